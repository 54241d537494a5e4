namespace KnowledgeGraph.Cli.Local;

/// <summary>Writes a file beside its place and moves it there when it is complete: nobody finds half of one.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string file, Func<Stream, Task> write)
    {
        var full = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var partial = full + ".partial";
        try
        {
            await using (var stream = File.Create(partial)) await write(stream);
            File.Move(partial, full, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    public static Task WriteAsync(string file, string text) => WriteAsync(file, async stream => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text)));
}
