using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using CsLawAnalyzers.CodeFixes.Repairs.StartUp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>One way to mend the findings of a rule. The same repair serves a single finding and all findings of a document.</summary>
internal abstract class Repair
{
    /// <summary>Equivalence key, stable across versions: rule id and what is done. Repairs of one fix that share it are one way, each for findings of its own shape.</summary>
    public abstract string Key { get; }

    /// <summary>The title a person picks it by, in their language.</summary>
    public abstract string Title { get; }

    /// <summary>The title for one finding, where it names what the repair found there.</summary>
    public virtual string TitleFor(RepairContext context, Diagnostic diagnostic) => Title;

    /// <summary>What the program must register at its start for the mended code to run; null where nothing.</summary>
    public virtual ServiceCall? Needs => null;

    /// <summary>What else the program must register at its start for these findings, such as a client of a name of its own.</summary>
    public virtual IEnumerable<ServiceCall> NeedsOf(RepairContext context, IReadOnlyList<Diagnostic> diagnostics) => Needs is { } call ? new[] { call } : System.Array.Empty<ServiceCall>();

    /// <summary>Whether the mended code would not run without a start-up to register it in, so that nothing is offered where none is found.</summary>
    public virtual bool NeedsStartUp => false;

    /// <summary>What must stand in the settings file for the mended code to run.</summary>
    public virtual IEnumerable<(string Section, string Name, string Value)> SettingsOf(RepairContext context, IReadOnlyList<Diagnostic> diagnostics) =>
        System.Array.Empty<(string, string, string)>();

    /// <summary>Whether the repair can mend this finding so that the result compiles; decided before it is offered.</summary>
    public abstract bool CanMend(RepairContext context, Diagnostic diagnostic);

    /// <summary>Edits other documents for findings that were mended, such as the mapping of a column; the solution as it is where nothing is to do.</summary>
    public virtual Task<Solution> FollowAsync(Solution solution, RepairContext context, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation) => Task.FromResult(solution);

    /// <summary>Edits the document for all the findings, each of which passed <see cref="CanMend"/>.</summary>
    public abstract void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor);
}
