using KnowledgeGraph.Ingestion;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.Options;

/// <summary>What stands in the way of a start and can be put right by whoever starts it, in words for them.</summary>
internal static class StartupProblems
{
    /// <summary>Empty for faults of the program: those should be seen as they are.</summary>
    public static IReadOnlyList<string> Of(Exception exception) => exception switch
    {
        AggregateException many when many.InnerExceptions.All(e => Of(e).Count > 0) => [.. many.InnerExceptions.SelectMany(Of)],
        OptionsValidationException options => [.. options.Failures],
        InvalidSeedException seed => [seed.Message],
        _ => [],
    };
}
