using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// A filtered list over one table, read page by page along an order. The conditions are combined with AND; branches are
/// alternatives that exclude each other: each can be walked along an index of its own, and SQLite merges them without sorting.
/// </summary>
/// <param name="table">With its alias: <c>claim c</c>.</param>
/// <param name="alias">Of the table, whose columns key and id identify a row.</param>
internal sealed class ListQuery(string table, string alias)
{
    private readonly List<object?> arguments = [];
    private readonly List<string> conditions = [];
    private List<string> branches = [""];
    private string joins = "";

    /// <summary>Whether a condition that nothing can meet was added.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Adds a condition that nothing meets.</summary>
    public void Nothing() => IsEmpty = true;

    public string Argument(object? value)
    {
        arguments.Add(value);
        return "$" + arguments.Count.ToString(CultureInfo.InvariantCulture);
    }

    public ListQuery Where(string condition)
    {
        conditions.Add(condition);
        return this;
    }

    public ListQuery Join(string join)
    {
        if (!joins.Contains(join, StringComparison.Ordinal)) joins += " " + join;
        return this;
    }

    /// <summary>Every branch so far, once with each of these conditions. They must exclude each other.</summary>
    public void Branch(params IReadOnlyList<string> alternatives) =>
        branches = [.. branches.SelectMany(_ => alternatives, (branch, alternative) => branch.Length == 0 ? alternative : $"{branch} AND {alternative}")];

    /// <summary>The expression is one of the values; null means any, none means nothing.</summary>
    public void In(string expression, IReadOnlyList<string>? values)
    {
        if (values is not null) Where(Among(expression, values.Count, values.Count == 1 ? values[0] : StoredJson.Write(values)));
    }

    /// <inheritdoc cref="In(string, IReadOnlyList{string}?)"/>
    public void In(string expression, IEnumerable<long>? values)
    {
        if (values is not null) Where(Among(expression, [.. values]));
    }

    /// <summary>A condition for use in branches.</summary>
    public string Among(string expression, IReadOnlyList<long> values) =>
        Among(expression, values.Count, values.Count == 1 ? values[0] : StoredJson.Write(values));

    public Page<T> Read<T>(Session session, ListOrder order, PageRequest page, Func<long, T> load)
    {
        var bounds = PageBounds.Of(page, order);
        if (IsEmpty) return new Page<T>([], HasNext: false, HasPrevious: false, bounds.IncludeTotal ? 0 : null);
        int? total = bounds.IncludeTotal ? Count(session) : null;
        var found = Keys(session, order, bounds).Select(row => new PageItem<T>(load(row.Key), row.At.Write(order.Name))).ToList();
        return bounds.Page(found, total);
    }

    /// <summary>The keys of the first rows in the order.</summary>
    public IReadOnlyList<long> Top(Session session, ListOrder order, int limit) =>
        IsEmpty ? [] : [.. Keys(session, order, new PageBounds(null, null, limit - 1, Backward: false, IncludeTotal: false)).Select(row => row.Key)];

    public int Count(Session session)
    {
        if (IsEmpty) return 0;
        var (sql, all) = CountStatement();
        return (int)session.Number(sql, all)!.Value;
    }

    /// <summary>The statement that counts the rows, with its arguments.</summary>
    public (string Sql, object?[] Arguments) CountStatement() =>
        ("SELECT " + string.Join(" + ", branches.Select(branch => $"(SELECT COUNT(*) {Rows(branch)})")), [.. arguments]);

    /// <summary>The statement that reads a page, with its arguments.</summary>
    public (string Sql, object?[] Arguments) Statement(ListOrder order, PageBounds bounds)
    {
        var known = arguments.Count;
        var backward = order.Descending != bounds.Backward;
        var range = Range(order, bounds.After, order.Descending ? "<" : ">") + Range(order, bounds.Before, order.Descending ? ">" : "<");
        var direction = backward ? "DESC" : "ASC";
        var sql = new StringBuilder().AppendJoin(" UNION ALL ", branches.Select(branch =>
            $"SELECT {alias}.key AS key, {order.Column} AS sort, {alias}.id AS sort_id {Rows(branch)}{range}"));
        sql.Append(CultureInfo.InvariantCulture, $" ORDER BY sort {direction}, sort_id {direction} LIMIT {Argument(bounds.Size + 1)}");
        object?[] all = [.. arguments];
        arguments.RemoveRange(known, arguments.Count - known);
        return (sql.ToString(), all);
    }

    /// <summary>How many rows have each value of an expression, by value.</summary>
    public IReadOnlyList<(long Value, int Count)> CountBy(Session session, string expression)
    {
        if (IsEmpty) return [];
        var (sql, all) = CountByStatement(expression);
        return session.Query(sql, static r => (r.GetInt64(0), (int)r.GetInt64(1)), all);
    }

    /// <summary>The statement that counts by an expression, with its arguments.</summary>
    public (string Sql, object?[] Arguments) CountByStatement(string expression)
    {
        var rows = string.Join(" UNION ALL ", branches.Select(branch => $"SELECT {expression} AS value {Rows(branch)}"));
        return ($"SELECT value, COUNT(*) FROM ({rows}) GROUP BY value ORDER BY value", [.. arguments]);
    }

    /// <summary>All rows, whatever the order of the list; branches one after the other.</summary>
    public IEnumerable<T> Stream<T>(Session session, string columns, string order, Func<SqliteDataReader, T> map) =>
        IsEmpty ? [] : branches.SelectMany(branch => session.Stream($"SELECT {columns} {Rows(branch)} ORDER BY {order}", map, [.. arguments]));

    private List<(long Key, Cursor At)> Keys(Session session, ListOrder order, PageBounds bounds)
    {
        var (sql, all) = Statement(order, bounds);
        return session.Query(sql, r => (r.GetInt64(0), new Cursor(order.Kind switch
        {
            SortKind.Number => r.GetInt64(1),
            SortKind.Real => r.GetDouble(1),
            _ => r.GetString(1),
        }, r.GetString(2))), all);
    }

    private string Range(ListOrder order, Cursor? cursor, string comparison) => cursor is { } at
        ? $" AND ({order.Column}, {alias}.id) {comparison} ({Argument(at.Sort)}, {Argument(at.Id)})" : "";

    private string Rows(string branch)
    {
        var all = branch.Length == 0 ? conditions : [.. conditions, branch];
        return $"FROM {table}{joins} WHERE {(all.Count == 0 ? "1" : string.Join(" AND ", all))}";
    }

    private string Among(string expression, int count, object value)
    {
        if (count == 0) IsEmpty = true;
        return count == 1 ? $"{expression} = {Argument(value)}" : $"{expression} IN (SELECT value FROM json_each({Argument(value)}))";
    }
}
