namespace KnowledgeGraph.Cli.CommandLine;

/// <summary>A command cannot do its work with what it was given; the message says what to change.</summary>
public sealed class CannotRunException(string message, Exception? inner = null) : Exception(message, inner);
