using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Registers the embedded store.</summary>
public static class SqliteStoreServices
{
    /// <summary>Adds <see cref="IGraphReader"/>, <see cref="IGraphWriter"/> and <see cref="IJobQueue"/> over one file.</summary>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, Action<SqliteStoreOptions>? configure = null)
    {
        var options = new SqliteStoreOptions();
        configure?.Invoke(options);
        return services.AddSqliteStore(options);
    }

    /// <inheritdoc cref="AddSqliteStore(IServiceCollection, Action{SqliteStoreOptions}?)"/>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, SqliteStoreOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(provider => new SqliteDatabase(options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IGraphReader, SqliteGraphReader>();
        services.AddSingleton<IGraphWriter, SqliteGraphWriter>();
        services.AddSingleton<IJobQueue, SqliteJobQueue>();
        return services;
    }
}
