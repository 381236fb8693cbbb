using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Names.Reach;

/// <summary>Where names lead to in one state of a program, beside libraries that it references.</summary>
internal sealed class NameGraphs
{
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly ImmutableArray<LibraryFact> _configured;
    private readonly SinkNames _names;

    public NameGraphs(NameIndex program, LibraryKnowledge libraries)
    {
        _references = libraries.References;
        _configured = libraries.Configured;
        _names = new SinkNames(libraries, program);
        Sinks = new SinkGraph(program, _names);
        Failures = new FailureGraph(program, _names);
    }

    /// <summary>Which kinds of sink bodies lead to.</summary>
    public SinkGraph Sinks { get; }

    /// <summary>Which bodies tell of failures.</summary>
    public FailureGraph Failures { get; }

    /// <summary>Whether the same names are sinks to another program, which declares the same types.</summary>
    public bool HoldFor(NameIndex program, LibraryKnowledge libraries) =>
        _references.SequenceEqual(libraries.References) && _configured.SequenceEqual(libraries.Configured) && _names.Written == program.Written(_names.Needed);
}
