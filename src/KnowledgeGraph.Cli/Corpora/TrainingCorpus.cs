using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Extraction.Training;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Cli.Corpora;

/// <summary>The annotated documents of a seed: <c>training/{ar,en,zh}/*.txt</c>.</summary>
internal static class TrainingCorpus
{
    /// <exception cref="CannotRunException">There are none, or a file breaks the format; the message names every such file.</exception>
    public static IReadOnlyList<TrainingDocument> Read(string seedFolder)
    {
        var (documents, problems) = (new List<TrainingDocument>(), new List<string>());
        foreach (var (file, language) in Languages.Extracted.SelectMany(l => Files(seedFolder, l).Select(f => (f, l))))
            try
            {
                documents.AddRange(TrainingFile.Read(file, language));
            }
            catch (FormatException e)
            {
                problems.Add(e.Message);
            }
        if (problems.Count > 0) throw new CannotRunException(string.Join(Environment.NewLine, problems));
        return documents.Count > 0 ? documents : throw new CannotRunException($"There is no annotated document in {Path.Combine(seedFolder, "training")}/{{ar,en,zh}}/*.txt.");
    }

    /// <summary>One file; its folder is named after its language, unless <paramref name="language"/> says it.</summary>
    public static IReadOnlyList<TrainingDocument> ReadFile(string file, Language? language)
    {
        if (!File.Exists(file)) throw new CannotRunException($"There is no file {file}.");
        var of = language ?? Languages.FromCode(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))) ?? "");
        if (!Languages.Extracted.Contains(of)) throw new CannotRunException($"{file}: the folder does not say the language; name it with --language.");
        try
        {
            return TrainingFile.Read(file, of);
        }
        catch (FormatException e)
        {
            throw new CannotRunException(e.Message, e);
        }
    }

    private static IEnumerable<string> Files(string seedFolder, Language language)
    {
        var folder = Path.Combine(seedFolder, "training", language.Code());
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal) : [];
    }
}
