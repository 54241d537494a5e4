using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seed.Reading;

// What stands in the files, before it is validated: strings with the line they came from.

internal sealed record TextEntry(string Language, string Text);

internal sealed record EntityEntry(
    string File, int Line, string? Id, string? Type, List<TextEntry> Names, List<TextEntry> Aliases, List<TextEntry> Descriptions,
    List<TextEntry> Demonyms, List<TextEntry> Metonyms, string? Country, string? Maker, List<string> Kinds, string? WikidataId);

internal sealed record FactEntry(string File, int Line, string? Text, string? Subject, string? Predicate, string? Object, string? ValidFrom, string? ValidTo);

internal sealed record FactsEntry(string File, int Line, string? Title, string? Publisher, string? Url, string? PublishedAt, List<FactEntry> Statements);

internal sealed record DocumentEntry(string File, int Line, string? Title, string? Publisher, string? Url, string? PublishedAt, string? Language, string? Text);

internal static class EntryConversion
{
    public static bool IsLanguage(string code) => Languages.FromCode(code) != Language.Other || code == "other";

    public static DateTimeOffset? Time(string? text) => PartialDate.Parse(text) is { Day: not null } day
        ? new DateTimeOffset(day.Earliest, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
