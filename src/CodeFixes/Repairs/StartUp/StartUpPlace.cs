using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.CodeFixes.Repairs.StartUp;

/// <summary>A place where a program adds its services.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Document">The document it stands in.</param>
/// <param name="Anchor">The statement after which a call goes, or the method or lambda at whose end it goes.</param>
/// <param name="Services">The expression that holds the services there.</param>
internal sealed record StartUpPlace(StartUpKind Kind, Document Document, SyntaxNode Anchor, string Services)
{
    /// <summary>Whether the program that has it runs it without being asked to by another.</summary>
    public bool RunsByItself => Kind <= StartUpKind.HostLambda;
}
