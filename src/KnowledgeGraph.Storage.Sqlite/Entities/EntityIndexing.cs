using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>How an entity is shown and found: its names with those of all that are merged into it, folded names, words, full text.</summary>
internal static class EntityIndexing
{
    private const string Content = "SELECT id, standing, content FROM entity WHERE key = $1";
    private const string Show = "UPDATE entity SET shown = $2, sort_name = $3 WHERE key = $1";
    private const string ForgetNames = "DELETE FROM entity_name WHERE entity = $1";
    private const string ForgetWords = "DELETE FROM entity_word WHERE entity = $1";
    private const string AddName = "INSERT OR IGNORE INTO entity_name (folded, entity) VALUES ($1, $2)";
    private const string AddWord = "INSERT OR IGNORE INTO entity_word (word, entity) VALUES ($1, $2)";

    private sealed record Row(long Key, string Id, bool Standing, EntityContent Content);

    /// <summary>Renews what is derived from the content and standing of these entities (not canonical).</summary>
    public static void Refresh(Session session, IReadOnlyCollection<long> keys)
    {
        var roots = new HashSet<long>();
        foreach (var key in keys)
        {
            var canonical = EntityKeys.Of(session, key).Canonical;
            roots.Add(canonical);
            if (canonical != key) TextIndex.Remove(session, TextKind.Entity, key);
            RefreshNames(session, Read(session, key));
        }
        foreach (var root in roots) RefreshShown(session, root);
    }

    private static Row Read(Session session, long key) =>
        session.First(Content, r => new Row(key, r.GetString(0), r.Flag(1), StoredJson.Entity(r.GetString(2))), key)!;

    private static void RefreshNames(Session session, Row entity)
    {
        session.Execute(ForgetNames, entity.Key);
        session.Execute(ForgetWords, entity.Key);
        if (!entity.Standing) return;
        foreach (var name in entity.Content.Called)
        {
            var folded = NameFolding.Fold(name.Text);
            session.Execute(AddName, folded, entity.Key);
            foreach (var word in SearchWords.Beginnings(folded)) session.Execute(AddWord, word, entity.Key);
        }
    }

    private static void RefreshShown(Session session, long root)
    {
        var group = EntityKeys.Members(session, root).Select(key => Read(session, key)).ToList();
        var own = group[0];
        var shown = group.Count == 1 ? own.Content : Together(own.Content, group.Skip(1).OrderBy(m => m.Id, StringComparer.Ordinal).Select(m => m.Content));
        var sortName = NameFolding.Fold(shown.With(own.Id, "", default).NameIn(language: null));
        session.Execute(Show, root, group.Count == 1 ? null : StoredJson.Write(shown), sortName);
        TextIndex.Remove(session, TextKind.Entity, root);
        if (!own.Standing) return;
        TextIndex.Add(session, TextKind.Entity, root, shown.Called.Select(n => n.Language).Distinct(), shown.Called.Select(n => n.Text));
    }

    // The target keeps its own names; what the others were called are aliases.
    private static EntityContent Together(EntityContent own, IEnumerable<EntityContent> others)
    {
        var all = others.ToList();
        var known = own.Called.ToHashSet();
        var described = own.Descriptions.Select(d => d.Language).ToHashSet();
        return own with
        {
            Aliases = [.. own.Aliases, .. all.SelectMany(o => o.Called).Where(known.Add)],
            Descriptions = [.. own.Descriptions, .. all.SelectMany(o => o.Descriptions).Where(d => described.Add(d.Language))],
            WikidataId = own.WikidataId ?? all.Select(o => o.WikidataId).FirstOrDefault(id => id is not null),
        };
    }
}
