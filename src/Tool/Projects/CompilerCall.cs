using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Projects;

/// <summary>What MSBuild would hand to the C# compiler for one project and one of its target frameworks.</summary>
/// <param name="Project">The project file, canonical.</param>
/// <param name="Framework">The target framework as the project writes it, or empty.</param>
/// <param name="Arguments">The compiler's arguments.</param>
/// <param name="Outputs">Every path under which others may reference what it compiles to: the assembly and its reference assembly.</param>
/// <param name="References">What it references of other projects, by such a path.</param>
internal sealed record CompilerCall(
    string Project,
    string Framework,
    CSharpCommandLineArguments Arguments,
    IReadOnlyList<string> Outputs,
    IReadOnlyList<string> References);
