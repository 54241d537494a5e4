using System.Text.Json.Nodes;
using Xunit;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>Documents in, a graph with evidence out, over GraphQL.</summary>
public sealed class MainJobTests(RunningApi api) : IClassFixture<RunningApi>
{
    private const string Ingest = "mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { created errors { code path message } document { id } } }";

    [Theory]
    [InlineData("TRAINS_IN", "entity/singapore")]
    [InlineData("RESTRICTS", "entity/h20")]
    [InlineData("DISPUTES", "entity/netherlands")]
    public async Task The_sample_graph_answers_with_sentences_that_stand_in_their_documents(string predicate, string @object)
    {
        var data = await api.DataAsync($$"""
            { relationships(filter: {predicate: [{{predicate}}], object: ["{{@object}}"]}) { nodes { subject { name } confidence
              claims { nodes { evidence { text start end } document { text } } } } } }
            """);
        var relationships = data["relationships"]!["nodes"]!.AsArray();
        Assert.NotEmpty(relationships);
        foreach (var claim in relationships.SelectMany(r => r!["claims"]!["nodes"]!.AsArray()))
        {
            var (evidence, text) = (claim!["evidence"]!, (string)claim["document"]!["text"]!);
            Assert.Equal((string)evidence["text"]!, text[(int)evidence["start"]!..(int)evidence["end"]!]);
        }
    }

    [Theory]
    [InlineData("EN", "Alibaba trains its models in Singapore. The United States banned sales of the H20 chip to China.")]
    [InlineData("AR", "تدرب شركة علي بابا نماذجها في سنغافورة. وحظرت الولايات المتحدة بيع رقائق H20 إلى الصين.")]
    [InlineData("ZH", "阿里巴巴在新加坡训练模型。美国禁止向中国出售H20芯片。")]
    public async Task A_document_in_each_language_comes_back_as_entities_and_claims(string language, string text)
    {
        var document = (await api.DataAsync(Ingest, new { input = new { text, language, publisher = "Test " + language } }))["ingestDocument"]!["document"]!["id"];
        var node = (await api.DataAsync("query($id: ID!) { node(id: $id) { ... on Document { entities { id } claims { nodes { subject { id } predicate object { id } evidence { text } } } } } }", new { id = (string)document! }))["node"]!;
        var entities = node["entities"]!.AsArray().Select(e => (string)e!["id"]!).ToList();
        Assert.Contains("entity/alibaba", entities);
        Assert.Contains("entity/h20", entities);
        Assert.Contains(node["claims"]!["nodes"]!.AsArray(), c => (string)c!["predicate"]! == "TRAINS_IN" && (string)c["subject"]!["id"]! == "entity/alibaba" && (string)c["object"]!["id"]! == "entity/singapore");
        Assert.Contains(node["claims"]!["nodes"]!.AsArray(), c => (string)c!["predicate"]! == "RESTRICTS" && (string)c["subject"]!["id"]! == "entity/united-states" && (string)c["object"]!["id"]! == "entity/h20");
    }

    [Fact]
    public async Task The_same_document_twice_is_one_and_one_less_when_retracted()
    {
        const string text = "The United States restricts exports of the A100 chip to China.";
        async Task<string> Send(string publisher) => (string)(await api.DataAsync(Ingest, new { input = new { text, publisher } }))["ingestDocument"]!["document"]!["id"]!;
        async Task<int> Documents() => (await api.DataAsync("{ relationships(filter: {predicate: [RESTRICTS], subject: [\"entity/united-states\"], object: [\"entity/a100\"]}) { nodes { documentCount } } }"))
            ["relationships"]!["nodes"]!.AsArray().Sum(n => (int)n!["documentCount"]!);
        var before = await Documents();
        var (one, two) = (await Send("One"), await Send("Two"));
        Assert.Equal(one, await Send("One"));
        Assert.Equal(before + 2, await Documents());
        foreach (var (id, left) in (IEnumerable<(string, int)>)[(one, 1), (two, 0)])
        {
            await api.DataAsync("mutation($id: ID!) { retractDocument(input: {documentId: $id}) { errors { code } } }", new { id });
            Assert.Equal(before + left, await Documents());
        }
    }

    [Theory]
    [InlineData("huawei")]
    [InlineData("Huawei")]
    [InlineData("هواوي")]
    [InlineData("华为")]
    public async Task One_identity_in_every_script(string name)
    {
        var hits = (await api.DataAsync("query($text: String!) { search(text: $text, kinds: [ENTITY], first: 3) { nodes { ... on Company { id } } } }", new { text = name }))["search"]!["nodes"]!.AsArray();
        Assert.Contains(hits, h => (string?)h!["id"] == "entity/huawei");
    }

    [Theory]
    [InlineData("   ", null, "TEXT_EMPTY")]
    [InlineData("Der Chiphersteller liefert seine Anlagen seit vielen Jahren an Kunden in der ganzen Welt und baut nun ein neues Werk.", null, "LANGUAGE_NOT_SUPPORTED")]
    [InlineData("Nvidia sells chips.", "2999-01-01T00:00:00Z", "DATE_IN_FUTURE")]
    public async Task Bad_input_is_answered_with_the_field_and_changes_nothing(string text, string? publishedAt, string code)
    {
        const string count = "{ statistics { documents claims entities } }";
        var before = (await api.DataAsync(count)).ToJsonString();
        var errors = (await api.DataAsync(Ingest, new { input = new { text, publishedAt } }))["ingestDocument"]!["errors"]!.AsArray();
        Assert.Equal(code, (string)errors[0]!["code"]!);
        Assert.NotEmpty(errors[0]!["path"]!.AsArray());
        Assert.Equal(before, (await api.DataAsync(count)).ToJsonString());
    }

    [Fact]
    public async Task Queued_documents_are_ingested()
    {
        var jobs = (await api.DataAsync("mutation { enqueueDocuments(input: {documents: [{text: \"Nvidia is based in Santa Clara.\", publisher: \"Queue\"}]}) { jobs { id state } errors { message } } }"))["enqueueDocuments"]!["jobs"]!.AsArray();
        var id = (string)jobs[0]!["id"]!;
        JsonNode? job = null;
        for (var i = 0; i < 100 && (string?)job?["state"] is not "SUCCEEDED"; i++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            job = (await api.DataAsync("query($id: ID!) { node(id: $id) { ... on IngestionJob { state error document { id } } } }", new { id }))["node"];
        }
        Assert.Equal("SUCCEEDED", (string?)job?["state"]);
        Assert.NotNull(job!["document"]);
    }

    [Fact]
    public async Task It_says_that_it_is_well()
    {
        Assert.Equal(200, await api.StatusAsync("/health/live"));
        Assert.Equal(200, await api.StatusAsync("/health/ready"));
    }
}
