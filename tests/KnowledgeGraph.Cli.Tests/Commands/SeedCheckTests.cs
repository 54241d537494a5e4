using Xunit;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class SeedCheckTests : IDisposable
{
    private readonly TinySeed seed = new();

    public void Dispose() => seed.Dispose();

    [Fact]
    public async Task A_seed_that_holds_together_is_counted()
    {
        var run = (await seed.Kg("seed", "check")).Ends(0);
        var counts = run.Out.Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Contains(counts, c => c is ["entities", "4"]);
        Assert.Contains(counts, c => c is ["entities", "with", "no", "alias", "in", "en", "2"]);
        Assert.Contains(counts, c => c is ["entities", "with", "no", "alias", "in", "ar", "4"]);
        Assert.Equal(["warning: models/extraction.bin: is missing, so no claim is read; make it with 'kg train'"], Warnings(run));
    }

    [Fact]
    public async Task Names_that_stand_for_two_types_and_missing_words_are_warnings()
    {
        seed.Write("seed/entities/places.yaml", "- {id: lion-city, type: Place, names: {en: The Lion City, ar: مدينة الأسد, zh: 狮城}}\n");
        seed.Write("seed/lexicon/zh/triggers.yaml", "trains_in: [训练]\nteaches: [教]\n");
        var warnings = Warnings((await seed.Kg("seed", "check")).Ends(0));
        Assert.Contains("warning: entities: 'The Lion City' names entity/singapore (Country) and entity/lion-city (Place)", warnings);
        Assert.Contains("warning: lexicon/zh/triggers.yaml: no words for partners_with", warnings);
        Assert.Contains("warning: lexicon/zh/triggers.yaml: 'teaches' is no predicate of the ontology", warnings);
        Assert.DoesNotContain(warnings, w => w.Contains("has_metric", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_capital_that_stands_for_its_state_is_no_warning()
    {
        seed.Write("seed/entities/more.yaml", """
            - {id: france, type: Country, names: {en: France, ar: فرنسا, zh: 法国}, metonyms: {en: [Paris]}}
            - {id: paris, type: Place, names: {en: Paris, ar: باريس, zh: 巴黎}}
            """);
        Assert.DoesNotContain(Warnings((await seed.Kg("seed", "check")).Ends(0)), w => w.Contains("Paris", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Problems_come_with_file_line_and_reason()
    {
        seed.Write("seed/entities/more.yaml", "- {id: x, type: Company, names: {en: X, ar: X, zh: X}}\n- {id: y, type: Planet, names: {en: Y, ar: Y}}\n");
        var run = (await seed.Kg("seed", "check")).Ends(1);
        Assert.Contains("entities/more.yaml:2: y: 'Planet' is no entity type of the ontology", run.Out.Split('\n'));
        Assert.Contains("entities/more.yaml:2: y: needs exactly one name in 'zh'", run.Out.Split('\n'));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_cannot_be_checked() =>
        Assert.Contains("There is no seed folder", (await KgRun.Of(["seed", "check", "--seed", seed.At("none")])).Ends(2).Error, StringComparison.Ordinal);

    private static List<string> Warnings(KgRun run) => [.. run.Out.Split('\n').Where(l => l.StartsWith("warning", StringComparison.Ordinal)).Select(l => l.TrimEnd())];
}
