using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Cli.CommandLine;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>The scores of a run by language and over all, as tables and as JSON.</summary>
internal sealed class EvaluationReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly SortedDictionary<string, Score> languages = new(StringComparer.Ordinal);

    public Score All { get; } = new();

    public void Add(string language, Score score)
    {
        if (!languages.TryGetValue(language, out var sum)) languages[language] = sum = new Score();
        sum.Add(score);
        All.Add(score);
    }

    public void Write(CommandIO io)
    {
        foreach (var (language, score) in languages) io.Out.WriteLine(score.Line(language));
        io.Out.WriteLine(All.Line("all"));
        io.Tables().Write(PredicateTable());
        io.Tables().Write(ReliabilityTable());
        io.Out.WriteLine($"mean distance between confidence and share right: {All.Reliability.Error.ToString("F3", CultureInfo.InvariantCulture)}");
    }

    private Table PredicateTable()
    {
        var table = Columns("predicate", ["all P", "R", "F1", "gold", .. languages.Keys.SelectMany(l => (string[])[$"{l} P", "R", "F1", "gold"])]);
        foreach (var predicate in All.Predicates.Keys)
            table.AddRow([predicate, .. languages.Values.Prepend(All).SelectMany(s => Cells(s, predicate))]);
        return table;
    }

    private static string[] Cells(Score score, string predicate)
    {
        if (!score.Predicates.TryGetValue(predicate, out var c)) return ["", "", "", ""];
        var (p, r) = (Score.Ratio(c.Right, c.Right + c.Wrong), Score.Ratio(c.Found, c.Gold));
        return [c.Right + c.Wrong == 0 ? "" : Two(p), c.Gold == 0 ? "" : Two(r), c.Gold == 0 ? "" : Two(Score.F1(p, r)), c.Gold.ToString(CultureInfo.InvariantCulture)];
    }

    private Table ReliabilityTable()
    {
        var table = Columns("confidence", "claims", "mean", "right");
        foreach (var bin in All.Reliability.All)
            table.AddRow($"{Two(bin.From)} to {Two(bin.From + 0.1)}", bin.Claims.ToString(CultureInfo.InvariantCulture), bin.Claims == 0 ? "" : Two(bin.Confidence), bin.Claims == 0 ? "" : Two(bin.Share));
        return table;
    }

    /// <summary>By language and over all: the figures of the lines, the counts of each predicate, and the bins.</summary>
    public string Json() => JsonSerializer.Serialize(languages.Append(new("all", All)).ToDictionary(s => s.Key, s => Figures(s.Value), StringComparer.Ordinal), Indented);

    private static object Figures(Score s) => new
    {
        docs = s.Documents, entity = Three(s.EntityPrecision, s.EntityRecall, s.EntityF1), claim = Three(s.Precision, s.Recall, s.ClaimF1), gold_claims = s.Gold,
        modality = s.Modality, negation = s.Negation, time = s.Time, attribution = s.Attribution, bad_spans = s.SpansOff,
        predicates = s.Predicates.ToDictionary(p => p.Key, p => new { p.Value.Right, p.Value.Wrong, p.Value.Gold, p.Value.Found }, StringComparer.Ordinal),
        reliability = s.Reliability.All, reliability_error = s.Reliability.Error,
    };

    private static double[] Three(double p, double r, double f) => [p, r, f];

    private static Table Columns(string first, params string[] rest)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(first).NoWrap());
        foreach (var column in rest) table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        return table;
    }

    private static string Two(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
