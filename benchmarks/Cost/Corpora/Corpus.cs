using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Benchmarks.Corpora;

/// <summary>A code base as compilations, every one after those it references.</summary>
/// <param name="Name">Its name in the results.</param>
/// <param name="Projects">Its compilations.</param>
/// <param name="Files">Number of sources.</param>
/// <param name="Lines">Number of source lines.</param>
internal sealed record Corpus(string Name, IReadOnlyList<CorpusProject> Projects, int Files, int Lines)
{
    /// <summary>
    /// The same sources parsed anew, in compilations that know nothing yet, also of each other, as a build starts: no run finds bound, or read, what an
    /// earlier one left behind.
    /// </summary>
    public Corpus Fresh(CancellationToken cancellation)
    {
        Dictionary<Compilation, CSharpCompilation> copies = [];
        List<CorpusProject> projects = [];
        foreach (CorpusProject project in Projects)
        {
            IEnumerable<MetadataReference> references = project.Compilation.References.Select(reference =>
                reference is CompilationReference other && copies.TryGetValue(other.Compilation, out CSharpCompilation? copy)
                    ? copy.ToMetadataReference(other.Properties.Aliases, other.Properties.EmbedInteropTypes)
                    : reference);
            CSharpCompilation fresh = project.Compilation.RemoveAllSyntaxTrees()
                .AddSyntaxTrees(project.Compilation.SyntaxTrees.Select(tree => Parsed(tree, cancellation)))
                .WithReferences(references);
            copies.Add(project.Compilation, fresh);
            projects.Add(project with { Compilation = fresh });
        }

        return this with { Projects = projects };
    }

    /// <summary>Parses every source once more and lets the trees go.</summary>
    public void Parse(CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in Projects.SelectMany(static project => project.Compilation.SyntaxTrees))
            Parsed(tree, cancellation);
    }

    private static SyntaxTree Parsed(SyntaxTree tree, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(tree.GetText(cancellation), (CSharpParseOptions)tree.Options, tree.FilePath, cancellation);
}
