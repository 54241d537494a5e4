using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// Decides for each name of one document which entity it is: a known name, an acronym introduced in brackets, the short form of a name already
/// met, a known name in another script by its sounds, the firms of a country, else a provisional entity of the document.
/// </summary>
internal sealed class Linker(ImmutableArray<EntityProfile> entities, SoundIndex sounds, Language language)
{
    private readonly Dictionary<string, Referent> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Folded), Referent> byName = [];
    private readonly List<(Referent Referent, string[] Folded)> met = [];

    public IReadOnlyCollection<Referent> Referents => byId.Values;

    public Referent Link(NameCandidate name)
    {
        var referent = Known(name) ?? SameName(name) ?? ShortForm(name) ?? Firms(name) ?? Sounds(name) ?? Provisional(name);
        Remember(name, referent);
        return referent;
    }

    /// <summary>A name in brackets behind another of its type is the same entity: <c>Bureau of Industry and Security (BIS)</c>.</summary>
    public Referent LinkBracketed(NameCandidate name, Referent before)
    {
        var referent = Known(name) is { } known && (before.Profile is not null || known == before) ? known : before;
        Remember(name, referent);
        return referent;
    }

    private Referent? Known(NameCandidate name)
    {
        foreach (var match in name.Matches)
        {
            if (!Covers(match, name)) continue;
            var entry = Choose(match.Entries, name.Type);
            if (entry is { } found) return Of(entities[found.Entity]);
        }
        return null;
    }

    // The whole name, or all of it but common nouns around it ("X company", "X chips") or a word or two around a name of the tagged type.
    private bool Covers(GazetteerMatch match, NameCandidate name)
    {
        if (match.TokenCount >= name.TokenCount) return true;
        var rest = Enumerable.Range(name.FirstToken, name.TokenCount).Where(t => t < match.FirstToken || t >= match.FirstToken + match.TokenCount).ToList();
        if (!match.Entries.Any(e => e.Kind != NameKind.Demonym)) return false;
        if (rest.TrueForAll(name.CommonNouns.Contains)) return name.Type is not ("Facility" or "Policy" or "Group");
        if (!match.Entries.Any(e => entities[e.Entity].Entity.Type == name.Type && e.Kind == NameKind.Name)) return false;
        if (language == Language.Zh) return rest.Count <= 2 && match.TokenCount >= 2;
        return rest.Count <= 1 || (rest.Count == 2 && (name.Type is "Person" || rest.Exists(name.CommonNouns.Contains)));
    }

    private GazetteerEntry? Choose(ImmutableArray<GazetteerEntry> entries, string type)
    {
        foreach (var entry in entries.OrderBy(e => e.Kind))
            if (entities[entry.Entity].Entity.Type == type) return entry;
        // A known name outweighs the tagger's opinion of its type, unless the name is only a demonym.
        foreach (var entry in entries)
            if (entry.Kind == NameKind.Name && type is not "Group") return entry;
        return null;
    }

    private Referent? SameName(NameCandidate name) => byName.GetValueOrDefault((name.Type, string.Join(' ', name.Folded)));

    // Within a document the surname stands for the person, the first word for the firm.
    private Referent? ShortForm(NameCandidate name)
    {
        if (name.Type is not ("Person" or "Company" or "Organization" or "GovernmentBody" or "Facility" or "AIModel")) return null;
        for (var i = met.Count - 1; i >= 0; i--)
        {
            var (referent, full) = met[i];
            if (referent.Type == name.Type && full.Length != name.Folded.Length && (IsPart(name.Folded, full, name.Type) || (referent.Profile is null && IsPart(full, name.Folded, name.Type))))
                return referent;
        }
        return null;
    }

    private bool IsPart(string[] part, string[] full, string type)
    {
        if (part.Length == 0 || part.Length >= full.Length) return false;
        if (language == Language.Zh && part.Length < 2) return false;
        return type == "Person" ? full.AsSpan().EndsWith(part) || full.AsSpan().StartsWith(part) : full.AsSpan().StartsWith(part);
    }

    private Referent? Firms(NameCandidate name)
    {
        if (name.Type != "Group") return null;
        var country = name.Matches.SelectMany(m => m.Entries).Select(e => entities[e.Entity].Entity)
            .FirstOrDefault(e => e.Type is "Country" or "Region");
        if (country is null) return null;
        foreach (var profile in entities)
            if (profile.Entity.Type == "Group" && profile.CountryId == country.Id) return Of(profile);
        return null;
    }

    private Referent? Sounds(NameCandidate name) =>
        name.Type is "Person" or "Company" or "Organization" or "Place" && sounds.Find(name.Surface, name.Type) is { } found ? Of(entities[found]) : null;

    private Referent Provisional(NameCandidate name)
    {
        var id = ContentId.ProvisionalEntity(name.Type, name.Surface);
        return byId.TryGetValue(id, out var known) ? known : byId[id] = new Referent(id, name.Type, profile: null, name.Surface);
    }

    private Referent Of(EntityProfile profile) =>
        byId.TryGetValue(profile.Entity.Id, out var known) ? known
        : byId[profile.Entity.Id] = new Referent(profile.Entity.Id, profile.Entity.Type, profile, profile.Entity.NameIn(language));

    private void Remember(NameCandidate name, Referent referent)
    {
        referent.MentionCount++;
        byName.TryAdd((name.Type, string.Join(' ', name.Folded)), referent);
        met.Add((referent, name.Folded));
        if (referent.Profile is not null && met.TrueForAll(m => m.Referent != referent || m.Folded.Length < 2))
            foreach (var known in referent.Profile.Entity.Names.Where(n => n.Language == language)) met.Add((referent, NameWords.Of(known.Text, language)));
    }
}
