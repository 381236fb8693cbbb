using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Builds;

/// <summary>Reads what <c>query.targets</c> made a project write: a line a fact, its first word saying which.</summary>
internal static class AnswerReader
{
    /// <summary>The call the lines tell of; null where they tell of none, as for a project that compiles nothing.</summary>
    /// <param name="lines">The answer of one project.</param>
    /// <param name="unrestored">Told the path of a project whose packages were never restored; its call would lack them.</param>
    public static CompilerCall? Read(IEnumerable<string> lines, Func<string, bool> unrestored)
    {
        string project = "", framework = "";
        List<string> outputs = [], references = [], arguments = [];
        foreach (string line in lines)
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0)
                continue;
            string fact = line[(space + 1)..];
            switch (line.AsSpan(0, space))
            {
                case "project":
                    project = LocalPath.Canonical(fact);
                    break;
                case "framework":
                    framework = fact;
                    break;
                case "unrestored":
                    unrestored(project);
                    return null;
                case "output":
                    outputs.Add(Path.GetFullPath(fact, Path.GetDirectoryName(project)!));
                    break;
                case "reference":
                    references.Add(fact);
                    break;
                case "argument":
                    arguments.Add(fact);
                    break;
            }
        }

        if (project.Length == 0 || arguments.Count == 0)
            return null;
        CSharpCommandLineArguments parsed = CSharpCommandLineParser.Default.Parse(arguments, Path.GetDirectoryName(project)!, sdkDirectory: null);
        return new CompilerCall(project, framework, parsed, outputs, references);
    }
}
