using FluentValidation.Results;
using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Mutations;

/// <summary>What is wrong with an input, answered in the payload.</summary>
/// <param name="Path">From the argument down: <c>input</c>, <c>documents</c>, <c>3</c>, <c>text</c>.</param>
internal sealed record UserError(string Message, string Code, IReadOnlyList<string> Path)
{
    public const string Argument = "input";

    public static UserError At(string field, string code, string message) => new(message, code, [Argument, field]);

    /// <summary>What is wrong with a document that stands below <paramref name="prefix"/>.</summary>
    public static UserError From(IngestError error, params string[] prefix) =>
        new(error.Message, error.Code, error.Field is { } field ? [Argument, .. prefix, field] : [Argument, .. prefix]);

    /// <summary>The failures of a validator.</summary>
    public static IReadOnlyList<UserError> From(ValidationResult result) =>
        [.. result.Errors.Select(e => new UserError(e.ErrorMessage, e.ErrorCode, [Argument, CamelCase(e.PropertyName)]))];

    public static void AddTo(ResolverTable table) => table.For<UserError>("UserError")
        .Value("message", e => e.Message).Value("code", e => e.Code).Value("path", e => e.Path);

    private static string CamelCase(string property) => char.ToLowerInvariant(property[0]) + property[1..];
}
