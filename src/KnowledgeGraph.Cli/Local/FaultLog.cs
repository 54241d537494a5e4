using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Cli.Local;

/// <summary>Faults that an answer names by id only, in a line each for whoever runs the command.</summary>
internal sealed class FaultLog(TextWriter writer) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var reason = exception is null ? "" : $": {exception.GetType().Name}: {exception.Message}";
        lock (writer) writer.WriteLine(formatter(state, exception) + reason);
    }

    public void Dispose() { /* the writer is its owner's */ }
}
