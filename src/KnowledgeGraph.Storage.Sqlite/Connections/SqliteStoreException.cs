namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The file cannot serve as a store: it is not a database, belongs to something else, or was written by a newer version.</summary>
public sealed class SqliteStoreException(string message, Exception? inner = null) : Exception(message, inner);
