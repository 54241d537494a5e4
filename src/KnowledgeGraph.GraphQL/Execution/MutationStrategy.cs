using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// GraphQL specification, section 6.2.2: the fields of a mutation run one after the other, each with all that is selected below it.
/// (The engine's own strategy runs the batches of the first after the second mutation.) Below a field, batches are gathered as in queries.
/// </summary>
internal sealed class MutationStrategy : ExecutionStrategy
{
    private readonly ParallelExecutionStrategy below = new();

    public override async Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode)
    {
        foreach (var field in ((IParentExecutionNode)rootNode).GetChildNodes())
            await below.ExecuteNodeTreeAsync(context, field);
    }
}
