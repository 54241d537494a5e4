using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Ingestion;

/// <summary>UTF-8 (and, with a byte order mark, UTF-16) that must be whole: a document with guessed letters would be evidence of nothing.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="SourceFormatException">The bytes are no text in the encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.GetString(rest),
                [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                _ => Utf8.GetString(bytes),
            };
        }
        catch (DecoderFallbackException e)
        {
            throw new SourceFormatException(string.Create(CultureInfo.InvariantCulture, $"is not UTF-8 (byte {e.Index}); convert it from its real encoding"), e);
        }
    }
}
