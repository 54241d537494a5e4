using KnowledgeGraph.GraphQL.Mutations.Validation;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Mutations;

internal sealed record MergeEntitiesPayload(Entity? Entity, IReadOnlyList<UserError> Errors);

/// <summary>The mutations mergeEntities and unmergeEntities.</summary>
internal static class MergeEntities
{
    public static void AddTo(ResolverTable table)
    {
        var mutation = table.For<Root>("Mutation");
        mutation.Root("mergeEntities", MergeAsync);
        mutation.Root("unmergeEntities", UnmergeAsync);
        foreach (var payload in new[] { "MergeEntitiesPayload", "UnmergeEntitiesPayload" })
            table.For<MergeEntitiesPayload>(payload).Value("entity", p => p.Entity).Value("errors", p => p.Errors);
    }

    private static async Task<MergeEntitiesPayload> MergeAsync(FieldArguments args, ResolverContext context)
    {
        var input = args.Object(UserError.Argument)!;
        var (source, target) = (input.RequiredText("source"), input.RequiredText("target"));
        var by = new Decision(input.RequiredText("reviewer"), input.Text("note"));
        var checkedInput = DecisionValidator.Instance.Validate(by);
        if (!checkedInput.IsValid) return new MergeEntitiesPayload(null, UserError.From(checkedInput));
        var outcome = await context.Services.Writer.MergeAsync(new EntityMerge(source, target, by.Reviewer, by.Note, context.Services.Time.GetUtcNow()), context.Cancel);
        var entities = await context.Reader.EntitiesByIdAsync([source, target], context.Cancel);
        var same = entities[0] is { } a && entities[1] is { } b && string.Equals(a.Id, b.Id, StringComparison.Ordinal);
        var error = outcome is MergeOutcome.AlreadyMerged && same ? null : Error(outcome);
        return error is null ? new MergeEntitiesPayload(entities[1], []) : new MergeEntitiesPayload(null, [error]);
    }

    private static UserError? Error(MergeOutcome outcome) => outcome switch
    {
        MergeOutcome.Merged => null,
        MergeOutcome.AlreadyMerged => UserError.At("source", UserErrorCodes.AlreadyMerged, "source is merged into another entity already: take that back first."),
        MergeOutcome.SourceNotFound => UserError.At("source", UserErrorCodes.UnknownId, "There is no such entity."),
        MergeOutcome.TargetNotFound => UserError.At("target", UserErrorCodes.UnknownId, "There is no such entity."),
        MergeOutcome.SameEntity => UserError.At("target", UserErrorCodes.SameEntity, "source and target are the same entity."),
        MergeOutcome.Cycle => UserError.At("target", UserErrorCodes.MergeCycle, "target is merged into source: take that back first."),
        MergeOutcome.DifferentType => UserError.At("target", UserErrorCodes.DifferentType, "source and target are of different types."),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private static async Task<MergeEntitiesPayload> UnmergeAsync(FieldArguments args, ResolverContext context)
    {
        var source = args.Object(UserError.Argument)!.RequiredText("source");
        var undone = await context.Services.Writer.UnmergeAsync(source, context.Cancel);
        var entity = (await context.Reader.EntitiesByIdAsync([source], context.Cancel))[0];
        if (undone) return new MergeEntitiesPayload(entity, []);
        return new MergeEntitiesPayload(null, [entity is null
            ? UserError.At("source", UserErrorCodes.UnknownId, "There is no such entity.")
            : UserError.At("source", UserErrorCodes.NotMerged, "source is not merged into another entity.")]);
    }
}
