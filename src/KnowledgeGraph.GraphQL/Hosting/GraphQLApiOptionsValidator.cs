using FluentValidation;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.GraphQL.Hosting;

/// <summary>Checks the limits at the start of the service.</summary>
internal sealed class GraphQLApiOptionsValidator : AbstractValidator<GraphQLApiOptions>, IValidateOptions<GraphQLApiOptions>
{
    public GraphQLApiOptionsValidator()
    {
        RuleFor(o => o.MaxRequestBytes).InclusiveBetween(1_024, 1_073_741_824).WithMessage(Message("MaxRequestBytes", "1024 to 1073741824"));
        RuleFor(o => o.MaxDepth).InclusiveBetween(1, 50).WithMessage(Message("MaxDepth", "1 to 50"));
        RuleFor(o => o.MaxFields).InclusiveBetween(10, 20_000).WithMessage(Message("MaxFields", "10 to 20000"));
        RuleFor(o => o.MaxTokens).InclusiveBetween(10, 100_000).WithMessage(Message("MaxTokens", "10 to 100000"));
        RuleFor(o => o.MaxNesting).InclusiveBetween(10, 120).WithMessage(Message("MaxNesting", "10 to 120"));
    }

    public ValidateOptionsResult Validate(string? name, GraphQLApiOptions options)
    {
        var result = Validate(options);
        return result.IsValid ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(result.Errors.Select(e => e.ErrorMessage));
    }

    private static string Message(string option, string range) => $"{GraphQLApiOptions.Section}:{option} must be {range}.";
}
