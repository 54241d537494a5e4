using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>What the values of a sort column are.</summary>
internal enum SortKind { Number, Real, Text }

/// <summary>A place in an order: the sort value and id of an item. As text it also names the order, so that it fits no other.</summary>
internal readonly record struct Cursor(object Sort, string Id)
{
    private const char Separator = '\n';

    public string Write(string order) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{order}{Separator}{Sort:R}{Separator}{Id}")));

    /// <exception cref="InvalidCursorException">It was not given out for this order.</exception>
    public static Cursor? Read(string? text, string order, SortKind kind)
    {
        if (text is null) return null;
        if (!Base64Url.IsValid(text)) throw new InvalidCursorException(text);
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator, 3);
        if (parts.Length < 3 || !string.Equals(parts[0], order, StringComparison.Ordinal)) throw new InvalidCursorException(text);
        return new Cursor(Value(parts[1], kind) ?? throw new InvalidCursorException(text), parts[2]);
    }

    private static object? Value(string text, SortKind kind) => kind switch
    {
        SortKind.Number => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        SortKind.Real => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : null,
        _ => text,
    };
}
