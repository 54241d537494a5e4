using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Figures.Numerals;

/// <summary>A number in digits or words.</summary>
/// <param name="Next">The atom after it.</param>
/// <param name="Scale">The largest scale named in it (a million is 1e6); 1 when none is.</param>
internal readonly record struct Numeral(double Value, int Next, double Scale = 1)
{
    public static bool TryRead(Scan scan, int at, Language language, out Numeral numeral)
    {
        var isRead = language == Language.Zh ? HanNumbers.TryRead(scan, at, out numeral) : SpokenNumbers.TryRead(scan, at, language, out numeral);
        return isRead && double.IsFinite(numeral.Value);
    }
}
