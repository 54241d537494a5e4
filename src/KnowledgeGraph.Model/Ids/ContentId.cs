using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>Ids of the graph: readable kind, then for content-derived ids the first 96 bits of a SHA-256 over the parts.</summary>
public static class ContentId
{
    public const string EntityPrefix = "entity/", DocumentPrefix = "document/", ClaimPrefix = "claim/", RelationshipPrefix = "relationship/", JobPrefix = "job/";

    public static string Entity(string seedId) => EntityPrefix + seedId;

    /// <summary>A provisional entity: derived from its type and the folded form of its first name.</summary>
    public static string ProvisionalEntity(string type, string foldedName) => EntityPrefix + "p-" + Hash(type, foldedName);

    public static string Document(string contentHash) => DocumentPrefix + contentHash[..24];

    public static string ContentHash(string text, string? title, string? url, string? publisher, DateTimeOffset? publishedAt) =>
        FullHash(text, title ?? "", url ?? "", publisher ?? "", publishedAt?.UtcDateTime.ToString("O") ?? "");

    public static string Claim(string documentId, string subjectId, string predicate, string objectOrMetric, bool negated) =>
        ClaimPrefix + Hash(documentId, subjectId, predicate, objectOrMetric, negated ? "-" : "+");

    public static string Relationship(string subjectId, string predicate, string objectId) =>
        RelationshipPrefix + Hash(subjectId, predicate, objectId);

    private static string Hash(params ReadOnlySpan<string> parts) => FullHash(parts)[..24];

    // Each part is preceded by its length, so that no two lists of parts give the same bytes.
    private static string FullHash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
