using KnowledgeGraph.Cli.Evaluation;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Training;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seed;
using KnowledgeGraph.Text;

var seedFolder = SeedFolder.Resolve("");
var loaded = SeedLoader.Load(seedFolder);
foreach (var problem in loaded.Problems) Console.Error.WriteLine(problem);
if (loaded.Data is not { } seed) return 2;
if (args[0] == "train")
{
    var documents = Languages.Extracted.SelectMany(l => Directory.EnumerateFiles(Path.Combine(seedFolder, "training", l.Code()), "*.txt").Order(StringComparer.Ordinal).SelectMany(f => TrainingFile.Read(f, l))).ToList();
    var knowledge = new ExtractionKnowledge(seed.Ontology, seed.Entities, seed.Lexicons, default);
    if (args.Contains("--cv")) { Console.WriteLine(new CrossValidation(knowledge, new TextAnnotator(TextLexicons.From(seed.Lexicons))).Report(documents)); return 0; }
    var bytes = new ExtractorTrainer(knowledge, new TextAnnotator(TextLexicons.From(seed.Lexicons)), Console.WriteLine).Train(documents);
    var path = Path.Combine(seedFolder, SeedLoader.ModelFile);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, bytes);
    Console.WriteLine($"{path}: {bytes.Length / 1024} KB");
    return 0;
}
if (args[0] == "eval")
{
    var pipeline = new DocumentPipeline(seed);
    var scorer = new Scorer(pipeline, args.Contains("--show") ? Console.WriteLine : null);
    var only = args.FirstOrDefault(a => a.StartsWith("--only="))?[7..].Split(',');
    var all = new Score();
    var langs = new SortedDictionary<string, Score>();
    foreach (var gold in GoldDocument.ReadAll(args[1], args[2]))
    {
        if (args.Contains("--dev") && (gold.Id.StartsWith("seed") || int.Parse(gold.Id[3..]) < 21)) continue;
        if (args.Contains("--held") && !(gold.Id.StartsWith("seed") || int.Parse(gold.Id[3..]) < 21)) continue;
        if (only is not null && !only.Contains(gold.Id)) continue;
        var s = scorer.Score(gold);
        all.Add(s);
        if (!langs.TryGetValue(gold.Language, out var l)) langs[gold.Language] = l = new Score();
        l.Add(s);
    }
    foreach (var (l, s) in langs) Console.WriteLine(s.Line(l));
    Console.WriteLine(all.Line("all"));
    if (args.Contains("--predicates"))
        foreach (var (p, c) in all.Predicates) Console.WriteLine($"  {p,-20} right {c.Right,3} wrong {c.Wrong,3} gold {c.Gold,3} found {c.Found,3}");
    return 0;
}
return 2;
