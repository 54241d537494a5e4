using KnowledgeGraph.Api;
using KnowledgeGraph.Hosting;

return await StartupProblems.GuardAsync(async () =>
{
    await using var app = await ApiHost.PrepareAsync(args);
    await app.RunAsync();
});
