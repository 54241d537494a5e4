using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.GraphQL.Hosting;
using KnowledgeGraph.Ingestion;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(args);
if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls("http://localhost:5080");
builder.Services.AddKnowledgeGraph(builder.Configuration);

try
{
    await using var app = builder.Build();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    app.MapGraphQLApi();
    app.MapHealth();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (e is OptionsValidationException or InvalidSeedException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
