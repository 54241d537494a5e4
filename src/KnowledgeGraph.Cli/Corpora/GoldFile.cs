using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Extraction.Training;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Cli.Corpora;

/// <summary>An annotated training document in the two files that scoring reads (docs/annotation.md).</summary>
internal sealed class GoldFile(TrainingDocument document, Ontology ontology)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the annotation says and a gold file cannot hold; complete after <see cref="Gold"/>.</summary>
    public List<string> LeftOut { get; } = [];

    public string Text() => Json(new JsonObject
    {
        ["id"] = document.Id, ["language"] = document.Language.Code(), ["title"] = document.Title, ["publisher"] = document.Publisher,
        ["publishedAt"] = document.Date?.ToString(), ["text"] = document.Text,
    });

    public string Gold() => Json(new JsonObject
    {
        ["document"] = document.Id, ["language"] = document.Language.Code(), ["publishedAt"] = document.Date?.ToString(), ["publisher"] = document.Publisher,
        ["entities"] = new JsonArray([.. document.Types.Select(t => Entity(t.Key, t.Value))]),
        ["claims"] = new JsonArray([.. Claims().Select(Claim), .. document.Figures.Where(f => Known(f.Subject, $"{f.Subject} {Ontology.HasMetric}")).Select(Figure)]),
    });

    // An entity that only pronouns and descriptions stand for has no name to be recognised by: nobody can be asked to find it.
    private JsonNode Entity(string key, string type)
    {
        var names = Surfaces(key).ToList();
        return new JsonObject { ["key"] = key, ["type"] = type, ["names"] = Strings(names.Count > 0 ? names : [key.Replace('-', ' ')]), ["required"] = names.Count > 0 };
    }

    private IEnumerable<string> Surfaces(string key) =>
        document.Mentions.Where(m => m.Key == key && !m.IsAnaphor).Select(m => m.Span.In(document.Text)).Distinct(StringComparer.Ordinal);

    // Each triple once: two sentences that say the same are one gold claim, required when either is.
    private IEnumerable<GoldClaim> Claims()
    {
        var claims = new List<GoldClaim>();
        foreach (var claim in document.Claims.Where(c => Holds(c.Triple)))
        {
            var at = claims.FindIndex(c => Same(c.Triple, claim.Triple));
            if (at < 0) claims.Add(claim);
            else claims[at] = (claims[at].Optional && !claim.Optional ? claim : claims[at]) with { Also = [.. claims[at].Also, .. claim.Also] };
        }
        return claims;
    }

    private JsonNode Claim(GoldClaim claim)
    {
        var json = new JsonObject
        {
            ["subject"] = claim.Triple.Subject, ["predicate"] = claim.Triple.Predicate, ["object"] = claim.Triple.Object,
            ["modality"] = claim.Modality.ToString().ToLowerInvariant(), ["negated"] = claim.Negated,
            ["valid_from"] = claim.From?.ToString(), ["valid_to"] = claim.To?.ToString(),
            ["attributed_to"] = Strings(claim.By.Where(b => Known(b, $"{Words(claim.Triple)} by {b}"))),
            ["evidence"] = claim.Line.In(document.Text), ["required"] = !claim.Optional,
        };
        var also = claim.Also.Distinct().Where(a => !Same(a, claim.Triple) && Holds(a)).ToList();
        if (also.Count > 0) json["also"] = new JsonArray([.. also.Select(a => Strings([a.Subject, a.Predicate, a.Object]))]);
        if (claim.Qualifiers.Count > 0)
            json["qualifiers"] = new JsonObject(claim.Qualifiers.DistinctBy(q => q.Key).Select(q => KeyValuePair.Create(q.Key, (JsonNode?)(Surfaces(q.Entity).FirstOrDefault() ?? q.Entity))));
        return json;
    }

    private JsonNode Figure(GoldFigure figure) => new JsonObject
    {
        ["subject"] = figure.Subject, ["predicate"] = Ontology.HasMetric, ["object"] = null, ["metric"] = figure.Name, ["value"] = figure.Value,
        ["unit"] = Given(figure.Unit), ["period"] = Given(figure.Period), ["modality"] = "asserted", ["negated"] = false, ["valid_from"] = null, ["valid_to"] = null,
        ["attributed_to"] = new JsonArray(), ["evidence"] = figure.Line.In(document.Text), ["required"] = true,
    };

    private bool Holds(GoldTriple triple)
    {
        if (!Known(triple.Subject, Words(triple)) || !Known(triple.Object, Words(triple))) return false;
        if (ontology.Allows(document.Types[triple.Subject], triple.Predicate, document.Types[triple.Object])) return true;
        LeftOut.Add($"{Words(triple)}: the ontology does not allow it between {document.Types[triple.Subject]} and {document.Types[triple.Object]}");
        return false;
    }

    private bool Known(string key, string where)
    {
        if (document.Types.ContainsKey(key)) return true;
        LeftOut.Add($"{where}: {key} is not mentioned in the document");
        return false;
    }

    private bool Same(GoldTriple a, GoldTriple b) =>
        a == b || (a.Predicate == b.Predicate && ontology.TryPredicate(a.Predicate, out var p) && p.Symmetric && a.Subject == b.Object && a.Object == b.Subject);

    private static string Words(GoldTriple t) => $"{t.Subject} {t.Predicate} {t.Object}";

    private static string? Given(string text) => text.Length == 0 ? null : text;

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)JsonValue.Create(t))]);

    private static string Json(JsonNode node) => node.ToJsonString(Readable) + "\n";
}
