using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>One step of the path that personal data takes: where, what kind of step (<see cref="StepKinds"/>), and the names it concerns.</summary>
internal sealed record FlowStep(Location Location, string Kind, ImmutableArray<string> Arguments)
{
    public static FlowStep At(SyntaxNode syntax, string kind, params string[] arguments) =>
        At(syntax.GetLocation(), kind, arguments);

    public static FlowStep At(Location location, string kind, params string[] arguments) =>
        new(location, kind, ImmutableArray.Create(arguments));

    /// <summary>How a step calls a member: with its type, a constructor as <c>new</c>.</summary>
    public static string NameOf(ISymbol member) =>
        member.ContainingType is { } type ? type.Name + "." + (member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new" : member.Name) : member.Name;
}
