using System.Globalization;
using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Moments and days as the database keeps them: ticks in UTC, and yyyymmdd.</summary>
internal static class Moment
{
    public const long Unknown = 0;

    public static long Of(DateTimeOffset moment) => moment.UtcTicks;

    public static long Of(DateTimeOffset? moment) => moment?.UtcTicks ?? Unknown;

    public static DateTimeOffset From(long ticks) => new(ticks, TimeSpan.Zero);

    public static DateTimeOffset? Known(long ticks) => ticks == Unknown ? null : From(ticks);

    public static long Day(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    public static long Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>Sorts as <see cref="PartialDate.CompareTo"/> does; 0 for none.</summary>
    public static long Order(PartialDate? date) =>
        date is { } d ? (Day(d.Earliest) * 10) + (d.Month is null ? 0 : d.Day is null ? 1 : 2) : 0;
}

/// <summary>Columns that may be null, and those of the model's own types.</summary>
internal static class Columns
{
    public static string? Text(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? Number(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static bool Flag(this SqliteDataReader reader, int column) => reader.GetInt64(column) != 0;

    public static PartialDate? Date(this SqliteDataReader reader, int column) => PartialDate.Parse(reader.Text(column));

    public static DateTimeOffset Moment(this SqliteDataReader reader, int column) => Sqlite.Moment.From(reader.GetInt64(column));

    public static DateTimeOffset? KnownMoment(this SqliteDataReader reader, int column) => Sqlite.Moment.Known(reader.GetInt64(column));

    /// <summary>A moment that is null, not 0, where there is none: the end of a standing row.</summary>
    public static DateTimeOffset? End(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Moment(column);

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
