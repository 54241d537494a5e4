using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Writes claims, and ends them.</summary>
internal static class ClaimRecording
{
    private const string Insert = """
        INSERT INTO claim (id, document, subject_raw, predicate, object_raw, subject, object, swapped, relationship, modality, negated,
            confidence, valid_from, valid_to, reported, period, recorded, content)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        """;

    private const string Attribute = "INSERT OR IGNORE INTO claim_attribution (entity, claim) VALUES ($1, $2)";
    private const string Retract = "UPDATE claim SET retracted = $2 WHERE key = $1";

    /// <summary>Records a claim of a document; its relationship is to be refolded.</summary>
    public static void Record(Session session, DocumentRow document, Claim claim, DocumentNames names, DateTimeOffset now, Changes changes)
    {
        var subject = names[claim.SubjectId];
        var place = claim.ObjectId is { } id ? Place.Of(session, subject, claim.Predicate, names[id]) : Place.OfLiteral(subject);
        var period = claim.ValidFrom is { } start ? Moment.Day(start.Earliest) : Moment.Day(document.Reported);
        var key = session.Insert(Insert, claim.Id, document.Key, subject.Key, claim.Predicate, claim.ObjectId is { } o ? names[o].Key : null,
            place.Subject, place.Object, place.Swapped ? 1 : 0, place.Relationship, (int)claim.Modality, claim.Negated ? 1 : 0,
            claim.Confidence, claim.ValidFrom?.ToString(), claim.ValidTo?.ToString(), Moment.Of(document.Reported), period,
            Moment.Of(now), StoredJson.Write(ClaimContent.Of(claim)));
        foreach (var speaker in claim.AttributedTo.OrEmpty()) session.Execute(Attribute, names[speaker].Key, key);
        TextIndex.Add(session, TextKind.Claim, key, [document.Language], [claim.Evidence.Text]);
        if (place.Relationship is { } relationship) changes.Gain(relationship, key);
    }

    /// <summary>Ends a claim; the row stays as history.</summary>
    public static void End(Session session, long key, long? relationship, DateTimeOffset now, Changes changes)
    {
        session.Execute(Retract, key, Moment.Of(now));
        TextIndex.Remove(session, TextKind.Claim, key);
        if (relationship is { } touched) changes.Relationships.Add(touched);
    }
}

/// <summary>Where a claim belongs after merges: canonical subject and object, and the relationship between them.</summary>
internal readonly record struct Place(long Subject, long? Object, bool Swapped, long? Relationship)
{
    private const string Symmetric = "SELECT 1 FROM predicate WHERE id = $1 AND symmetric = 1";

    public static Place OfLiteral(EntityRef subject) => new(subject.Canonical, null, Swapped: false, null);

    /// <summary>Symmetric predicates are read with the smaller id first.</summary>
    public static Place Of(Session session, EntityRef subject, string predicate, EntityRef @object)
    {
        var swapped = string.CompareOrdinal(subject.CanonicalId, @object.CanonicalId) > 0 && session.Exists(Symmetric, predicate);
        if (swapped) (subject, @object) = (@object, subject);
        return new Place(subject.Canonical, @object.Canonical, swapped, RelationshipRefold.KeyOf(session, subject, predicate, @object));
    }
}
