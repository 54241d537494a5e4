using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Transport.Http;

/// <summary>The string at a JSON token, lone surrogates included. RFC 8259, section 7.</summary>
internal static class JsonText
{
    public static string Of(in Utf8JsonReader reader)
    {
        var raw = Encoding.UTF8.GetString(reader.ValueSpan);
        return reader.ValueIsEscaped ? Unescape(raw) : raw;
    }

    // The reader has checked that every escape is one.
    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\') text.Append(raw[i]);
            else if (raw[++i] != 'u') text.Append(Simple(raw[i]));
            else
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
        }
        return text.ToString();
    }

    private static char Simple(char escaped) => escaped switch
    {
        'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => escaped,
    };
}
