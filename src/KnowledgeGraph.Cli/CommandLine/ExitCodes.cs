namespace KnowledgeGraph.Cli.CommandLine;

/// <summary>What scripts may rely on.</summary>
public static class ExitCodes
{
    /// <summary>All of it was done.</summary>
    public const int Done = 0;

    /// <summary>It ran, and some input was refused or found wrong; the output says which.</summary>
    public const int FoundWrong = 1;

    /// <summary>It could not run: wrong usage, or a seed, store or service that cannot be used.</summary>
    public const int CannotRun = 2;

    /// <summary>A fault of the program itself.</summary>
    public const int Fault = 3;

    /// <summary>Stopped from outside.</summary>
    public const int Stopped = 130;
}
