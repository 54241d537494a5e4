using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Brings the entities in line with the seed, by the difference to what the seed said last.</summary>
internal static class SeedLoading
{
    private const string Fingerprint = "SELECT value FROM setting WHERE name = 'seed'";
    private const string Remember = "INSERT INTO setting (name, value) VALUES ('seed', $1) ON CONFLICT (name) DO UPDATE SET value = $1";
    private const string All = "SELECT id, key, type, content, in_seed FROM entity";
    private const string Predicates = "SELECT id, symmetric FROM predicate";
    private const string ForgetPredicates = "DELETE FROM predicate";
    private const string AddPredicate = "INSERT INTO predicate (id, symmetric) VALUES ($1, $2)";

    private const string Adopt =
        "UPDATE entity SET in_seed = 1, origin = 0, standing = 1, type = $2, content = $3, wikidata_id = $4 WHERE key = $1";

    private const string Release = "UPDATE entity SET in_seed = 0 WHERE key = $1";

    private sealed record Row(string Id, long Key, string Type, string Content, bool InSeed);

    public static SeedResult Load(Session session, SeedEntities seed)
    {
        if (string.Equals(session.First(Fingerprint, static r => r.GetString(0)), seed.Fingerprint, StringComparison.Ordinal)) return new SeedResult(0, 0, 0);
        var changes = new Changes();
        LoadPredicates(session, seed.Ontology, changes);
        var before = session.Query(All, static r => new Row(r.GetString(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.Flag(4)))
            .ToDictionary(row => row.Id, StringComparer.Ordinal);
        int added = 0, updated = 0;
        foreach (var entity in seed.Entities)
        {
            if (!before.Remove(entity.Id, out var row) | row is { InSeed: false }) added++;
            else if (!Differs(row!, entity)) continue;
            else updated++;
            changes.Contents.Add(Put(session, row, entity));
        }
        var removed = before.Values.Where(row => row.InSeed).Count(row => Remove(session, row.Key, changes));
        session.Execute(Remember, seed.Fingerprint);
        changes.Settle(session);
        return new SeedResult(added, updated, removed);
    }

    private static bool Differs(Row row, Entity entity) =>
        !string.Equals(row.Type, entity.Type, StringComparison.Ordinal)
        || !string.Equals(row.Content, StoredJson.Write(EntityContent.Of(entity)), StringComparison.Ordinal);

    private static long Put(Session session, Row? row, Entity entity)
    {
        if (row is null) return DocumentNames.Create(session, entity, inSeed: true);
        session.Execute(Adopt, row.Key, entity.Type, StoredJson.Write(EntityContent.Of(entity)), entity.WikidataId);
        return row.Key;
    }

    // Documents that name it themselves keep it as a provisional entity; claims and decisions keep it as it is.
    private static bool Remove(Session session, long key, Changes changes)
    {
        session.Execute(Release, key);
        EntityContributions.Refresh(session, key);
        changes.Contents.Add(key);
        return EntityStanding.Refresh(session, key);
    }

    private static void LoadPredicates(Session session, Ontology ontology, Changes changes)
    {
        var before = session.Query(Predicates, static r => (Id: r.GetString(0), Symmetric: r.Flag(1))).Where(p => p.Symmetric).Select(p => p.Id);
        var now = ontology.Predicates.Where(p => p.Symmetric).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var turned = now.ToHashSet(StringComparer.Ordinal);
        turned.SymmetricExceptWith(before);
        session.Execute(ForgetPredicates);
        foreach (var predicate in ontology.Predicates) session.Execute(AddPredicate, predicate.Id, predicate.Symmetric ? 1 : 0);
        foreach (var predicate in turned) ClaimPlaces.OfPredicate(session, predicate, changes);
    }
}
