namespace KnowledgeGraph.Cli.Tests;

/// <summary>A folder of its own with a small valid seed and room for documents; it goes with the test.</summary>
public sealed class TinySeed : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-cli-");

    public TinySeed()
    {
        Write("seed/ontology.yaml", """
            version: "1"
            entity_types:
              Country: {labels: {en: Country}, description: "A state."}
              Place: {labels: {en: Place}, description: "A city."}
              Company: {labels: {en: Company}, description: "A business."}
            predicates:
              trains_in: {inverse: training_site_of, domain: [Company], range: [Country, Place], labels: {en: trains in}, description: "trains models in"}
              partners_with: {inverse: partner_of, domain: [Company], range: [Company], symmetric: true, labels: {en: partners with}, description: "works with"}
              has_metric: {inverse: metric_of, domain: [Company], range: [], labels: {en: has metric}, description: "a figure"}
            """);
        Write("seed/entities/all.yaml", """
            - {id: alibaba, type: Company, names: {en: Alibaba, ar: علي بابا, zh: 阿里巴巴}, aliases: {en: [Alibaba Group]}}
            - {id: bytedance, type: Company, names: {en: ByteDance, ar: بايت دانس, zh: 字节跳动}}
            - {id: singapore, type: Country, names: {en: Singapore, ar: سنغافورة, zh: 新加坡}, aliases: {en: [The Lion City]}}
            - {id: malaysia, type: Country, names: {en: Malaysia, ar: ماليزيا, zh: 马来西亚}}
            """);
        foreach (var language in (string[])["ar", "en", "zh"])
            Write($"seed/lexicon/{language}/triggers.yaml", "trains_in: [train]\npartners_with: [partner]\n");
    }

    public string Store => At("graph.db");

    public string Seed => At("seed");

    public string At(string name) => Path.Combine(folder.FullName, name);

    public byte[] Bytes(string name) => File.ReadAllBytes(At(name));

    public string Text(string name) => File.ReadAllText(At(name));

    public string Write(string name, string text)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        var path = Write(name, "");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Runs <c>kg</c> with this seed and store.</summary>
    public Task<KgRun> Kg(params string[] args) => KgRun.Of([.. args, "--seed", Seed, "--store", Store]);

    public void Dispose() => folder.Delete(recursive: true);
}
