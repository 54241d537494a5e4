using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seed.Reading;

/// <summary>Reads <c>documents/*.md</c>: front matter between two lines of <c>---</c> (title, publisher, url, published, language), then the text.</summary>
internal static class DocumentFiles
{
    public static DocumentEntry? Read(YamlFile file, string text)
    {
        const string fence = "---\n";
        var end = text.StartsWith(fence, StringComparison.Ordinal) ? text.IndexOf("\n" + fence, fence.Length, StringComparison.Ordinal) : -1;
        if (end < 0) { file.Problem(1, "expected front matter between two lines of ---"); return null; }
        if (file.Root(text[fence.Length..end]) is not YamlDotNet.RepresentationModel.YamlMappingNode map) { file.Problem(1, "front matter is empty"); return null; }
        file.OnlyKeys(map, "title", "publisher", "url", "published", "language");
        return new DocumentEntry(
            file.Name, 1, file.Text(map, "title"), file.Text(map, "publisher"), file.Text(map, "url"), file.Text(map, "published"),
            file.Text(map, "language"), text[(end + 1 + fence.Length)..].Trim());
    }

    public static SeedDocument Convert(DocumentEntry e) => new(
        e.File, e.Title, e.Publisher, e.Url, EntryConversion.Time(e.PublishedAt), Languages.FromCode(e.Language!), e.Text!);
}
