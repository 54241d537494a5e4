using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Refuses documents whose mentions and claims do not match their text. Pure, so it runs before the store is locked.</summary>
internal static class DocumentCheck
{
    public static void Check(DocumentGraph graph)
    {
        var document = graph.Document;
        foreach (var mention in graph.Mentions)
        {
            Require(string.Equals(mention.DocumentId, document.Id, StringComparison.Ordinal), $"A mention is of {mention.DocumentId}, not of {document.Id}.");
            Require(Says(document.Text, mention.Span, mention.Text), $"The mention '{mention.Text}' is not at {mention.Span} of {document.Id}.");
        }
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in graph.Claims)
        {
            Require(ids.Add(claim.Id), $"{claim.Id} is listed twice.");
            Check(claim, document);
        }
    }

    private static void Check(Claim claim, Document document)
    {
        Require(string.Equals(claim.DocumentId, document.Id, StringComparison.Ordinal), $"{claim.Id} is of {claim.DocumentId}, not of {document.Id}.");
        Require(claim.ObjectId is null != claim.Metric is null, $"{claim.Id} must have either an object or a metric.");
        Require(claim.Confidence is >= 0 and <= 1, $"The confidence of {claim.Id} is not between 0 and 1.");
        var evidence = claim.Evidence;
        Require(Says(document.Text, evidence.Sentence, evidence.Text), $"The evidence of {claim.Id} is not at {evidence.Sentence} of {document.Id}.");
        foreach (var span in new[] { evidence.Subject, evidence.Object, evidence.Trigger })
            Require(span is null || span.Value.Fits(document.Text), $"A span of {claim.Id} lies outside {document.Id}.");
    }

    private static bool Says(string text, Span span, string quote) =>
        span.Fits(text) && text.AsSpan(span.Start, span.Length).SequenceEqual(quote);

    private static void Require(bool condition, string message)
    {
        if (!condition) throw new ArgumentException(message);
    }
}
