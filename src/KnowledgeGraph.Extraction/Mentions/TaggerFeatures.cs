using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>What the mention tagger looks at for each token of a sentence.</summary>
internal sealed class TaggerFeatures
{
    private readonly TokenTable table;
    private readonly Sentence sentence;
    private readonly uint language;
    private readonly uint[] gazetteer, quoted;

    /// <param name="matches">Known names in the sentence; in training some are withheld, so that the tagger learns to find names nobody listed.</param>
    public TaggerFeatures(TokenTable table, Sentence sentence, IEnumerable<GazetteerMatch> matches, ImmutableArray<EntityProfile> entities)
    {
        (this.table, this.sentence) = (table, sentence);
        language = FeatureHash.Of(table.Text.Language.Code());
        gazetteer = new uint[sentence.TokenCount];
        quoted = Quoted();
        foreach (var match in matches) Mark(match, entities);
    }

    public void Extract(int index, FeatureList features)
    {
        features.Clear();
        var i = sentence.FirstToken + index;
        Words(i, features);
        Form(i, features);
        Names(index, features);
        for (var d = -2; d <= 2; d++)
            if (InSentence(i + d))
                foreach (var signal in table.Signals(i + d)) features.Add(33, signal, (uint)(d + 4), language);
        features.Add(30, language);
        features.Add(31, quoted[index], language);
        if (index == 0) features.Add(32, language);
    }

    private void Words(int i, FeatureList f)
    {
        f.Add(1, table.Norm(i));
        f.Add(2, Norm(i - 1));
        f.Add(3, Norm(i + 1));
        f.Add(4, Norm(i - 2));
        f.Add(5, Norm(i + 2));
        f.Add(6, Norm(i - 1), table.Norm(i));
        f.Add(7, table.Norm(i), Norm(i + 1));
        f.Add(8, Norm(i - 2), Norm(i - 1));
        f.Add(9, Norm(i + 1), Norm(i + 2));
        f.Add(10, Norm(i - 1), table.Norm(i), Norm(i + 1));
        f.Add(11, table.Stem(i));
        f.Add(12, Stem(i - 1));
        f.Add(13, Stem(i + 1));
        if (table.Text.Language != Language.Zh) return;
        f.Add(14, Norm(i - 3), Norm(i - 2), Norm(i - 1));
        f.Add(15, Norm(i + 1), Norm(i + 2), Norm(i + 3));
        f.Add(16, table.Norm(i), Norm(i + 1), Norm(i + 2));
        f.Add(17, Norm(i - 2), Norm(i - 1), table.Norm(i));
    }

    private void Form(int i, FeatureList f)
    {
        var token = table.Text.Tokens[i];
        f.Add(18, table.Shape(i), language);
        f.Add(19, Shape(i - 1), table.Shape(i), Shape(i + 1));
        ReadOnlySpan<char> norm = token.Norm;
        for (uint n = 1; n <= 4 && n < norm.Length; n++)
        {
            f.Add(20, n, FeatureHash.Of(norm[..(int)n]));
            f.Add(21, n, FeatureHash.Of(norm[^(int)n..]));
        }
        if (!token.IsCapitalised || table.Text.Language != Language.En) return;
        f.Add(22, table.SeenLower.Contains(table.Norm(i)) ? 1u : 0u, table.SeenCapital.Contains(table.Norm(i)) ? 1u : 0u, i == sentence.FirstToken ? 1u : 0u);
    }

    private void Names(int index, FeatureList f)
    {
        var (before, here, after) = (Gazetteer(index - 1), gazetteer[index], Gazetteer(index + 1));
        f.Add(23, here);
        f.Add(24, here, language);
        f.Add(25, before, here);
        f.Add(26, here, after);
        f.Add(27, here, table.Norm(sentence.FirstToken + index));
        f.Add(28, here, Norm(sentence.FirstToken + index - 1));
        f.Add(29, here, Norm(sentence.FirstToken + index + 1));
    }

    private uint Gazetteer(int index) => (uint)index < (uint)gazetteer.Length ? gazetteer[index] : 7;
    private uint Norm(int i) => InSentence(i) ? table.Norm(i) : TokenTable.Edge;
    private uint Stem(int i) => InSentence(i) ? table.Stem(i) : TokenTable.Edge;
    private uint Shape(int i) => InSentence(i) ? table.Shape(i) : TokenTable.Edge;
    private bool InSentence(int i) => i >= sentence.FirstToken && i < sentence.FirstToken + sentence.TokenCount;

    // A token carries the type of the longest known name over it, whether it begins it, and whether it is a demonym or metonym.
    private void Mark(GazetteerMatch match, ImmutableArray<EntityProfile> entities)
    {
        var first = match.FirstToken - sentence.FirstToken;
        for (var i = first; i < first + match.TokenCount; i++)
            if (gazetteer[i] != 0) return;
        var types = match.Entries.Select(e => entities[e.Entity].Entity.Type + e.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var mark = FeatureHash.Of(string.Join('|', types));
        for (var i = first; i < first + match.TokenCount; i++) gazetteer[i] = FeatureHash.Join(mark, i == first ? 1u : i == first + match.TokenCount - 1 ? 2u : 3u);
    }

    private uint[] Quoted()
    {
        var marks = new uint[sentence.TokenCount];
        uint state = 0;
        for (var i = 0; i < marks.Length; i++)
        {
            var norm = table.Text.Tokens[sentence.FirstToken + i].Norm;
            if (norm is "\u00AB" or "\u201C" or "\u300A" or "\u300C") { state = 1; continue; }
            if (norm is "\u00BB" or "\u201D" or "\u300B" or "\u300D") { state = 0; continue; }
            if (norm == "\"") { state = state == 0 ? 1u : 0u; continue; }
            marks[i] = state;
            if (state > 0) state = 2;
        }
        return marks;
    }
}
