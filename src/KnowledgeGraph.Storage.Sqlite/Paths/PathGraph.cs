using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>A path as found: entities by id, one more than relationships.</summary>
internal sealed record FoundPath(IReadOnlyList<string> Entities, IReadOnlyList<Relationship> Relationships, double Confidence);

/// <summary>The part of the graph that a search for paths has read.</summary>
internal sealed class PathGraph
{
    private const int MostSteps = 300_000;
    private const double SameConfidence = 1e-12;
    private readonly Dictionary<string, List<Relationship>> relationships = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    private sealed record Step(string Entity, Step? Before, Relationship? Over, int Length, double Confidence)
    {
        public bool Visited(string id)
        {
            for (var step = this; step is not null; step = step.Before)
                if (string.Equals(step.Entity, id, StringComparison.Ordinal)) return true;
            return false;
        }
    }

    public int Size => known.Count;

    public void Add(Relationship relationship)
    {
        if (!known.Add(relationship.Id)) return;
        Of(relationship.SubjectId).Add(relationship);
        Of(relationship.ObjectId).Add(relationship);
    }

    public IEnumerable<string> Neighbours(string id) => Of(id).Select(relationship => Other(relationship, id));

    /// <summary>Simple paths of exactly this length: those of the highest product of confidences, then by ids of entities and relationships.</summary>
    public IReadOnlyList<FoundPath> Paths(string from, string to, int length, int first)
    {
        var promise = Promises(to, length);
        var open = new PriorityQueue<Step, double>();
        var found = new List<FoundPath>();
        if (promise[length].TryGetValue(from, out var best)) open.Enqueue(new Step(from, null, null, 0, 1), -best);
        // Best first: what a step can still reach is never underestimated, so paths leave the queue in their order.
        for (var steps = 0; steps < MostSteps && open.TryDequeue(out var step, out var priority); steps++)
        {
            if (found.Count >= first && -priority < found[first - 1].Confidence - SameConfidence) break;
            if (step.Length == length) found.Add(Path(step));
            else Continue(step, promise[length - step.Length - 1], open);
        }
        return [.. found.OrderByDescending(p => p.Confidence).ThenBy(Key, StringComparer.Ordinal).Take(first)];
    }

    private void Continue(Step step, Dictionary<string, double> promise, PriorityQueue<Step, double> open)
    {
        foreach (var relationship in Of(step.Entity))
        {
            var next = Other(relationship, step.Entity);
            if (!promise.TryGetValue(next, out var rest) || step.Visited(next)) continue;
            var confidence = step.Confidence * relationship.Confidence;
            open.Enqueue(new Step(next, step, relationship, step.Length + 1, confidence), -confidence * rest);
        }
    }

    // For each number of relationships, from where the target can be reached with them, and the best product of confidences that may have.
    private List<Dictionary<string, double>> Promises(string to, int length)
    {
        var promises = new List<Dictionary<string, double>> { new(StringComparer.Ordinal) { [to] = 1 } };
        for (var i = 0; i < length; i++)
        {
            var next = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var (id, best) in promises[i])
                foreach (var relationship in Of(id))
                {
                    var other = Other(relationship, id);
                    next[other] = Math.Max(next.GetValueOrDefault(other), best * relationship.Confidence);
                }
            promises.Add(next);
        }
        return promises;
    }

    private static FoundPath Path(Step last)
    {
        var entities = new List<string>();
        var over = new List<Relationship>();
        for (var step = last; step is not null; step = step.Before)
        {
            entities.Add(step.Entity);
            if (step.Over is { } relationship) over.Add(relationship);
        }
        entities.Reverse();
        over.Reverse();
        return new FoundPath(entities, over, last.Confidence);
    }

    private static string Key(FoundPath path) => string.Join('\n', path.Entities.Concat(path.Relationships.Select(r => r.Id)));

    private static string Other(Relationship r, string id) => string.Equals(r.SubjectId, id, StringComparison.Ordinal) ? r.ObjectId : r.SubjectId;

    private List<Relationship> Of(string id) => relationships.TryGetValue(id, out var list) ? list : relationships[id] = [];
}
