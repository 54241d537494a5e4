using GraphQL.Types;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.GraphQL.Subscriptions;
using KnowledgeGraph.GraphQL.Transport.Http;
using KnowledgeGraph.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.GraphQL.Hosting;

/// <summary>How a service gets the GraphQL API.</summary>
public static class GraphQLApiExtensions
{
    /// <summary>
    /// Adds the API. The composition root adds what it rests on: <see cref="Ontology"/>, <see cref="Storage.IGraphReader"/>,
    /// <see cref="Storage.IGraphWriter"/>, <see cref="Storage.IJobQueue"/> and <see cref="IDocumentIngestion"/>.
    /// Options are those of the section <see cref="GraphQLApiOptions.Section"/>, then <paramref name="configure"/>.
    /// </summary>
    public static IServiceCollection AddGraphQLApi(this IServiceCollection services, Action<GraphQLApiOptions>? configure = null)
    {
        var options = services.AddOptions<GraphQLApiOptions>().BindConfiguration(GraphQLApiOptions.Section).ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddSingleton<IValidateOptions<GraphQLApiOptions>, GraphQLApiOptionsValidator>();
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<GraphQLApiOptions>>().Value);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IGraphEvents, GraphEvents>();
        services.TryAddSingleton<OntologyNames>();
        services.TryAddScoped<GraphServices>();
        services.TryAddSingleton<ISchema>(provider => GraphSchema.Build(provider.GetRequiredService<OntologyNames>()));
        services.TryAddSingleton<FaultMask>();
        services.TryAddSingleton<IGraphQLExecutor, GraphQLExecutor>();
        services.TryAddSingleton<HttpTransport>();
        return services;
    }

    /// <summary>Maps <c>/graphql</c> and <c>/graphql/schema</c> (the SDL). A schema that does not hold together stops the start.</summary>
    public static IEndpointRouteBuilder MapGraphQLApi(this IEndpointRouteBuilder endpoints)
    {
        var transport = endpoints.ServiceProvider.GetRequiredService<HttpTransport>();
        var sdl = GraphSdl.For(endpoints.ServiceProvider.GetRequiredService<OntologyNames>());
        endpoints.Map("/graphql", transport.HandleAsync);
        endpoints.MapGet("/graphql/schema", () => Results.Text(sdl, "text/plain; charset=utf-8"));
        return endpoints;
    }
}
