using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The entities that a document refers to, by the ids it uses.</summary>
internal sealed class DocumentNames
{
    private const string Known = "SELECT content FROM entity WHERE key = $1 AND in_seed = 0 AND EXISTS (SELECT 1 FROM document_contribution c JOIN document d ON d.key = c.document WHERE c.entity = $1 AND d.key <> $2 AND d.retracted IS NULL)";
    private const string Contribute = "INSERT INTO document_contribution (document, entity, content) VALUES ($1, $2, $3)";
    private const string NextKey = "SELECT COALESCE(MAX(key), 0) + 1 FROM entity";

    private const string Insert = """
        INSERT INTO entity (key, id, canonical, type, origin, in_seed, standing, wikidata_id, sort_name, content)
        VALUES ($1, $2, $1, $3, $4, $5, $5, $6, '', $7)
        """;

    private const string InsertCount = "INSERT INTO entity_count (entity) VALUES ($1)";

    private readonly Dictionary<string, EntityRef> entities = new(StringComparer.Ordinal);
    private readonly HashSet<long> declared = [];
    private readonly Session session;

    /// <summary>Records what the document says of provisional entities.</summary>
    public DocumentNames(Session session, long document, IReadOnlyList<Entity> newEntities, Changes changes)
    {
        this.session = session;
        foreach (var said in newEntities.GroupBy(entity => entity.Id, StringComparer.Ordinal))
        {
            var known = EntityKeys.Find(session, said.Key, history: true);
            var key = known?.Key ?? Create(session, said.First(), inSeed: false);
            entities.Add(said.Key, known ?? new EntityRef(key, key, said.Key));
            declared.Add(key);
            var content = EntityContributions.Fold([.. said.Select(EntityContent.Of)]);
            session.Execute(Contribute, document, key, StoredJson.Write(content));
            if (Contributed(key, document, content)) changes.Contents.Add(key);
        }
    }

    /// <summary>Whether the document declares the entity, so that it may come to stand by it; all others stand already.</summary>
    public bool Declares(EntityRef entity) => declared.Contains(entity.Key);

    public EntityRef this[string id]
    {
        get
        {
            if (entities.TryGetValue(id, out var entity)) return entity;
            return entities[id] = EntityKeys.Find(session, id) ?? throw new ArgumentException($"There is no {id}: neither in the store nor among the document's new entities.");
        }
    }

    /// <summary>A new row; it stands when it is of the seed.</summary>
    public static long Create(Session session, Entity entity, bool inSeed)
    {
        var key = session.Number(NextKey)!.Value;
        session.Execute(Insert, key, entity.Id, entity.Type, inSeed ? 0 : 1, inSeed ? 1 : 0, entity.WikidataId, StoredJson.Write(EntityContent.Of(entity)));
        session.Execute(InsertCount, key);
        return key;
    }

    // Many documents may name one entity: where others do already, their words need not be folded again.
    private bool Contributed(long key, long document, EntityContent content) =>
        session.First(Known, static r => StoredJson.Entity(r.GetString(0)), key, document) is { } known
            ? EntityContributions.Add(session, key, known, content)
            : EntityContributions.Refresh(session, key);
}
