using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// Works off the queue of a store that an API or another worker fills. The same configuration names as the API's.
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddOptions<SeedOptions>().Bind(builder.Configuration.GetSection(SeedOptions.Section));
builder.Services.AddOptions<IngestionOptions>().Bind(builder.Configuration.GetSection(IngestionOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSqliteStore(o => o.Path = builder.Configuration["Storage:Sqlite:Path"] ?? o.Path);
builder.Services.AddIngestion().AddHostedService<QueueWorker>();
try
{
    await builder.Build().RunAsync();
    return 0;
}
catch (InvalidSeedException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
