using KnowledgeGraph.GraphQL.Mutations.Validation;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Mutations;

internal sealed record ReviewClaimPayload(Claim? Claim, IReadOnlyList<UserError> Errors);

/// <summary>The mutation reviewClaim; without a decision it takes the standing one back.</summary>
internal static class ReviewClaim
{
    public static void AddTo(ResolverTable table)
    {
        table.For<Root>("Mutation").Root("reviewClaim", ReviewAsync);
        table.For<ReviewClaimPayload>("ReviewClaimPayload").Value("claim", p => p.Claim).Value("errors", p => p.Errors);
    }

    private static async Task<ReviewClaimPayload> ReviewAsync(FieldArguments args, ResolverContext context)
    {
        var input = args.Object(UserError.Argument)!;
        var (claimId, decision) = (input.RequiredText("claimId"), input.Enum<ReviewDecision>("decision"));
        var by = new Decision(input.RequiredText("reviewer"), input.Text("note"));
        var checkedInput = DecisionValidator.Instance.Validate(by);
        if (!checkedInput.IsValid) return new ReviewClaimPayload(null, UserError.From(checkedInput));
        var review = decision is { } d ? new Review(claimId, d, by.Reviewer, by.Note, context.Services.Time.GetUtcNow()) : null;
        if (!await context.Services.Writer.ReviewAsync(claimId, review, context.Cancel))
            return new ReviewClaimPayload(null, [UserError.At("claimId", UserErrorCodes.UnknownId, "There is no such claim.")]);
        return new ReviewClaimPayload((await context.Reader.ClaimsByIdAsync([claimId], context.Cancel))[0], []);
    }
}
