namespace KnowledgeGraph.Model;

/// <summary>One text as it arrived. <paramref name="Text"/> is never changed: every span of the graph points into it.</summary>
/// <param name="Id"><c>document/…</c>, derived from <paramref name="ContentHash"/>.</param>
/// <param name="ContentHash">SHA-256 (hex) of text, title, URL, publisher and time of publication: what makes two submissions the same document.</param>
/// <param name="PublishedAt">UTC; null when unknown.</param>
/// <param name="IngestedAt">UTC; when the store recorded it (anew, if it had been retracted). Set by the store.</param>
public sealed record Document(
    string Id, string ContentHash, string Text, string? Title, string? Url, string? Publisher,
    Language Language, DateTimeOffset? PublishedAt, DateTimeOffset IngestedAt)
{
    /// <summary>How the URLs of the seed's baseline documents begin: <c>seed:https://example.com/source</c>.</summary>
    public const string BaselineScheme = "seed:";

    /// <summary>Whether it holds facts of the seed: known since ever, not news. By convention such a document, and no other, has a URL that starts with <see cref="BaselineScheme"/>.</summary>
    public bool IsBaseline => Url?.StartsWith(BaselineScheme, StringComparison.Ordinal) == true;

    /// <summary>Where it can be read: the address on the web, for baseline facts that of their source; null when there is none.</summary>
    public string? WebAddress
    {
        get
        {
            var address = IsBaseline ? Url![BaselineScheme.Length..] : Url;
            return address?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? address : null;
        }
    }
}

/// <summary>A surface form in a document that stands for an entity.</summary>
/// <param name="Text">The text at <paramref name="Span"/>, verbatim.</param>
public sealed record Mention(string EntityId, string DocumentId, Span Span, string Text);
