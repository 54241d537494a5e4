using Spectre.Console;

namespace KnowledgeGraph.Cli.CommandLine;

/// <summary>What a command reads from, writes to and tells the time by.</summary>
/// <param name="IsTerminal">A person watches <paramref name="Out"/>: bars and colours are welcome.</param>
public sealed record CommandIO(TextWriter Out, TextWriter Error, TextReader In, bool IsTerminal, TimeProvider Time)
{
    // Files and pipes have no width of their own; tables should not break in them.
    private const int WidthOfFiles = 200;

    public static CommandIO OfConsole() => new(Console.Out, Console.Error, Console.In, !Console.IsOutputRedirected, TimeProvider.System);

    /// <summary><see cref="Out"/> for tables and bars.</summary>
    public IAnsiConsole Tables()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Out), Interactive = IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No, ColorSystem = IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!IsTerminal) console.Profile.Width = WidthOfFiles;
        return console;
    }
}
