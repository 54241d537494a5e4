using KnowledgeGraph.Hosting;
using Microsoft.Extensions.Hosting;

// Takes documents from the queue of a store that another process fills: a host without an API.
return await StartupProblems.GuardAsync(async () =>
{
    var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.Services.AddGraphHost(builder.Configuration);
    using var host = builder.Build();
    await GraphHost.PrepareAsync(host.Services, documents: false);
    await host.RunAsync();
});
