using System.Buffers;
using KnowledgeGraph.GraphQL.Hosting;
using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Counts tokens and open brackets of a query before it is parsed: the engine's parser is recursive, and a query of a hundred thousand
/// opening braces must not reach it. Lexical grammar: GraphQL specification, section 2.1.
/// </summary>
internal ref struct QueryScan
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\n\r,{}[]()!$&:=@|#\"\uFEFF");

    private readonly ReadOnlySpan<char> query;
    private int at, tokens, depth, deepest;

    private QueryScan(ReadOnlySpan<char> query) => this.query = query;

    /// <exception cref="QueryException">It is larger or deeper than the options allow.</exception>
    public static void Check(string query, GraphQLApiOptions options)
    {
        var scan = new QueryScan(query);
        while (scan.Next())
        {
            if (scan.tokens > options.MaxTokens)
                throw new QueryException($"The query has more than {options.MaxTokens} tokens.", ErrorCodes.QueryTooLarge);
            if (scan.deepest > options.MaxNesting)
                throw new QueryException($"The query is nested deeper than {options.MaxNesting} brackets.", ErrorCodes.QueryTooLarge);
        }
    }

    private bool Next()
    {
        if (at >= query.Length) return false;
        switch (query[at])
        {
            case ' ' or '\t' or '\n' or '\r' or ',' or '\uFEFF': at++; break;
            case '#': SkipTo(LineEnds); break;
            case '{' or '[' or '(': Punctuator(+1); break;
            case '}' or ']' or ')': Punctuator(-1); break;
            case '"': String(); break;
            case '!' or '$' or '&' or ':' or '=' or '@' or '|': Punctuator(0); break;
            default: tokens++; at++; SkipTo(WordEnds); break;
        }
        return true;
    }

    private void Punctuator(int opens)
    {
        tokens++;
        at++;
        depth += opens;
        deepest = Math.Max(deepest, depth);
    }

    private void String()
    {
        tokens++;
        if (query[at..].StartsWith("\"\"\"")) BlockString();
        else QuotedString();
    }

    private void BlockString()
    {
        at += 3;
        while (at < query.Length && !query[at..].StartsWith("\"\"\""))
            at += query[at..].StartsWith("\\\"\"\"") ? 4 : 1;
        at += 3;
    }

    private void QuotedString()
    {
        at++;
        while (at < query.Length && query[at] is not ('"' or '\n' or '\r'))
            at += query[at] == '\\' ? 2 : 1;
        at++;
    }

    private void SkipTo(SearchValues<char> ends)
    {
        var length = at >= query.Length ? -1 : query[at..].IndexOfAny(ends);
        at = length < 0 ? query.Length : at + length;
    }
}
