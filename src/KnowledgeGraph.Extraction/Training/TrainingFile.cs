using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Reads a file of annotated documents. A line that breaks the format stops the reading with file, line and reason.</summary>
public sealed partial class TrainingFile
{
    private readonly string file;
    private readonly Language language;
    private readonly List<TrainingDocument> documents = [];
    private readonly StringBuilder text = new();
    private Dictionary<string, string> header = [], types = [];
    private List<GoldMention> mentions = [];
    private List<GoldClaim> claims = [];
    private List<GoldFigure> figures = [];
    private List<Span> content = [];
    private string? id;
    private bool inHeader, newParagraph;
    private Span line;

    private TrainingFile(string file, Language language) => (this.file, this.language) = (file, language);

    public static IReadOnlyList<TrainingDocument> Read(string path, Language language) => Parse(path, File.ReadLines(path), language);

    public static IReadOnlyList<TrainingDocument> Parse(string name, IEnumerable<string> lines, Language language)
    {
        var reader = new TrainingFile(name, language);
        var number = 0;
        foreach (var raw in lines)
        {
            number++;
            try { reader.Line(raw.TrimEnd()); }
            catch (FormatException e) { throw new FormatException($"{name}:{number}: {e.Message}", e); }
        }
        reader.Close();
        return reader.documents;
    }

    private void Line(string raw)
    {
        if (raw.StartsWith("===", StringComparison.Ordinal)) { Close(); id = raw[3..].Trim(); inHeader = true; }
        else if (inHeader) Header(raw);
        else if (raw.Length == 0) newParagraph = true;
        else if (raw.StartsWith("! ", StringComparison.Ordinal)) { newParagraph = true; Append(raw[2..]); newParagraph = true; }
        else if (raw.StartsWith("> ", StringComparison.Ordinal)) Claim(raw);
        else if (raw.StartsWith("# ", StringComparison.Ordinal)) Figure(raw);
        else Sentence(raw);
    }

    private void Header(string raw)
    {
        if (raw.Length == 0) { inHeader = false; return; }
        var colon = raw.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) throw new FormatException($"'{raw}' is no header line (key: value)");
        header[raw[..colon]] = raw[(colon + 1)..].Trim();
    }

    private void Append(string plain)
    {
        if (text.Length > 0) text.Append(newParagraph ? "\n\n" : language == Language.Zh ? "" : " ");
        newParagraph = false;
        line = new Span(text.Length, text.Length + plain.Length);
        text.Append(plain);
    }

    private void Sentence(string raw)
    {
        var found = new List<(int At, int Length, string Key, bool Anaphor)>();
        var plain = new StringBuilder();
        var last = 0;
        foreach (Match m in Mark().Matches(raw))
        {
            plain.Append(raw, last, m.Index - last);
            found.Add((plain.Length, m.Groups[1].Length, m.Groups[3].Value, m.Groups[2].Length > 0));
            plain.Append(m.Groups[1].Value);
            last = m.Index + m.Length;
            if (m.Groups[4].Success) types[m.Groups[3].Value] = m.Groups[4].Value;
        }
        Append(plain.Append(raw, last, raw.Length - last).ToString());
        content.Add(line);
        mentions.AddRange(found.Select(f => new GoldMention(new Span(line.Start + f.At, line.Start + f.At + f.Length), f.Key, f.Anaphor)));
    }

    private void Claim(string raw)
    {
        var m = ClaimLine().Match(raw);
        if (!m.Success) throw new FormatException("a claim is: > subject predicate object flags \"trigger\"");
        var flags = m.Groups[4].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? Flag(string key) => flags.FirstOrDefault(f => f.StartsWith(key, StringComparison.Ordinal))?[key.Length..];
        claims.Add(new GoldClaim(
            new GoldTriple(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value),
            flags.Select(f => Enum.TryParse<Modality>(f, ignoreCase: true, out var modality) ? modality : (Modality?)null).FirstOrDefault(x => x is not null) ?? Modality.Asserted,
            flags.Contains("neg"), flags.Contains("opt"), PartialDate.Parse(Flag("from=")), PartialDate.Parse(Flag("to=")),
            Flag("by=")?.Split('+') ?? [], [.. flags.Where(f => f.StartsWith("also=", StringComparison.Ordinal)).Select(Also)],
            [.. flags.Where(f => f.StartsWith("product=", StringComparison.Ordinal) || f.StartsWith("destination=", StringComparison.Ordinal)).Select(f => (f[..f.IndexOf('=', StringComparison.Ordinal)], f[(f.IndexOf('=', StringComparison.Ordinal) + 1)..]))],
            line, Find(m.Groups[5].Value)));
    }

    private static GoldTriple Also(string flag)
    {
        var parts = flag["also=".Length..].Split('/');
        return parts.Length == 3 ? new GoldTriple(parts[0], parts[1], parts[2]) : throw new FormatException($"'{flag}' is not also=subject/predicate/object");
    }

    private void Figure(string raw)
    {
        var f = raw[2..].Split(" | ").Select(x => x.Trim()).ToArray();
        if (f.Length < 6 || !double.TryParse(f[2], CultureInfo.InvariantCulture, out var value)) throw new FormatException("a figure is: # subject | name | number | unit | period | \"words\"");
        figures.Add(new GoldFigure(f[0], f[1], value, f[3], f[4], line, f[5].Trim('"')));
    }

    private Span Find(string words)
    {
        var at = words.Length == 0 ? -1 : text.ToString(line.Start, line.Length).IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? new Span(line.Start, line.Start) : new Span(line.Start + at, line.Start + at + words.Length);
    }

    private void Close()
    {
        if (id is not null)
            documents.Add(new TrainingDocument(
                id, language, header.GetValueOrDefault("publisher"), PartialDate.Parse(header.GetValueOrDefault("date")), header.GetValueOrDefault("title"),
                text.ToString(), types, mentions, claims, figures, content));
        (header, types, mentions, claims, figures, content, id) = ([], [], [], [], [], [], null);
        text.Clear();
        newParagraph = false;
    }

    [GeneratedRegex(@"\[([^\[\]|]+)\|(~?)([a-z0-9.\-]+)(?::(\w+))?\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex("""^> (\S+) (\S+) (\S+)((?: [^"\s]+)*)(?: "(.*)")?$""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClaimLine();
}
