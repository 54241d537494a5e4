using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Execution.Scalars;

/// <summary>A partial ISO 8601 date.</summary>
internal sealed class DateScalar : ScalarGraphType
{
    public DateScalar() => (Name, Description) = ("Date", "A partial ISO 8601 date: 2025, 2025-04 or 2025-04-16.");

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => PartialDate.Parse(text.Value.ToString()) ?? ThrowLiteralConversionError(value, "A date is 2025, 2025-04 or 2025-04-16."),
        _ => ThrowLiteralConversionError(value, "A date is a string: \"2025\", \"2025-04\" or \"2025-04-16\"."),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        PartialDate date => date,
        string text => PartialDate.Parse(text) ?? ThrowValueConversionError(value),
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        PartialDate date => date.ToString(),
        _ => ThrowSerializationError(value),
    };
}
