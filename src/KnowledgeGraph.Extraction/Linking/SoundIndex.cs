using System.Collections.Immutable;
using System.Text;
using AnyAscii;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// Known names by the consonants they are spoken with, so that an Arabic transliteration that nobody listed still meets the Latin name
/// (سيريبراس, Cerebras). Only a skeleton of four sounds or more that belongs to one entity of the type counts.
/// </summary>
internal sealed class SoundIndex
{
    private const int Shortest = 4, Ambiguous = -1;

    private readonly Dictionary<(string Type, string Skeleton), int> byskeleton = [];

    public SoundIndex(ImmutableArray<EntityProfile> entities)
    {
        for (var i = 0; i < entities.Length; i++)
            foreach (var name in entities[i].Entity.Names.Concat(entities[i].Entity.Aliases))
                if (name.Text.Length > 0 && name.Text[0] < '\u0250' && Skeleton(name.Text) is { Length: >= Shortest } skeleton)
                {
                    var key = (entities[i].Entity.Type, skeleton);
                    byskeleton[key] = byskeleton.TryGetValue(key, out var other) && other != i ? Ambiguous : i;
                }
    }

    /// <summary>Index of the one entity of the type that sounds like an Arabic name; null when there is none or several.</summary>
    public int? Find(string name, string type) =>
        name.Any(c => c is >= '\u0600' and <= '\u06FF') && Skeleton(name) is { Length: >= Shortest } skeleton
        && byskeleton.TryGetValue((type, skeleton), out var found) && found != Ambiguous ? found : null;

    private static string Skeleton(string name)
    {
        var latin = name.Any(c => c is >= '\u0600' and <= '\u06FF') ? Romanise(name) : name.Transliterate();
        var sounds = new StringBuilder();
        for (var i = 0; i < latin.Length; i++)
        {
            var c = char.ToLowerInvariant(latin[i]);
            var next = i + 1 < latin.Length ? char.ToLowerInvariant(latin[i + 1]) : ' ';
            var sound = Sound(c, next);
            if (sound == 'x') { sounds.Append("ks"); continue; }
            if (sound != ' ' && (sounds.Length == 0 || sounds[^1] != sound)) sounds.Append(sound);
            if (next == 'h' && c is 's' or 't' or 'c' or 'k' or 'g' or 'p') i++;
        }
        return sounds.ToString();
    }

    // Sounds that Arabic writes with one letter, or that newsrooms spell differently, fall together.
    private static char Sound(char c, char next) => c switch
    {
        'p' when next == 'h' => 'f',
        'b' or 'p' => 'b',
        'f' or 'v' => 'f',
        's' when next == 'h' => 'j',
        'c' when next == 'h' => 'j',
        'c' when next is 'e' or 'i' or 'y' => 's',
        'k' or 'q' or 'c' or 'g' => 'k',
        's' or 'z' => 's',
        'j' => 'k',
        't' or 'd' => 't',
        'l' or 'm' or 'n' or 'r' or 'x' => c,
        _ => ' ',
    };

    // Arabic consonants by sound; long vowels and half-vowels are left out.
    private static string Romanise(string name)
    {
        var latin = new StringBuilder();
        foreach (var c in name)
            latin.Append(c switch
            {
                '\u0628' or '\u067E' => "b", '\u062A' or '\u0637' or '\u062F' or '\u0636' or '\u062B' or '\u0630' => "t",
                '\u062C' or '\u063A' or '\u0643' or '\u0642' or '\u06AF' => "k", '\u0634' => "sh", '\u0633' or '\u0635' or '\u0632' or '\u0638' => "s",
                '\u0641' or '\u06A4' => "f", '\u0644' => "l", '\u0645' => "m", '\u0646' => "n", '\u0631' => "r", '\u062E' => "k",
                _ => "",
            });
        return latin.ToString();
    }
}
