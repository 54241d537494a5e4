using System.Collections;
using System.Globalization;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Resolving;

/// <summary>The arguments of a field, or the fields of an input object. What was left out and what was given as null read the same.</summary>
internal sealed class FieldArguments(IReadOnlyDictionary<string, object?> values)
{
    public static readonly FieldArguments None = new(new Dictionary<string, object?>(StringComparer.Ordinal));

    private object? Value(string name) => values.GetValueOrDefault(name);

    public bool Has(string name) => Value(name) is not null;

    public string? Text(string name) => Value(name) is { } value ? AsText(value) : null;

    public string RequiredText(string name) => Text(name) ?? throw new QueryException($"'{name}' is required.");

    public int? Int(string name) => (int?)Value(name);

    public double? Number(string name) => Value(name) is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    public bool? Flag(string name) => (bool?)Value(name);

    public PartialDate? Date(string name) => (PartialDate?)Value(name);

    public DateTimeOffset? Moment(string name) => (DateTimeOffset?)Value(name);

    public TEnum? Enum<TEnum>(string name) where TEnum : struct, Enum => Text(name) is { } text ? EnumNames.Parse<TEnum>(text) : null;

    public FieldArguments? Object(string name) => Value(name) is { } value ? AsObject(value) : null;

    public IReadOnlyList<FieldArguments>? Objects(string name) => List(name, AsObject);

    public IReadOnlyList<string>? Texts(string name) => List(name, AsText);

    public IReadOnlyList<TEnum>? Enums<TEnum>(string name) where TEnum : struct, Enum => List(name, v => EnumNames.Parse<TEnum>(AsText(v)));

    private List<T>? List<T>(string name, Func<object, T> read) => Value(name) switch
    {
        null => null,
        string one => [read(one)],
        IEnumerable many => [.. many.Cast<object>().Select(read)],
        var one => [read(one)],
    };

    private static string AsText(object value) => value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static FieldArguments AsObject(object value) => value switch
    {
        IReadOnlyDictionary<string, object?> fields => new FieldArguments(fields),
        IDictionary<string, object?> fields => new FieldArguments(fields.ToDictionary(StringComparer.Ordinal)),
        _ => throw new InvalidOperationException($"An input object cannot be a {value.GetType().Name}."),
    };
}
