using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Guards.Questions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.CodeFixes.Repairs.Checks;

/// <summary>Asks the project's own verifier, which the code has at hand, before somebody counts as verified. The look at the form stays before it: it finds mistyped numbers for nothing.</summary>
internal sealed class AskOwnVerifier : AskOwnService
{
    /// <param name="ruleId">The rule it mends.</param>
    public AskOwnVerifier(string ruleId)
        : base(ruleId, "AskOwnVerifier", "AskOwnVerifierNamed", "The identity is not verified.")
    {
    }

    /// <summary>The statement by which somebody counts as verified.</summary>
    protected override StatementSyntax? Place(RepairContext context, Diagnostic diagnostic)
    {
        Location place = diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[diagnostic.AdditionalLocations.Count - 1] : diagnostic.Location;
        return place.SourceTree?.FilePath == context.Root.SyntaxTree.FilePath && context.Root.FindNode(place.SourceSpan).FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax } grant
            ? grant
            : null;
    }

    /// <summary>A method that answers yes or no, by its shape a verification.</summary>
    protected override bool IsQuestion(IMethodSymbol method, RepairContext context) =>
        VerificationShape.Is(method) && GuardWords.Answer(method.ReturnType) is { SpecialType: SpecialType.System_Boolean };

    /// <summary>A text of the same name, or that holds the same kind of personal data.</summary>
    protected override string? Text(
        IParameterSymbol parameter, IReadOnlyList<IParameterSymbol> given, ImmutableArray<ISymbol> visible, RepairContext context, StatementSyntax place)
    {
        string? taxon = context.Program.Data.Classify(parameter)?.Taxon.Id;
        return Given(given, symbol => string.Equals(symbol.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
            || (taxon is not null && context.Program.Data.Classify(symbol)?.Taxon.Id == taxon));
    }
}
