using KnowledgeGraph.Model;

namespace KnowledgeGraph.Text.Normalisation;

/// <summary>A text as it is compared, with the way back: where each of its characters stands in the original.</summary>
public sealed class NormalisedText
{
    private readonly int[] origins;

    private NormalisedText(string text, int[] origins) => (Text, this.origins) = (text, origins);

    /// <summary>The normalised characters.</summary>
    public string Text { get; }

    /// <summary>Where the character at <paramref name="index"/> of <see cref="Text"/> begins in the original; never falls as the index grows.</summary>
    /// <param name="index">From 0 to the length of <see cref="Text"/>; the length stands for the end of the original.</param>
    public int OriginOf(int index) => origins[index];

    /// <summary>The piece of the original that the given piece of <see cref="Text"/> came from.</summary>
    public Span OriginOf(Span span) => new(origins[span.Start], span.Length == 0 ? origins[span.Start] : origins[span.End]);

    /// <summary>Normalises <paramref name="original"/>; white space stays as it is, marks and invisible characters go.</summary>
    public static NormalisedText Of(ReadOnlySpan<char> original)
    {
        var letters = new List<char>(original.Length);
        var starts = new List<int>(original.Length + 1);
        Span<char> folded = stackalloc char[18];
        for (var i = 0; i < original.Length; i++)
        {
            var isSpace = CharacterClasses.Of(original[i]) == CharacterClass.Space;
            if (isSpace) folded[0] = original[i];
            var count = isSpace ? 1 : CharacterFolding.Fold(original[i], folded);
            for (var k = 0; k < count; k++)
            {
                letters.Add(folded[k]);
                starts.Add(i);
            }
        }
        starts.Add(original.Length);
        return new NormalisedText(new string([.. letters]), [.. starts]);
    }
}
