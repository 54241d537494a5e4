using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.EndToEnd.Tests;

internal static class Queries
{
    private const string Evidence = "id confidence modality evidence { text start end } document { id text title language }";

    public const string Ingest = $$"""
        mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) {
          created errors { code path message }
          document { id language entities { id name } claims(first: 100) { nodes { subject { id } predicate object { id } {{Evidence}} } } } } }
        """;

    /// <summary>Relationships with their claims and sentences.</summary>
    public const string Relationships = $$"""
        query($filter: RelationshipFilter!) { relationships(filter: $filter, first: 100) { nodes {
          id subject { id } predicate object { id } documentCount publisherCount status claims(first: 100) { nodes { {{Evidence}} } } } } }
        """;

    public const string Merge = "mutation($source: ID!, $target: ID!) { mergeEntities(input: {source: $source, target: $target, reviewer: \"tester\"}) { entity { id } errors { code path message } } }";

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    public static IReadOnlyList<JsonElement> Nodes(this JsonElement connection) => [.. connection.GetProperty("nodes").EnumerateArray()];

    /// <summary>Codes and paths of the UserErrors of a payload: <c>TEXT_EMPTY input.text</c>.</summary>
    public static string Errors(this JsonElement payload) => string.Join("; ", payload.GetProperty("errors").EnumerateArray()
        .Select(e => $"{e.Text("code")} {string.Join('.', e.GetProperty("path").EnumerateArray())}"));

    /// <summary>Every claim has its sentence, and the sentence stands in the document at its offsets, letter by letter.</summary>
    public static void HaveTheirSentences(this IReadOnlyList<JsonElement> claims)
    {
        Assert.NotEmpty(claims);
        foreach (var claim in claims)
        {
            var evidence = claim.GetProperty("evidence");
            var text = claim.GetProperty("document").Text("text");
            Assert.NotEmpty(evidence.Text("text"));
            Assert.Equal(evidence.Text("text"), text[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]);
        }
    }
}
