using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seed;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Explaining;

/// <summary>What was read from a document, in lines: each entity with the words that stand for it, each claim with the words that say it.</summary>
internal sealed class Explanation(SeedData seed, TextWriter writer)
{
    private readonly ImmutableDictionary<string, Entity> known = seed.Entities.ToImmutableDictionary(e => e.Entity.Id, e => e.Entity, StringComparer.Ordinal);

    public void Write(string place, DocumentGraph graph)
    {
        var found = graph.NewEntities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Entity Of(string id) => known.GetValueOrDefault(id) ?? found[id];
        writer.WriteLine($"{place}: {graph.Document.Language.Code()}, {Count(graph.Mentions.Count, "mention")}, {Count(graph.Claims.Count, "claim")}");
        writer.WriteLine();
        foreach (var entity in graph.Mentions.GroupBy(m => m.EntityId, StringComparer.Ordinal)) Mentions(Of(entity.Key), entity);
        foreach (var claim in graph.Claims) Claim(claim, graph.Document, Of);
        writer.WriteLine();
    }

    private void Mentions(Entity entity, IEnumerable<Mention> mentions)
    {
        var origin = entity.Origin == EntityOrigin.Document ? ", not listed in the seed" : "";
        writer.WriteLine($"{entity.Type} {entity.NameIn(Language.En)} ({entity.Id}{origin})");
        writer.WriteLine("    " + string.Join("  ", mentions.Select(m => $"{m.Text} [{m.Span.Start}..{m.Span.End}]")));
    }

    private void Claim(Claim claim, Document document, Func<string, Entity> of)
    {
        string Name(string id) => of(id).NameIn(Language.En);
        var @object = claim.ObjectId is { } id ? Name(id) : Figure(claim.Metric!);
        writer.WriteLine();
        writer.WriteLine($"{Name(claim.SubjectId)} {(claim.Negated ? "NOT " : "")}{claim.Predicate} {@object}");
        Line("confidence", $"{claim.Confidence.ToString("F2", CultureInfo.InvariantCulture)}, {claim.Modality.ToString().ToLowerInvariant()}");
        Line("trigger", claim.Evidence.Trigger is { } trigger ? trigger.In(document.Text) : null);
        Line("subject", Place(claim.Evidence.Subject, document.Text));
        if (claim.ObjectId is not null) Line("object", Place(claim.Evidence.Object, document.Text));
        Line("said by", claim.AttributedTo.IsDefaultOrEmpty ? null : string.Join(", ", claim.AttributedTo.Select(Name)));
        Line("time", claim.ValidFrom is null && claim.ValidTo is null ? null : $"{claim.ValidFrom} to {claim.ValidTo}");
        foreach (var qualifier in claim.Qualifiers) Line(qualifier.Key, qualifier.Text);
        Line("sentence", string.Create(CultureInfo.InvariantCulture, $"{claim.Evidence.Text.ReplaceLineEndings(" ")} [{claim.Evidence.Sentence.Start}..{claim.Evidence.Sentence.End}]"));
    }

    private void Line(string name, string? value)
    {
        if (value is not null) writer.WriteLine($"    {name,-12}{value}");
    }

    private static string Place(Span? span, string text) =>
        span is { } s ? string.Create(CultureInfo.InvariantCulture, $"{s.In(text)} [{s.Start}..{s.End}]") : "implied; the sentence does not name it";

    private static string Figure(Metric metric) =>
        string.Join(' ', new[] { metric.Name, metric.Value?.ToString(CultureInfo.InvariantCulture), metric.Unit, metric.Period }.Where(p => !string.IsNullOrEmpty(p))) + $" (\"{metric.Text}\")";

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
