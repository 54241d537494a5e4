using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// Provisional entities are named by documents, each in its own way. What an entity is called is folded from all of them, whatever
/// the order they came in: of several names in a language the first in ordinal order is the name, the others are aliases.
/// </summary>
internal static class EntityContributions
{
    private const string Standing = """
        SELECT DISTINCT c.content FROM document_contribution c JOIN document d ON d.key = c.document
        WHERE c.entity = $1 AND d.retracted IS NULL
        """;

    // What a merge keeps alive after its last document is called as it was last called.
    private const string Ever = "SELECT DISTINCT content FROM document_contribution WHERE entity = $1";

    private const string Update = """
        UPDATE entity SET content = $2, wikidata_id = $3, origin = 1 WHERE key = $1 AND in_seed = 0 AND (content <> $2 OR origin <> 1)
        """;

    /// <summary>Folds anew; whether that changed the entity. Entities of the seed are called what the seed calls them.</summary>
    public static bool Refresh(Session session, long key)
    {
        var said = session.Query(Standing, static r => StoredJson.Entity(r.GetString(0)), key);
        if (said.Count == 0) said = session.Query(Ever, static r => StoredJson.Entity(r.GetString(0)), key);
        return said.Count > 0 && Store(session, key, Fold(said));
    }

    /// <summary>Adds what one more document says to what is known already.</summary>
    public static bool Add(Session session, long key, EntityContent known, EntityContent said) => Store(session, key, Fold([known, said]));

    public static EntityContent Fold(IReadOnlyList<EntityContent> said)
    {
        var names = First(said.SelectMany(c => c.Names));
        var aliases = said.SelectMany(c => c.Called).Distinct().Except(names)
            .OrderBy(a => a.Language).ThenBy(a => a.Text, StringComparer.Ordinal);
        return new EntityContent(names, [.. aliases], First(said.SelectMany(c => c.Descriptions)),
            said.Select(c => c.WikidataId).OfType<string>().Min(StringComparer.Ordinal));
    }

    private static bool Store(Session session, long key, EntityContent content) =>
        session.Execute(Update, key, StoredJson.Write(content), content.WikidataId) > 0;

    private static ImmutableArray<LocalizedText> First(IEnumerable<LocalizedText> texts) =>
        [.. texts.GroupBy(t => t.Language).OrderBy(g => g.Key).Select(g => g.MinBy(t => t.Text, StringComparer.Ordinal))];
}
