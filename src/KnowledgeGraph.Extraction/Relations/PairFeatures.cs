using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>What the relation model looks at for an ordered pair of mentions of a sentence. The predicate is the model's output, so no feature names it.</summary>
internal static class PairFeatures
{
    private const int Far = 25;

    public static void Extract(SentenceFrame frame, int subject, int @object, FeatureList f)
    {
        f.Clear();
        var (s, o) = (frame.Mentions[subject], frame.Mentions[@object]);
        var (se, oe) = (frame.ElementOf(subject), frame.ElementOf(@object));
        var order = se < oe ? 1u : 2u;
        var types = FeatureHash.Join(SentenceFrame.Type(s.Type), SentenceFrame.Type(o.Type));
        var (first, second) = (Math.Min(se, oe), Math.Max(se, oe));
        Arguments(frame, s, o, order, types, f);
        Layout(frame, first, second, order, types, s, o, f);
        Between(frame, first, second, order, types, f);
        Around(frame, first, second, order, types, f);
        Neighbours(frame, se, 40, order, f);
        Neighbours(frame, oe, 50, order, f);
    }

    private static void Arguments(SentenceFrame frame, Mentioned s, Mentioned o, uint order, uint types, FeatureList f)
    {
        Both(frame, f, 1, types, order);
        Both(frame, f, 2, SentenceFrame.Type(s.Type), Form(s));
        Both(frame, f, 3, SentenceFrame.Type(o.Type), Form(o));
        Both(frame, f, 4, types, Known(s.Referent, o.Referent));
        foreach (var kind in s.Referent.Profile?.Kinds ?? []) Both(frame, f, 5, FeatureHash.Of(kind), SentenceFrame.Type(o.Type));
        foreach (var kind in o.Referent.Profile?.Kinds ?? []) Both(frame, f, 6, FeatureHash.Of(kind), SentenceFrame.Type(s.Type));
    }

    // What the seed knows of the two: who designs the chip, which country it belongs to.
    private static uint Known(Referent s, Referent o) =>
        o.Profile?.MakerId == s.Id ? 1u : s.Profile?.MakerId == o.Id ? 2u
        : s.Profile?.CountryId is { } c && c == o.Id ? 3u : o.Profile?.CountryId is { } d && d == s.Id ? 4u
        : s.Profile?.CountryId is { } e && o.Profile?.CountryId is { } g ? e == g ? 5u : 6u : 0u;

    private static uint Form(Mentioned m) => m.IsImplied ? 3u : m.IsAnaphor ? 2u : m.Referent.Profile is null ? 1u : 0u;

    private static void Layout(SentenceFrame frame, int first, int second, uint order, uint types, Mentioned s, Mentioned o, FeatureList f)
    {
        uint mentions = 0, marks = 0, sameAsSubject = 0, sameAsObject = 0;
        for (var i = Math.Max(first, -1) + 1; i < second; i++)
        {
            var element = frame.Elements[i];
            if (element.IsMark) marks++;
            if (element.Mention < 0) continue;
            mentions++;
            if (frame.Mentions[element.Mention].Type == s.Type) sameAsSubject++;
            if (frame.Mentions[element.Mention].Type == o.Type) sameAsObject++;
        }
        Both(frame, f, 10, order, Bucket(second - first));
        Both(frame, f, 11, order, Math.Min(mentions, 5), Math.Min(marks, 4));
        Both(frame, f, 12, types, order, Math.Min(mentions, 4));
        Both(frame, f, 13, order, Math.Min(sameAsSubject, 3), Math.Min(sameAsObject, 3));
        Both(frame, f, 14, types, Bucket(second - first), order);
        Both(frame, f, 15, first <= 0 ? 1u : 0u, order, types);
        Both(frame, f, 16, MentionsBefore(frame, first), order, types);
    }

    private static uint MentionsBefore(SentenceFrame frame, int element)
    {
        var count = 0u;
        for (var i = 0; i < element && count < 3; i++)
            if (frame.Elements[i].Mention >= 0) count++;
        return count;
    }

    private static void Between(SentenceFrame frame, int first, int second, uint order, uint types, FeatureList f)
    {
        var (from, to) = (first + 1, Math.Min(second, first + 1 + Far));
        uint path = 17, last = 3;
        for (var i = from; i < to; i++)
        {
            var e = frame.Elements[i];
            f.Add(20, e.Stem, order);
            f.Add(21, e.Norm, order, types);
            f.Add(22, last, e.Norm, order);
            foreach (var signal in frame.Signals(i)) { f.Add(25, signal, order); f.Add(26, signal, order, types); f.Add(27, signal, frame.Language, order); }
            path = FeatureHash.Join(path, e.Norm);
            last = e.Norm;
        }
        f.Add(22, last, 3, order);
        if (second - from > 6) return;
        f.Add(23, path, order);
        f.Add(24, path, order, types);
    }

    private static void Around(SentenceFrame frame, int first, int second, uint order, uint types, FeatureList f)
    {
        for (var i = Math.Max(0, first - 10); i < first; i++)
        {
            var e = frame.Elements[i];
            f.Add(30, e.Stem, order);
            if (first - i <= 3) f.Add(31, e.Stem, order, types);
            foreach (var signal in frame.Signals(i)) { f.Add(34, signal, order); f.Add(35, signal, order, types); }
        }
        var end = Math.Min(frame.Elements.Count, second + 13);
        for (var i = second + 1; i < end; i++)
        {
            var e = frame.Elements[i];
            f.Add(32, e.Stem, order);
            if (i - second <= 3) f.Add(33, e.Stem, order, types);
            foreach (var signal in frame.Signals(i)) { f.Add(36, signal, order); f.Add(37, signal, order, types); }
        }
    }

    private static void Neighbours(SentenceFrame frame, int at, uint template, uint order, FeatureList f)
    {
        var (b1, b2, a1, a2) = (Norm(frame, at - 1), Norm(frame, at - 2), Norm(frame, at + 1), Norm(frame, at + 2));
        f.Add(template, b1, order);
        f.Add(template + 1, a1, order);
        f.Add(template + 2, b2, b1);
        f.Add(template + 3, a1, a2);
        f.Add(template + 4, b1, a1, order);
    }

    private static uint Norm(SentenceFrame frame, int i) => (uint)i < (uint)frame.Elements.Count ? frame.Elements[i].Norm : 1;

    private static uint Bucket(int distance) => distance switch { <= 4 => (uint)distance, <= 6 => 5, <= 9 => 6, <= 14 => 7, <= 22 => 8, _ => 9 };

    // Structure is shared between the languages and learned for each.
    private static void Both(SentenceFrame frame, FeatureList f, uint template, uint a, uint b)
    {
        f.Add(template, a, b);
        f.Add(template + 100, FeatureHash.Join(frame.Language, a), b);
    }

    private static void Both(SentenceFrame frame, FeatureList f, uint template, uint a, uint b, uint c)
    {
        f.Add(template, a, b, c);
        f.Add(template + 100, FeatureHash.Join(frame.Language, a), b, c);
    }
}
