using KnowledgeGraph.Storage.Conformance;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

public sealed class Documents : DocumentSuite<SqliteFactory>;

public sealed class Claims : ClaimSuite<SqliteFactory>;

public sealed class Relationships : RelationshipSuite<SqliteFactory>;

public sealed class Merges : MergeSuite<SqliteFactory>;

public sealed class Reviews : ReviewSuite<SqliteFactory>;

public sealed class Clocks : ClockSuite<SqliteFactory>;

public sealed class Entities : EntitySuite<SqliteFactory>;

public sealed class Paging : PagingSuite<SqliteFactory>;

public sealed class Search : SearchSuite<SqliteFactory>;

public sealed class Paths : PathSuite<SqliteFactory>;

public sealed class JobQueue : JobSuite<SqliteFactory>;

public sealed class Exports : ExportSuite<SqliteFactory>;

public sealed class Seeds : SeedSuite<SqliteFactory>;

public sealed class Histories : HistorySuite<SqliteFactory>;
