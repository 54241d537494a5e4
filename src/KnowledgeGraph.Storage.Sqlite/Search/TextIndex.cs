using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>What a row of the full text index stands for.</summary>
internal enum TextKind { Entity, Document, Claim }

/// <summary>Keeps the full text index in line with what stands.</summary>
internal static class TextIndex
{
    private const string Insert = "INSERT INTO text_index (rowid, kind, language, words, forms) VALUES ($1, $2, $3, $4, $5)";
    private const string Delete = "DELETE FROM text_index WHERE rowid = $1";

    /// <summary>The row of an entity, document or claim.</summary>
    public static long Row(TextKind kind, long key) => (key * 4) + (long)kind;

    public static (TextKind Kind, long Key) Of(long row) => ((TextKind)(row % 4), row / 4);

    public static string Term(TextKind kind) => kind switch { TextKind.Entity => "entity", TextKind.Document => "document", _ => "claim" };

    public static void Add(Session session, TextKind kind, long key, IEnumerable<Language> languages, IEnumerable<string> texts)
    {
        var words = new StringBuilder();
        var forms = new StringBuilder();
        foreach (var text in texts)
        {
            foreach (var word in SearchWords.Split(NameFolding.Fold(text)))
            {
                words.Append(SearchWords.Spaced(word)).Append(' ');
                if (word.Unspaced) continue;
                foreach (var form in SearchWords.Forms(word.Text)) forms.Append(form).Append(' ');
            }
        }
        session.Execute(Insert, Row(kind, key), Term(kind), string.Join(' ', languages.Select(l => l.Code())), words.ToString(), forms.ToString());
    }

    public static void Remove(Session session, TextKind kind, long key) => session.Execute(Delete, Row(kind, key));
}
