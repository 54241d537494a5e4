using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seed;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Ingestion;

/// <summary>The order of the work, written in one place: language, annotation, extraction. Holds no state; safe for several threads.</summary>
public sealed class DocumentPipeline
{
    private readonly TextAnnotator annotator;
    private readonly Extractor extractor;

    public DocumentPipeline(SeedData seed)
    {
        Seed = seed;
        annotator = new TextAnnotator(TextLexicons.From(seed.Lexicons));
        extractor = new Extractor(new ExtractionKnowledge(seed.Ontology, seed.Entities, seed.Lexicons, seed.Models), annotator);
    }

    public SeedData Seed { get; }

    /// <summary>The language to read the document in; null when it is none of the three.</summary>
    public Language? LanguageOf(IncomingDocument incoming)
    {
        var language = incoming.Language ?? LanguageDetector.Detect(incoming.Text);
        return Languages.Extracted.Contains(language) ? language : null;
    }

    /// <summary>The id that the document will have.</summary>
    public static string IdOf(IncomingDocument incoming) => ContentId.Document(HashOf(incoming));

    /// <param name="incoming">Valid by <see cref="IncomingDocumentValidator"/>.</param>
    public DocumentGraph Read(IncomingDocument incoming, Language language, DateTimeOffset now)
    {
        var published = incoming.PublishedAt?.ToUniversalTime();
        var hash = HashOf(incoming);
        var document = new Document(ContentId.Document(hash), hash, incoming.Text, incoming.Title, incoming.Url, incoming.Publisher, language, published, now);
        var result = extractor.Extract(document, annotator.Annotate(document.Text, language));
        return new DocumentGraph(document, result.Mentions, result.NewEntities, result.Claims);
    }

    private static string HashOf(IncomingDocument d) => ContentId.ContentHash(d.Text, d.Title, d.Url, d.Publisher, d.PublishedAt?.ToUniversalTime());
}
