using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Every field of an order, both directions.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryOrderAttribute<TField> : DataAttribute where TField : struct, Enum
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([.. Enum.GetValues<TField>()
            .SelectMany(_ => Enum.GetValues<SortDirection>(), (field, direction) => new TheoryDataRow(field, direction))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
