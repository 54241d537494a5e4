using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

internal static class ExportedEntities
{
    private const string All = "SELECT id, type, origin, content FROM entity WHERE standing = 1 ORDER BY id";

    public static void Write(Session session, ExportLine line)
    {
        foreach (var e in session.Stream(All, static r => StoredJson.Entity(r.GetString(3)).With(r.GetString(0), r.GetString(1), (EntityOrigin)r.GetInt64(2)), []))
        {
            line("entity", e.Id, json =>
            {
                json.WriteString("type", e.Type);
                json.WriteString("origin", e.Origin.ToString());
                json.Text("wikidata", e.WikidataId);
                Texts(json, "names", e.Names);
                Texts(json, "aliases", e.Aliases);
                Texts(json, "descriptions", e.Descriptions);
            });
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<LocalizedText> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStartArray();
            json.WriteStringValue(text.Language.Code());
            json.WriteStringValue(text.Text);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
