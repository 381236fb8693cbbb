using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Switches;

/// <summary>A place where code sets a switch of a library so that it lays data open.</summary>
/// <param name="Site">The call or assignment.</param>
/// <param name="Value">The expression that decides it; null where calling it is enough.</param>
/// <param name="Name">The switch as a person calls it.</param>
/// <param name="Fact">What is known of it.</param>
internal sealed record OpenSetting(ExpressionSyntax Site, ExpressionSyntax? Value, string Name, LibraryFact Fact)
{
    /// <summary>The switch with what it is set to; of a chain of calls its own link.</summary>
    public Location Place => Site is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { } name } } && name.Identifier.ValueText == Name
        ? Location.Create(Site.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(name.SpanStart, Site.Span.End))
        : Site.GetLocation();
}
