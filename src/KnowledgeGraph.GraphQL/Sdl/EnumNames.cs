using System.Collections.Frozen;
using System.Text;

namespace KnowledgeGraph.GraphQL.Sdl;

/// <summary>How names of C# and of the ontology are written as GraphQL enum values: upper snake case.</summary>
internal static class EnumNames
{
    /// <summary><c>DocumentCount</c> and <c>AIModel</c> become <c>DOCUMENT_COUNT</c> and <c>AI_MODEL</c>; <c>trains_in</c> becomes <c>TRAINS_IN</c>.</summary>
    public static string UpperSnake(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && BeginsWord(name, i)) result.Append('_');
            result.Append(char.ToUpperInvariant(name[i]));
        }
        return result.ToString();
    }

    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum => Table<TEnum>.Names[value];

    public static TEnum Parse<TEnum>(string name) where TEnum : struct, Enum => Table<TEnum>.Values[name];

    private static bool BeginsWord(string name, int at) =>
        name[at - 1] != '_' && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));

    private static class Table<TEnum> where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Names = Enum.GetValues<TEnum>().ToFrozenDictionary(v => v, v => UpperSnake(v.ToString()));
        public static readonly FrozenDictionary<string, TEnum> Values = Names.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
