using KnowledgeGraph.Cli.Evaluation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using Xunit;

namespace KnowledgeGraph.Cli.Tests.Evaluation;

public sealed class ScorerTests
{
    private const string Text = "Alibaba trains in Singapore. ByteDance trains in Malaysia, Reuters reported.";

    private static readonly Entity[] Known =
    [
        Entity("alibaba", "Company", "Alibaba"), Entity("bytedance", "Company", "ByteDance"), Entity("singapore", "Country", "Singapore"),
        Entity("malaysia", "Country", "Malaysia"), Entity("reuters", "Company", "Reuters"),
    ];

    [Fact]
    public void A_perfect_reading_scores_one()
    {
        var score = Score(Claim("alibaba", "trains_in", "singapore"), Claim("bytedance", "trains_in", "malaysia", Modality.Reported, by: "reuters", from: "2025"));
        Assert.Equal((2, 0, 2, 2), (score.Right, score.Wrong, score.Gold, score.Found));
        Assert.Equal((1.0, 1.0, 1.0, 1.0, 1.0), (score.ClaimF1, score.Modality, score.Negation, score.Time, score.Attribution));
        Assert.Equal((2, 2, 0, 0), (score.Predicates["trains_in"].Right, score.Predicates["trains_in"].Found, score.Predicates["trains_in"].Wrong, score.SpansOff));
    }

    [Fact]
    public void A_wrong_claim_a_missed_one_and_an_optional_one_are_counted_apart()
    {
        var score = Score(Claim("alibaba", "trains_in", "malaysia", confidence: 0.95), Claim("alibaba", "trains_in", "singapore", confidence: 0.72), Claim("bytedance", "partners_with", "alibaba", confidence: 0.78));
        Assert.Equal((1, 1, 2, 1), (score.Right, score.Wrong, score.Gold, score.Found));
        Assert.Equal((0.5, 0.5), (score.Precision, score.Recall));
        var bins = score.Reliability.All.ToList();
        Assert.Equal((2, 2), (bins[7].Claims, bins[7].Right));
        Assert.Equal((1, 0), (bins[9].Claims, bins[9].Right));
        Assert.Equal((0.25 * 2 + 0.95) / 3, score.Reliability.Error, 6);
    }

    [Fact]
    public void Another_right_way_of_saying_it_is_a_hit_and_a_second_hit_is_not_punished()
    {
        var score = Score(Claim("reuters", "trains_in", "malaysia"), Claim("bytedance", "trains_in", "malaysia"));
        Assert.Equal((1, 0, 1), (score.Right, score.Wrong, score.Found));
    }

    [Fact]
    public void How_it_is_said_counts_for_claims_that_are_right()
    {
        var score = Score(Claim("bytedance", "trains_in", "malaysia", Modality.Planned, negated: true, from: "2024"));
        Assert.Equal((0.0, 0.0, 0.0, 0.0), (score.Modality, score.Negation, score.Time, score.Attribution));
        Assert.Equal((1, 1, 1), (score.Right, score.TimeAsked, score.AttributionAsked));
    }

    [Fact]
    public void Entities_are_right_by_name_and_type()
    {
        var shown = new List<string>();
        var score = Score(shown.Add, [Mention("alibaba"), Mention("singapore"), Mention("reuters")], []);
        // Reuters is a Company here and an Organization in gold.
        Assert.Equal((2, 1, 4, 2), (score.EntityRight, score.EntityWrong, score.EntityGold, score.EntityFound));
        Assert.Contains("    entity not in gold: Company Reuters", shown);
        Assert.Contains("    entity missed: Country malaysia", shown);
    }

    [Fact]
    public void A_span_that_does_not_match_the_text_is_counted()
    {
        var claim = Claim("alibaba", "trains_in", "singapore");
        Assert.Equal(1, Score(claim with { Evidence = claim.Evidence with { Text = "something else" } }).SpansOff);
    }

    [Fact]
    public void Scores_add_up()
    {
        var sum = new Score();
        sum.Add(Score(Claim("alibaba", "trains_in", "singapore")));
        sum.Add(Score(Claim("alibaba", "trains_in", "malaysia")));
        Assert.Equal((2, 1, 1, 4, 1), (sum.Documents, sum.Right, sum.Wrong, sum.Gold, sum.Found));
        Assert.Equal(2, sum.Reliability.All.Sum(b => b.Claims));
    }

    private static Score Score(params Claim[] claims) => Score(show: null, [], claims);

    private static Score Score(Action<string>? show, Mention[] mentions, Claim[] claims)
    {
        var document = new Document("document/x", "", Text, null, null, null, Language.En, null, default);
        return new Scorer(Known, _ => new DocumentGraph(document, mentions, [], claims), show).Score(Gold());
    }

    private static GoldDocument Gold() => new("x", "en", null, null, null, Text, new[]
    {
        new GoldEntity("alibaba", "Company", Names("alibaba"), true), new GoldEntity("bytedance", "Company", Names("bytedance"), true),
        new GoldEntity("singapore", "Country", Names("singapore"), true), new GoldEntity("malaysia", "Country", Names("malaysia"), true),
        new GoldEntity("reuters", "Organization", Names("reuters"), false),
    }.ToDictionary(e => e.Key),
    [
        new GoldClaim("alibaba", "trains_in", "singapore", "asserted", false, null, [], "", true, [("alibaba", "trains_in", "singapore")]),
        new GoldClaim("bytedance", "trains_in", "malaysia", "reported", false, "2025", ["reuters"], "", true, [("bytedance", "trains_in", "malaysia"), ("reuters", "trains_in", "malaysia")]),
        new GoldClaim("alibaba", "partners_with", "bytedance", "asserted", false, null, [], "", false, [("alibaba", "partners_with", "bytedance")]),
    ]);

    private static HashSet<string> Names(string name) => [NameFolding.Fold(name)];

    private static Entity Entity(string id, string type, string name) => new($"entity/{id}", type, [new LocalizedText(Language.En, name)], [], [], null, EntityOrigin.Seed);

    private static Mention Mention(string id) => new($"entity/{id}", "document/x", new Span(0, 7), "Alibaba");

    private static Claim Claim(string subject, string predicate, string @object, Modality modality = Modality.Asserted, bool negated = false, string? by = null, string? from = null, double confidence = 0.8) => new(
        $"claim/{subject}-{predicate}-{@object}", "document/x", $"entity/{subject}", predicate, $"entity/{@object}", null, modality, negated, confidence, PartialDate.Parse(from), null,
        by is null ? [] : [$"entity/{by}"], [], new Evidence(new Span(0, 28), Text[..28], null, null, null));
}
