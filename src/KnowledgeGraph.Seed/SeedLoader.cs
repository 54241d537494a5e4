using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seed.Reading;
using KnowledgeGraph.Seed.Validation;

namespace KnowledgeGraph.Seed;

/// <summary>Reads a seed folder and says everything that is wrong with it at once, with file, line and reason.</summary>
public sealed class SeedLoader
{
    private readonly List<SeedProblem> problems = [];
    private readonly string root;

    private SeedLoader(string root) => this.root = root;

    public static SeedLoadResult Load(string folder)
    {
        var loader = new SeedLoader(folder);
        var data = Directory.Exists(folder) ? loader.Read() : null;
        if (!Directory.Exists(folder)) loader.problems.Add(new SeedProblem(folder, 0, "there is no such folder; set Seed:Path to the folder that holds ontology.yaml"));
        var sorted = loader.problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ToImmutableArray();
        return new SeedLoadResult(sorted.IsEmpty ? data : null, sorted);
    }

    private SeedData? Read()
    {
        var ontology = File.Exists(Path.Combine(root, "ontology.yaml")) ? Parse("ontology.yaml", OntologyFile.Read) : null;
        if (ontology is null) { problems.Add(new SeedProblem("ontology.yaml", 0, "is missing or unreadable")); return null; }
        var entities = Files("entities", "*.yaml").SelectMany(f => Parse(f, (y, t) => EntityFiles.Read(y, t).ToList())).ToList();
        Validate(entities, new EntityValidator(ontology), e => (e.File, e.Line));
        problems.AddRange(CrossChecks.Check(entities));
        var facts = ReadFacts(ontology, entities);
        var documents = Files("documents", "*.md").Select(f => Parse(f, DocumentFiles.Read)).OfType<DocumentEntry>().ToList();
        Validate(documents, new DocumentValidator(), d => (d.File, d.Line));
        var lexicons = Languages.Extracted.ToImmutableDictionary(l => l, ReadLexicon);
        if (problems.Count > 0) return null;
        return new SeedData(
            Fingerprint(), ontology, [.. entities.Select(EntityFiles.Profile)], lexicons,
            [.. facts.Select(FactFiles.Convert)], [.. documents.Select(DocumentFiles.Convert)], ReadModels());
    }

    private List<FactsEntry> ReadFacts(Ontology ontology, List<EntityEntry> entities)
    {
        var facts = Files("facts", "*.yaml").SelectMany(f => Parse(f, (y, t) => FactFiles.Read(y, t).ToList())).ToList();
        var typeOf = entities.Where(e => e.Id is not null && e.Type is not null).DistinctBy(e => e.Id).ToDictionary(e => e.Id!, e => e.Type!, StringComparer.Ordinal);
        Validate(facts, new FactsValidator(), f => (f.File, f.Line));
        Validate(facts.SelectMany(f => f.Statements), new FactValidator(ontology, typeOf), f => (f.File, f.Line));
        return facts;
    }

    private Lexicon ReadLexicon(Language language) => new(language, Files(Path.Combine("lexicon", language.Code()), "*.yaml")
        .ToImmutableDictionary(f => Path.GetFileNameWithoutExtension(f), f => Parse(f, LexiconFiles.Section), StringComparer.Ordinal));

    private ReadOnlyMemory<byte> ReadModels()
    {
        var path = Path.Combine(root, ModelFile);
        return File.Exists(path) ? File.ReadAllBytes(path) : ReadOnlyMemory<byte>.Empty;
    }

    /// <summary>Where <c>kg train</c> writes the learned weights, relative to the seed folder.</summary>
    public const string ModelFile = "models/extraction.bin";

    private void Validate<T>(IEnumerable<T> entries, AbstractValidator<T> validator, Func<T, (string File, int Line)> place)
    {
        foreach (var entry in entries)
            foreach (var failure in validator.Validate(entry).Errors)
                problems.Add(new SeedProblem(place(entry).File, place(entry).Line, failure.ErrorMessage));
    }

    private T Parse<T>(string file, Func<YamlFile, string, T> read) =>
        read(new YamlFile(file.Replace('\\', '/'), problems), File.ReadAllText(Path.Combine(root, file)).ReplaceLineEndings("\n"));

    private IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(Path.Combine(root, folder))
            ? Directory.EnumerateFiles(Path.Combine(root, folder), pattern).Select(f => Path.GetRelativePath(root, f)).Order(StringComparer.Ordinal)
            : [];

    private string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] files = ["ontology.yaml", .. Files("entities", "*.yaml"), .. Files("facts", "*.yaml"), .. Files("documents", "*.md"),
            .. Languages.Extracted.SelectMany(l => Files(Path.Combine("lexicon", l.Code()), "*.yaml")), .. Files("models", "*.bin")];
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(Path.Combine(root, file)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
