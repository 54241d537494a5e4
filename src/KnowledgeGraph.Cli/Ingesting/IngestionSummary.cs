using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Ingesting;

/// <summary>What a run did to the graph, in words; every refused document with its reasons, on the error output.</summary>
internal sealed record IngestionSummary(IngestionTally Tally, GraphStatistics Before, GraphStatistics After, TimeSpan Took)
{
    public void Write(CommandIO io)
    {
        foreach (var (place, reason) in Tally.Refused) io.Error.WriteLine($"{place}: {reason}");
        var documents = Tally.Superseding == 0 ? "" : Text($" ({Tally.Superseding} in place of an earlier version)");
        io.Out.WriteLine(Text($"documents  {Tally.Created} created{documents}, {Tally.Known} known, {Tally.Refused.Count} refused"));
        io.Out.WriteLine(Text($"claims     {After.Claims} ({After.Claims - Before.Claims:+0;-0;+0})"));
        io.Out.WriteLine(Text($"entities   {After.Entities} ({After.Entities - Before.Entities:+0;-0;+0})"));
        io.Out.WriteLine(Text($"seconds    {Took.TotalSeconds:F1}"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
