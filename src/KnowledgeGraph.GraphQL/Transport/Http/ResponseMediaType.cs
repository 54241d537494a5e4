using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.GraphQL.Transport.Http;

/// <summary>The two media types of responses. GraphQL over HTTP, sections 4.1 and 6.</summary>
internal enum ResponseMediaType { Json, GraphQLResponse }

/// <summary>Chooses the media type of the response by the Accept header.</summary>
internal static class Negotiation
{
    private static readonly (ResponseMediaType Type, string Name)[] Offered =
        [(ResponseMediaType.Json, "application/json"), (ResponseMediaType.GraphQLResponse, "application/graphql-response+json")];

    public static string ContentType(this ResponseMediaType type) => Offered[(int)type].Name + "; charset=utf-8";

    /// <summary>Null when the client takes neither. Without a header, and of wildcards, it is application/json; of two as welcome, the one that is named.</summary>
    public static ResponseMediaType? Choose(HttpRequest request)
    {
        var header = request.Headers.Accept;
        if (header.Count == 0 || header.All(string.IsNullOrWhiteSpace)) return ResponseMediaType.Json;
        if (!MediaTypeHeaderValue.TryParseList(header!, out var accepted)) return null;
        var best = Offered.Select(o => (o.Type, Welcome: Welcome(o.Name, accepted)))
            .Where(o => o.Welcome.Quality > 0)
            .OrderByDescending(o => o.Welcome.Quality).ThenByDescending(o => o.Welcome.Precision)
            .ThenByDescending(o => o.Welcome.Precision == 2 ? o.Type : ResponseMediaType.Json)
            .Select(o => (ResponseMediaType?)o.Type);
        return best.FirstOrDefault();
    }

    // RFC 9110, section 12.5.1: the most precise range that matches decides.
    private static (double Quality, int Precision) Welcome(string name, IList<MediaTypeHeaderValue> accepted) => accepted
        .Select(range => (Range: range, Precision: Precision(range, name)))
        .Where(m => m.Precision >= 0 && TakesUtf8(m.Range))
        .OrderByDescending(m => m.Precision)
        .Select(m => (m.Range.Quality ?? 1, m.Precision))
        .FirstOrDefault();

    private static int Precision(MediaTypeHeaderValue range, string name) =>
        range.MatchesAllTypes ? 0
        : range.MatchesAllSubTypes ? (range.Type.Equals("application", StringComparison.OrdinalIgnoreCase) ? 1 : -1)
        : range.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase) ? 2 : -1;

    private static bool TakesUtf8(MediaTypeHeaderValue range) =>
        !range.Charset.HasValue || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
