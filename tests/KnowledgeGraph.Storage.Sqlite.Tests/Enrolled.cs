using KnowledgeGraph.Storage.Conformance;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

public sealed class Documents : DocumentSuite<SqliteFactory>;

public sealed class Claims : ClaimSuite<SqliteFactory>;

public sealed class Relationships : RelationshipSuite<SqliteFactory>;

public sealed class Merges : MergeSuite<SqliteFactory>;

public sealed class Reviews : ReviewSuite<SqliteFactory>;

public sealed class Clocks : ClockSuite<SqliteFactory>;
