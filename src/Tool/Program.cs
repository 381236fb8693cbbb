using System.Text;
using CsLaw.Tool.Commands;

// Findings speak of Chinese names and laws; a console in a legacy code page would show question marks.
Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args, ToolHost.OfThisProcess());
