using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// What the decision about one subject, predicate and object looks at: the first opinion, how it stands against the sentence's other candidates for the same
/// place, and where the predicate's best trigger stands. The same for all predicates and languages, so rare predicates profit from frequent ones.
/// </summary>
internal static class DecisionFeatures
{
    public const int Count = 50;
    private const float None = -12;

    public static void Fill(SentenceScores scores, int pair, int predicate, PredicateInfo info, Span<float> row)
    {
        row.Clear();
        var frame = scores.Frame;
        var (subject, @object) = (scores.Pairs[pair].Subject, scores.Pairs[pair].Object);
        var (s, o) = (frame.Mentions[subject], frame.Mentions[@object]);
        var own = scores.Odds(pair, predicate);
        row[0] = own;
        (row[1], row[2]) = OtherPredicates(scores, pair, predicate);
        Rivals(scores, pair, predicate, row);
        row[9] = scores.Row(@object, subject) is >= 0 and var turned ? scores.Odds(turned, predicate) : None;
        Trigger(scores, subject, @object, predicate, info, row);
        var (se, oe) = (frame.ElementOf(subject), frame.ElementOf(@object));
        row[26] = se < oe ? 1 : 0;
        row[27] = s.IsImplied || o.IsImplied ? 40 : Math.Min(40, Math.Abs(se - oe));
        (row[28], row[29]) = Between(frame, Math.Min(se, oe), Math.Max(se, oe));
        (row[30], row[31]) = (Form(s), Form(o));
        row[32] = frame.Mentions.Count;
        row[33] = frame.Elements.Count;
        row[34] = frame.Table.Text.Language == Language.Ar ? 0 : frame.Table.Text.Language == Language.En ? 1 : 2;
        row[35] = predicate;
        row[36] = s.Referent.MentionCount;
        row[37] = info.Symmetric ? 1 : 0;
        row[38] = o.Referent.Profile?.MakerId == s.Referent.Id ? 1 : s.Referent.Profile?.MakerId == o.Referent.Id ? 2
            : s.Referent.Profile?.CountryId is { } home ? home == o.Referent.Id ? 3 : 4 : 0;
        row[39] = Order(frame, subject);
        Listed(frame, se, oe, FeatureHash.Of("triggers/" + info.Id), row);
        row[46] = TypePairs(scores, pair);
        row[47] = info.Domain.Length * info.Range.Length;
        row[48] = frame.Sentence.Index;
        row[49] = o.Referent.MentionCount;
    }

    private static (float Best, float Rank) OtherPredicates(SentenceScores scores, int pair, int predicate)
    {
        var (best, rank, own) = (None, 0, scores.Odds(pair, predicate));
        for (var p = 0; p < scores.Triggers.GetLength(1); p++)
        {
            if (p == predicate) continue;
            var odds = scores.Odds(pair, p);
            best = Math.Max(best, odds);
            if (odds > own) rank++;
        }
        return (best, rank);
    }

    // The best other object for the subject, the best other subject for the object, ranks among them, and how many are about as good.
    private static void Rivals(SentenceScores scores, int pair, int predicate, Span<float> row)
    {
        var (subject, @object, own) = (scores.Pairs[pair].Subject, scores.Pairs[pair].Object, scores.Odds(pair, predicate));
        (row[3], row[4]) = (None, None);
        for (var other = 0; other < scores.Pairs.Count; other++)
        {
            if (other == pair) continue;
            var odds = scores.Odds(other, predicate);
            if (scores.Pairs[other].Subject == subject)
            {
                row[3] = Math.Max(row[3], odds);
                if (odds > own) row[5]++;
                if (odds > own - 1) row[7]++;
            }
            if (scores.Pairs[other].Object == @object)
            {
                row[4] = Math.Max(row[4], odds);
                if (odds > own) row[6]++;
                if (odds > own - 1) row[8]++;
            }
        }
    }

    private static void Trigger(SentenceScores scores, int subject, int @object, int predicate, PredicateInfo info, Span<float> row)
    {
        var frame = scores.Frame;
        var (se, oe) = (frame.ElementOf(subject), frame.ElementOf(@object));
        var (best, top, second) = (-1, 0f, 0f);
        for (var i = 0; i < frame.Elements.Count; i++)
        {
            var near = scores.Triggers[i, predicate] * Nearness(i, se, oe);
            if (near > top) (second, top, best) = (top, near, i);
            else if (near > second) second = near;
        }
        (row[10], row[11]) = (top, second);
        if (best < 0) { row[12] = -1; return; }
        row[12] = scores.Triggers[best, predicate];
        row[13] = best < Math.Min(se, oe) ? 0 : best > Math.Max(se, oe) ? 2 : 1;
        (row[14], row[15]) = (se < 0 ? 30 : Math.Min(30, Math.Abs(best - se)), oe < 0 ? 30 : Math.Min(30, Math.Abs(best - oe)));
        (row[16], row[17]) = Between(frame, Math.Min(best, se), Math.Max(best, se));
        (row[18], row[19]) = Between(frame, Math.Min(best, oe), Math.Max(best, oe));
        row[20] = Fitting(frame, best, se, info.Domain);
        row[21] = Fitting(frame, best, oe, info.Range);
        row[22] = OtherTrigger(scores, best, predicate);
        row[23] = StrongestBetween(scores, se, oe, predicate);
        row[24] = best - se < 0 ? 0 : 1;
        row[25] = best - oe < 0 ? 0 : 1;
    }

    // Where the word lists' triggers of the predicate stand: between the two, before, after, the nearest one, and how many predicates share its word.
    private static void Listed(SentenceFrame frame, int se, int oe, uint signal, Span<float> row)
    {
        var (first, second, nearest) = (Math.Min(se, oe), Math.Max(se, oe), 30);
        for (var i = 0; i < frame.Elements.Count; i++)
        {
            var signals = frame.Signals(i);
            if (!signals.Contains(signal)) continue;
            row[i < first ? 40 : i > second ? 42 : 41]++;
            var gap = Math.Min(se < 0 ? 30 : Math.Abs(i - se), oe < 0 ? 30 : Math.Abs(i - oe));
            if (gap >= nearest) continue;
            (nearest, row[44], row[45]) = (gap, signals.Length, Math.Max(se < 0 ? 30 : Math.Abs(i - se), oe < 0 ? 30 : Math.Abs(i - oe)));
        }
        row[43] = nearest;
    }

    // Candidate pairs of the same types in the sentence.
    private static float TypePairs(SentenceScores scores, int pair)
    {
        var (mentions, count) = (scores.Frame.Mentions, 0);
        var (s, o) = (mentions[scores.Pairs[pair].Subject].Type, mentions[scores.Pairs[pair].Object].Type);
        foreach (var other in scores.Pairs)
            if (mentions[other.Subject].Type == s && mentions[other.Object].Type == o) count++;
        return count;
    }

    // A trigger far from both arguments counts less.
    private static float Nearness(int at, int se, int oe)
    {
        var gap = Math.Min(se < 0 ? 12 : Math.Abs(at - se), oe < 0 ? 12 : Math.Abs(at - oe));
        return 1f / (1 + 0.08f * gap);
    }

    private static (float Mentions, float Marks) Between(SentenceFrame frame, int first, int second)
    {
        var (mentions, marks) = (0, 0);
        for (var i = Math.Max(0, first + 1); i < second; i++)
        {
            if (frame.Elements[i].Mention >= 0) mentions++;
            if (frame.Elements[i].IsMark) marks++;
        }
        return (mentions, marks);
    }

    // Mentions between the trigger and the argument that could have taken its place.
    private static float Fitting(SentenceFrame frame, int trigger, int argument, System.Collections.Immutable.ImmutableArray<string> types)
    {
        var count = 0;
        for (var i = Math.Max(0, Math.Min(trigger, argument) + 1); i < Math.Max(trigger, argument); i++)
            if (frame.Elements[i].Mention is >= 0 and var m && types.Contains(frame.Mentions[m].Type)) count++;
        return count;
    }

    private static float OtherTrigger(SentenceScores scores, int element, int predicate)
    {
        var best = 0f;
        for (var p = 0; p < scores.Triggers.GetLength(1); p++)
            if (p != predicate) best = Math.Max(best, scores.Triggers[element, p]);
        return best;
    }

    // The strongest trigger of another predicate between the two.
    private static float StrongestBetween(SentenceScores scores, int se, int oe, int predicate)
    {
        var best = 0f;
        for (var i = Math.Max(0, Math.Min(se, oe) + 1); i < Math.Max(se, oe); i++) best = Math.Max(best, OtherTrigger(scores, i, predicate));
        return best;
    }

    private static float Form(Mentioned m) => m.IsImplied ? 3 : m.IsAnaphor ? 2 : m.Referent.Profile is null ? 1 : 0;

    private static float Order(SentenceFrame frame, int mention)
    {
        var order = 0;
        for (var i = 0; i < mention; i++)
            if (!frame.Mentions[i].IsImplied) order++;
        return order;
    }
}
