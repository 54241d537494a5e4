using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The graph as JSON lines, each kind sorted by id, without anything that depends on when this store learnt it.</summary>
internal static class Export
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Session session, Stream destination)
    {
        using var writer = new Utf8JsonWriter(destination, Options);
        void Line(string kind, string id, Action<Utf8JsonWriter> write)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", kind);
            writer.WriteString("id", id);
            write(writer);
            writer.WriteEndObject();
            writer.Flush();
            destination.WriteByte((byte)'\n');
            writer.Reset();
        }
        ExportedEntities.Write(session, Line);
        ExportedDocuments.Write(session, Line);
        ExportedClaims.Write(session, Line);
        ExportedRelationships.Write(session, Line);
        ExportedDecisions.Write(session, Line);
    }

    /// <summary>A property that is left out where it is null.</summary>
    public static void Text(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    public static void Moment(this Utf8JsonWriter writer, string name, long ticks)
    {
        if (ticks != Sqlite.Moment.Unknown) writer.WriteString(name, Sqlite.Moment.From(ticks).UtcDateTime);
    }
}

/// <summary>Writes one line: kind, id and what the action adds.</summary>
internal delegate void ExportLine(string kind, string id, Action<Utf8JsonWriter> write);
