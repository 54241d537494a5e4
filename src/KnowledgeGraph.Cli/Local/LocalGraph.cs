using KnowledgeGraph.Api.Ingestion;
using KnowledgeGraph.GraphQL.Hosting;
using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Seed;
using KnowledgeGraph.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Cli.Local;

/// <summary>What the service is made of, in this process: seed, store, pipeline and GraphQL.</summary>
internal static class LocalGraph
{
    public static ServiceProvider Build(SeedData seed, string store, TextWriter faults, TimeProvider time) => new ServiceCollection()
        .AddSingleton(time)
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build())
        .AddLogging(logging => logging.AddProvider(new FaultLog(faults)).SetMinimumLevel(LogLevel.Error))
        .AddSqliteStore(options => options.Path = store)
        .AddIngestion()
        .AddSingleton(seed)
        .AddSingleton(seed.Ontology)
        .AddSingleton<IDocumentIngestion, PipelineIngestion>()
        .AddGraphQLApi()
        .BuildServiceProvider();
}
