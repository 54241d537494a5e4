using KnowledgeGraph.GraphQL.Claims;
using KnowledgeGraph.GraphQL.Connections;
using KnowledgeGraph.GraphQL.Documents;
using KnowledgeGraph.GraphQL.Entities;
using KnowledgeGraph.GraphQL.Jobs;
using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.GraphQL.Nodes;
using KnowledgeGraph.GraphQL.Ontologies;
using KnowledgeGraph.GraphQL.Paths;
using KnowledgeGraph.GraphQL.Relationships;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.GraphQL.Search;
using KnowledgeGraph.GraphQL.Statistics;
using KnowledgeGraph.GraphQL.Subscriptions;
using KnowledgeGraph.GraphQL.Timeline;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Resolving;

/// <summary>The table of all resolvers, and which object type a value is of.</summary>
internal static class GraphResolvers
{
    public static ResolverTable Table(OntologyNames names)
    {
        var table = new ResolverTable();
        NodeResolvers.AddTo(table);
        EntityResolvers.AddTo(table, names);
        RelationshipResolvers.AddTo(table);
        ClaimResolvers.AddTo(table);
        EvidenceResolvers.AddTo(table);
        DocumentResolvers.AddTo(table);
        ConnectionResolvers.AddTo(table);
        SearchResolvers.AddTo(table);
        PathResolvers.AddTo(table);
        TimelineResolvers.AddTo(table);
        OntologyResolvers.AddTo(table, names);
        StatisticsResolvers.AddTo(table);
        JobResolvers.AddTo(table);
        MutationResolvers.AddTo(table);
        SubscriptionResolvers.AddTo(table);
        return table;
    }

    /// <summary>The object type of a value of an interface or union.</summary>
    public static string TypeOf(object value) => value switch
    {
        Entity entity => entity.Type,
        Relationship => "Relationship",
        Claim => "Claim",
        Document => "Document",
        Job => "IngestionJob",
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is no node of the graph."),
    };
}
