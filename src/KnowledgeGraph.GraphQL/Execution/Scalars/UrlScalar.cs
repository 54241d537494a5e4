using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.GraphQL.Execution.Scalars;

/// <summary>An address. Any string is taken: what is wrong with it, the mutation answers as a UserError.</summary>
internal sealed class UrlScalar : ScalarGraphType
{
    public UrlScalar() => (Name, Description) = ("URL", "An absolute http or https address.");

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => text.Value.ToString(),
        _ => ThrowLiteralConversionError(value, "An address is a string."),
    };

    public override object? ParseValue(object? value) => value is null or string ? value : ThrowValueConversionError(value);

    public override object? Serialize(object? value) => value is null or string ? value : ThrowSerializationError(value);
}
