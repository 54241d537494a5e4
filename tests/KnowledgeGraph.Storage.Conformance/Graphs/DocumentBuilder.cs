using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Composes a document of one sentence for each claim, with mentions and spans that match the text.</summary>
public sealed class DocumentBuilder(string title)
{
    private readonly StringBuilder text = new(title + ".");
    private readonly List<Func<Document, Claim>> claims = [];
    private readonly List<(string EntityId, Span Span)> mentions = [];
    private readonly List<Entity> newEntities = [];
    private string? publisher = "Reuters", url;
    private Language language = Language.En;
    private DateTimeOffset? published = new DateTimeOffset(2025, 4, 16, 8, 0, 0, TimeSpan.Zero);

    public DocumentBuilder By(string? name)
    {
        publisher = name;
        return this;
    }

    public DocumentBuilder At(string address)
    {
        url = address;
        return this;
    }

    public DocumentBuilder In(Language of)
    {
        language = of;
        return this;
    }

    /// <summary>Published on a day, at eight in the morning; null: nobody knows.</summary>
    public DocumentBuilder On(string? day)
    {
        published = day is null ? null : new DateTimeOffset(PartialDate.Parse(day)!.Value.Earliest, new TimeOnly(8, 0), TimeSpan.Zero);
        return this;
    }

    /// <summary>Declares provisional entities that the document names.</summary>
    public DocumentBuilder Naming(params Entity[] entities)
    {
        newEntities.AddRange(entities);
        return this;
    }

    /// <summary>A sentence that says it, or the words given.</summary>
    public DocumentBuilder Claim(
        string subject, string predicate, string @object, Modality modality = Modality.Asserted, bool negated = false, double confidence = 0.8,
        string? from = null, string? to = null, string[]? by = null, Qualifier[]? qualifiers = null, string? words = null)
    {
        var start = text.Length + 1;
        Span subjectSpan = default, objectSpan = default;
        if (words is null)
        {
            subjectSpan = new Span(start, start + NameOf(subject).Length);
            var objectStart = subjectSpan.End + predicate.Length + 2;
            objectSpan = new Span(objectStart, objectStart + NameOf(@object).Length);
            mentions.Add((subject, subjectSpan));
            mentions.Add((@object, objectSpan));
        }
        var sentence = words ?? $"{NameOf(subject)} {predicate} {NameOf(@object)}.";
        text.Append(' ').Append(sentence);
        var evidence = new Evidence(new Span(start, start + sentence.Length), sentence, words is null ? subjectSpan : null, words is null ? objectSpan : null, null);
        claims.Add(document => new Claim(
            ContentId.Claim(document.Id, subject, predicate, @object, negated), document.Id, subject, predicate, @object, null, modality, negated,
            confidence, PartialDate.Parse(from), PartialDate.Parse(to), [.. by ?? []], [.. qualifiers ?? []], evidence));
        return this;
    }

    /// <summary>A sentence that states a figure.</summary>
    public DocumentBuilder Figure(string subject, string metric, double value, string unit)
    {
        var start = text.Length + 1;
        var sentence = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{NameOf(subject)} had {metric} of {value} {unit}.");
        text.Append(' ').Append(sentence);
        mentions.Add((subject, new Span(start, start + NameOf(subject).Length)));
        claims.Add(document => new Claim(
            ContentId.Claim(document.Id, subject, Ontology.HasMetric, metric, negated: false), document.Id, subject, Ontology.HasMetric, null,
            new Metric(metric, value, unit, "2025", sentence), Modality.Asserted, Negated: false, 0.7, null, null, [], [],
            new Evidence(new Span(start, start + sentence.Length), sentence, null, null, null)));
        return this;
    }

    /// <summary>A sentence that names an entity and claims nothing.</summary>
    public DocumentBuilder Mention(string entity)
    {
        mentions.Add((entity, new Span(text.Length + 1, text.Length + 1 + NameOf(entity).Length)));
        text.Append(' ').Append(NameOf(entity)).Append('.');
        return this;
    }

    /// <summary>Text that claims nothing.</summary>
    public DocumentBuilder Text(string words)
    {
        text.Append(' ').Append(words);
        return this;
    }

    public DocumentGraph Build()
    {
        var body = text.ToString();
        var hash = ContentId.ContentHash(body, title, url, publisher, published);
        var document = new Document(ContentId.Document(hash), hash, body, title, url, publisher, language, published, default);
        return new DocumentGraph(document, [.. mentions.Select(m => new Mention(m.EntityId, document.Id, m.Span, m.Span.In(body)))],
            [.. newEntities], [.. claims.Select(claim => claim(document))]);
    }

    private string NameOf(string id) =>
        newEntities.Concat(TestGraph.Entities).First(e => string.Equals(e.Id, id, StringComparison.Ordinal)).NameIn(Language.En);
}
