using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Program;

/// <summary>
/// The source that a program is known by: that of its compilation, and, where the host asks for it, that of the projects it references. The compiler
/// and the editor ask about one project at a time and get answers from that project alone; a scan of a solution follows data across its projects.
/// </summary>
internal sealed class ProgramSources
{
    /// <summary>
    /// Files that stay bound whoever else has let go of them: those whose turn it was last, and what they lead to. More would be kept for nothing: a
    /// program of a million lines needs gigabytes bound, and each collection of garbage would have to walk through them.
    /// </summary>
    private const int MostHeld = 16;

    private readonly ImmutableArray<Compilation> _all;
    private readonly Dictionary<SyntaxTree, Compilation> _foreign = new();
    private readonly ConcurrentDictionary<SyntaxTree, WeakReference<BoundFile>> _files = new();
    private readonly ConditionalWeakTable<SemanticModel, BoundFile> _bound = new();
    private readonly BoundFile?[] _held = new BoundFile?[MostHeld];
    private int _last;

    public ProgramSources(Compilation compilation, AnalyzerOptions options)
        : this(compilation, options.AdditionalFiles.OfType<IAcrossProjects>().Any())
    {
    }

    public ProgramSources(Compilation compilation, bool acrossProjects = false)
    {
        Compilation = compilation;
        _all = acrossProjects ? WithReferenced(compilation) : ImmutableArray.Create(compilation);
        foreach (Compilation referenced in _all.Skip(1))
        {
            foreach (SyntaxTree tree in referenced.SyntaxTrees)
                _foreign[tree] = referenced;
        }
    }

    /// <summary>The project that is asked about; findings lie in it alone.</summary>
    public Compilation Compilation { get; }

    /// <summary>The files of the project, then those of the projects it references.</summary>
    public IEnumerable<SyntaxTree> Trees => _all.SelectMany(compilation => compilation.SyntaxTrees);

    /// <summary>Whether the file is one of these.</summary>
    public bool Holds(SyntaxTree tree) => _foreign.ContainsKey(tree) || Compilation.ContainsSyntaxTree(tree);

    /// <summary>Whether the file belongs to the project itself.</summary>
    public bool IsOwn(SyntaxTree tree) => !_foreign.ContainsKey(tree);

    /// <summary>Whether the symbol is declared in these files.</summary>
    public bool Declare(ISymbol symbol)
    {
        if (symbol.ContainingAssembly is not { } assembly || symbol.DeclaringSyntaxReferences.IsEmpty)
            return false;
        foreach (Compilation compilation in _all)
        {
            if (SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly))
                return true;
        }

        return false;
    }

    /// <summary>The type with a metadata name; of several projects that declare one, the first in the order of the files.</summary>
    public INamedTypeSymbol? Type(string metadataName)
    {
        foreach (Compilation compilation in _all)
        {
            if (compilation.Assembly.GetTypeByMetadataName(metadataName) is { } type)
                return type;
        }

        return null;
    }

    /// <summary>The semantic model of one of the files.</summary>
    public SemanticModel Model(SyntaxTree tree) => File(tree).Model;

    /// <summary>What an expression of one of the files does; null for one of another program. The mark of <c>value!</c> does nothing, so that its value counts.</summary>
    public IOperation? Operation(ExpressionSyntax value)
    {
        while (value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } or ParenthesizedExpressionSyntax)
            value = value is PostfixUnaryExpressionSyntax marked ? marked.Operand : ((ParenthesizedExpressionSyntax)value).Expression;
        return Holds(value.SyntaxTree) ? Model(value.SyntaxTree).GetOperation(value) : null;
    }

#pragma warning disable RS1030 // What a rule asks of one file is often decided in another; the models of all files are shared by all who ask.
    /// <summary>One of the files, bound.</summary>
    public BoundFile File(SyntaxTree tree) =>
        Known(tree) ?? Hold((_foreign.TryGetValue(tree, out Compilation? referenced) ? referenced : Compilation).GetSemanticModel(tree));
#pragma warning restore RS1030

    /// <summary>
    /// Takes over the model of a file whose turn it is. The compiler leaves each body that it binds with that model, and the host lets go of it once the
    /// file's turn is over: whoever asks for a body of the file later would have it bound a second time.
    /// </summary>
    public void Keep(SemanticModel file)
    {
        if (Known(file.SyntaxTree) is null)
            Hold(file);
    }

    private BoundFile? Known(SyntaxTree tree) =>
        _files.TryGetValue(tree, out WeakReference<BoundFile>? known) && known.TryGetTarget(out BoundFile? file) ? file : null;

    private BoundFile Hold(SemanticModel model)
    {
        lock (_held)
        {
            if (Known(model.SyntaxTree) is { } other)
                return other;
            BoundFile file = _bound.GetValue(model, static bound => new BoundFile(bound));
            _files[model.SyntaxTree] = new WeakReference<BoundFile>(file);
            _held[_last = (_last + 1) % MostHeld] = file;
            return file;
        }
    }

    /// <summary>
    /// A referenced project counts if its symbols are the ones that the referencing project sees. They are not where the two see different versions of
    /// a library: the compiler makes symbols of its own then, and the project stays what it is for a build, a library without source.
    /// </summary>
    private static ImmutableArray<Compilation> WithReferenced(Compilation compilation)
    {
        var all = ImmutableArray.CreateBuilder<Compilation>();
        all.Add(compilation);
        for (int i = 0; i < all.Count; i++)
        {
            foreach (MetadataReference reference in all[i].References)
            {
                if (reference is CompilationReference { Compilation: { Language: LanguageNames.CSharp } referenced }
                    && !all.Contains(referenced)
                    && SymbolEqualityComparer.Default.Equals(all[i].GetAssemblyOrModuleSymbol(reference), referenced.Assembly))
                {
                    all.Add(referenced);
                }
            }
        }

        return all.ToImmutable();
    }
}
