using System.Text;
using KnowledgeGraph.Cli.CommandLine;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = Console.OutputEncoding;
return await KgCommandLine.RunAsync(args, CommandIO.OfConsole());
