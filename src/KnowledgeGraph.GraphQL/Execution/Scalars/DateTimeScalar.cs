using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.GraphQL.Execution.Scalars;

/// <summary>A moment, RFC 3339; UTC on output.</summary>
internal sealed class DateTimeScalar : ScalarGraphType
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public DateTimeScalar() => (Name, Description) = ("DateTime", "A moment, RFC 3339 with an offset (2025-04-16T08:00:00Z); always UTC on output.");

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => Read(text.Value.ToString()) ?? ThrowLiteralConversionError(value, "A moment is written with its offset: \"2025-04-16T08:00:00Z\"."),
        _ => ThrowLiteralConversionError(value, "A moment is a string: \"2025-04-16T08:00:00Z\"."),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment,
        string text => Read(text) ?? ThrowValueConversionError(value),
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };

    // RFC 3339, section 5.6: the offset is not optional; T and Z may be lower case.
    private static DateTimeOffset? Read(string text)
    {
        var upper = text.ToUpperInvariant();
        return HasOffset(upper) && DateTimeOffset.TryParseExact(upper, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment : null;
    }

    private static bool HasOffset(string text) => text.Length > 6 && (text[^1] == 'Z' || text[^6] is '+' or '-');
}
