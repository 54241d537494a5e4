using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Api.Options;
using KnowledgeGraph.GraphQL.Hosting;
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
catch (Exception e) when (StartupProblems.Of(e) is { Count: > 0 } problems)
{
    foreach (var problem in problems) await Console.Error.WriteLineAsync(problem);
    return 1;
}
