using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes.Time;

/// <summary>Which time of the sentence is the beginning of a relation (output 0), which its end (output 1).</summary>
internal sealed class TimeModel(LinearModel model)
{
    public const string ModelName = "times";

    /// <summary>Log-odds above which a time is taken for the beginning.</summary>
    private const float Threshold = -1.5f;

    private readonly FeatureList features = new();
    private readonly float[] scores = new float[model.Stride];

    public (PartialDate? From, PartialDate? To) Of(SentenceFrame frame, IReadOnlyList<TimeExpression> times, CandidatePair pair, string predicate, int trigger)
    {
        (PartialDate? From, PartialDate? To) found = (null, null);
        var (from, to) = (Threshold, 0f);
        foreach (var time in times)
        {
            Extract(frame, times, time, pair, predicate, trigger, features);
            model.Score(features.Items, scores);
            if (scores[0] > from) (from, found.From) = (scores[0], time.Start);
            if (scores[1] > to) (to, found.To) = (scores[1], time.End ?? time.Start);
        }
        return found.From is { } start && found.To is { } end && end < start ? (found.From, null) : found;
    }

    public static void Extract(SentenceFrame frame, IReadOnlyList<TimeExpression> times, TimeExpression time, CandidatePair pair, string predicate, int trigger, FeatureList f)
    {
        f.Clear();
        var p = FeatureHash.Of(predicate);
        var (at, s, o) = (ElementOf(frame, time), frame.ElementOf(pair.Subject), frame.ElementOf(pair.Object));
        var (role, grain) = ((uint)time.Role, time.Start.Day is not null ? 2u : time.Start.Month is not null ? 1u : 0u);
        f.Add(1, p, role);
        f.Add(2, p, role, grain);
        f.Add(3, role, grain, frame.Language);
        f.Add(4, (uint)Math.Min(times.Count, 3), role);
        f.Add(5, p);
        (uint, int)[] places = [(6, trigger), (12, o), (18, s)];
        foreach (var (template, other) in places)
        {
            if (other < 0) { f.Add(template, 99); continue; }
            var distance = Bucket(Math.Abs(at - other));
            var marks = Marks(frame, Math.Min(at, other), Math.Max(at, other));
            f.Add(template, distance, at < other ? 1u : 0u, marks);
            f.Add(template + 1, distance, p);
            f.Add(template + 2, marks, role, p);
            f.Add(template + 3, Nearer(frame, times, at, other));
            f.Add(template + 4, Nearer(frame, times, at, other), marks, p);
        }
        f.Add(24, Norm(frame, at - 1), frame.Language);
        f.Add(25, Norm(frame, at - 1), p);
        f.Add(26, Norm(frame, at - 2), Norm(frame, at - 1));
        if (trigger >= 0)
        {
            f.Add(27, frame.Elements[trigger].Stem);
            foreach (var signal in frame.Signals(trigger)) f.Add(28, signal, role);
        }
        f.Add(29, at < 3 ? 1u : 0u, frame.Language, p);
    }

    private static int ElementOf(SentenceFrame frame, TimeExpression time)
    {
        for (var i = 0; i < frame.Elements.Count; i++)
            if (frame.Elements[i].Token >= time.FirstToken) return i;
        return frame.Elements.Count - 1;
    }

    private static uint Nearer(SentenceFrame frame, IReadOnlyList<TimeExpression> times, int at, int other) =>
        (uint)Math.Min(2, times.Count(t => Math.Abs(ElementOf(frame, t) - other) < Math.Abs(at - other)));

    private static uint Marks(SentenceFrame frame, int first, int last)
    {
        var marks = 0u;
        for (var i = Math.Max(0, first); i < last && marks < 3; i++)
            if (frame.Elements[i].IsMark) marks++;
        return marks;
    }

    private static uint Bucket(int distance) => distance switch { <= 3 => (uint)distance, <= 6 => 4, <= 10 => 5, <= 16 => 6, _ => 7 };
    private static uint Norm(SentenceFrame frame, int i) => (uint)i < (uint)frame.Elements.Count ? frame.Elements[i].Norm : 1;
}
