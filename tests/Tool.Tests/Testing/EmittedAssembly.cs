using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Tests.Testing;

/// <summary>Libraries for tests, compiled where they are needed.</summary>
internal static class EmittedAssembly
{
    /// <summary>Writes a library of that name into the folder, and tells its path.</summary>
    public static string Write(string folder, string name, string source, IReadOnlyList<string> references)
    {
        Directory.CreateDirectory(folder);
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            references.Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        string path = Path.Join(folder, name + ".dll");
        Assert.True(compilation.Emit(path).Success);
        return path;
    }
}
