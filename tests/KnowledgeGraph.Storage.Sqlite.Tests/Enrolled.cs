using KnowledgeGraph.Storage.Conformance;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

public sealed class Documents : DocumentSuite<SqliteFactory>;
