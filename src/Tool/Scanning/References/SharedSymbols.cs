using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Scanning.References;

/// <summary>
/// Lets all compilations of a scan that see the same assembly see the same symbols of it. The compiler makes symbols of an assembly when a compilation first
/// binds its references and hands them to later ones; two that bind at once each make their own. To a project that references both, one of the two is then a
/// library, into whose source no data is followed: what is found would depend on who was faster.
/// </summary>
internal sealed class SharedSymbols
{
    private readonly Lock _lock = new();

    /// <summary>Binds the references, after those of all compilations that came before.</summary>
    /// <param name="compilation">The compilation; those that it references are bound.</param>
    public void Bind(CSharpCompilation compilation)
    {
        // Asking for the assembly is what binds.
        lock (_lock)
            _ = compilation.Assembly;
    }
}
