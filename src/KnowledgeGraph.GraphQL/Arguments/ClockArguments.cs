using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Arguments;

/// <summary>The arguments asOf and knownAt.</summary>
internal static class ClockArguments
{
    public static Clock Read(FieldArguments args) =>
        args.Has("asOf") || args.Has("knownAt") ? new Clock(args.Date("asOf"), args.Moment("knownAt")) : Clock.Now;
}
