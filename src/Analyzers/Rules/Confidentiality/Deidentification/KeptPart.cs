using System;
using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules.Confidentiality.Deidentification;

/// <summary>
/// An identifier that is cut and passed off as hidden though so much of it is kept that the rest can be tried out: <c>maskedPhone = phone.Substring(0, 9)</c>. What is kept of
/// one value in several parts counts together. Only lengths that are constant or counted from the end are read, and only a value that is named as hidden is asked about.
/// </summary>
internal sealed class KeptPart
{
    /// <summary>What is written where a text is cut.</summary>
    private static readonly NameSet s_cuts = new("Substring", "Remove", Mention.Indexer);

    private static readonly HashSet<string> s_hiding = new(StringComparer.OrdinalIgnoreCase)
    {
        "mask", "masked", "hide", "hidden", "redact", "redacted", "obfuscate", "obfuscated", "desensitize", "desensitized", "anonymous", "anonymize", "anonymise", "anonymized", "anonymised", "脱敏", "匿名", "隐藏", "tuomin", "niming", "yincang",
    };

    private KeptPart(ExpressionSyntax place, ExpressionSyntax text, CarriedMember member)
    {
        Place = place;
        Text = text;
        Member = member;
    }

    /// <summary>The value that is cut.</summary>
    public ExpressionSyntax Place { get; }

    /// <summary>The whole text that the parts are put into.</summary>
    public ExpressionSyntax Text { get; }

    public CarriedMember Member { get; }

    /// <summary>The identifiers of a file that are passed off as hidden so.</summary>
    public static IEnumerable<KeptPart> In(SemanticModel model, PersonalDataModel data, CancellationToken cancellation)
    {
        FileIndex file = FileIndex.Of(model.SyntaxTree, cancellation);
        if (!file.Writes(s_cuts))
            yield break;
        var seen = new HashSet<ExpressionSyntax>();
        foreach (SyntaxNode node in BodyLocator.Nodes(model.SyntaxTree, file, static body => body.Writes(s_cuts), cancellation))
        {
            if (node is not ExpressionSyntax part || Cut(part) is null)
                continue;
            ExpressionSyntax whole = Whole(part);
            if (IsPassedOff(whole) && seen.Add(whole) && Kept(whole, model, data, cancellation) is { } kept)
                yield return kept;
        }
    }

    private static KeptPart? Kept(ExpressionSyntax whole, SemanticModel model, PersonalDataModel data, CancellationToken cancellation)
    {
        ISymbol? only = null;
        ExpressionSyntax? place = null;
        Classification? classification = null;
        int kept = 0;
        foreach (SyntaxNode node in whole.DescendantNodesAndSelf())
        {
            if (node is not ExpressionSyntax part || Cut(part) is not { } value)
                continue;
            if (model.GetSymbolInfo(value, cancellation).Symbol is not { } symbol || (only is not null && !SymbolEqualityComparer.Default.Equals(only, symbol)))
                return null;
            classification ??= data.Classify(symbol) is { Confidence: >= Confidence.Named } named ? named : null;
            if (classification is null || KeptSigns.Of(classification.Taxon) is not { } known || Length(part, known.Length, model, cancellation) is not { } length)
                return null;
            kept += length;
            (only, place) = (symbol, place ?? value);
        }

        return only is not null && place is not null && classification is not null && kept >= KeptSigns.Of(classification.Taxon)?.Kept
            ? new KeptPart(place, whole, new CarriedMember(only, classification))
            : null;
    }

    /// <summary>The value of which the expression is a part, by <c>Substring</c>, <c>Remove</c> or a range; null if it is none.</summary>
    private static ExpressionSyntax? Cut(ExpressionSyntax part) => part switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Substring", Expression: { } value } } => value,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Remove", Expression: { } value } } => value,
        ElementAccessExpressionSyntax { Expression: { } value, ArgumentList.Arguments: { Count: 1 } arguments } when arguments[0].Expression is RangeExpressionSyntax => value,
        _ => null,
    };

    /// <summary>How many characters of a value of the length the part keeps; null if the code does not say.</summary>
    private static int? Length(ExpressionSyntax part, int whole, SemanticModel model, CancellationToken cancellation)
    {
        (int? start, int? end) = part switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Remove" }, ArgumentList.Arguments: { Count: 1 } arguments } => (0, Constant(arguments[0].Expression)),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Remove" }, ArgumentList.Arguments: { Count: 2 } arguments } => (Math.Min(Constant(arguments[1].Expression) ?? whole, whole), whole),
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => (Constant(arguments[0].Expression), whole),
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } => (Constant(arguments[0].Expression), Constant(arguments[0].Expression) + Constant(arguments[1].Expression)),
            ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } when arguments[0].Expression is RangeExpressionSyntax range => (Bound(range.LeftOperand, 0), Bound(range.RightOperand, whole)),
            _ => (null, null),
        };
        return start is { } from && end is { } to && from >= 0 && to >= from ? Math.Min(to, whole) - from : null;

        int? Constant(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: int number } ? number
            : expression is ParenthesizedExpressionSyntax inner ? Constant(inner.Expression)
            : expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression } less && IsLengthOf(less.Left, part) ? whole - Constant(less.Right) : null;

        int? Bound(ExpressionSyntax? bound, int open) => bound switch
        {
            null => open,
            PrefixUnaryExpressionSyntax back when back.IsKind(SyntaxKind.IndexExpression) => whole - Constant(back.Operand),
            _ => Constant(bound),
        };
    }

    /// <summary>Whether the expression is the length of the value that is cut: <c>phone.Substring(0, phone.Length - 2)</c>.</summary>
    private static bool IsLengthOf(ExpressionSyntax length, ExpressionSyntax part) =>
        length is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length", Expression: { } measured } && Cut(part) is { } value && SyntaxFactory.AreEquivalent(measured, value);

    /// <summary>The text that the part is put into, by sums and interpolation.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax part)
    {
        while (true)
        {
            SyntaxNode? around = part.Parent is InterpolationSyntax interpolation ? interpolation.Parent : part.Parent;
            if (around is not (ParenthesizedExpressionSyntax or InterpolatedStringExpressionSyntax) && !around.IsKind(SyntaxKind.AddExpression))
                return part;
            part = (ExpressionSyntax)around!;
        }
    }

    /// <summary>Whether what is given the text, or gives it back, is called hidden.</summary>
    private static bool IsPassedOff(ExpressionSyntax whole)
    {
        string? name = whole.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } assignment when assignment.Right == whole => access.Name.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assignment when assignment.Right == whole => target.Identifier.ValueText,
            AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: { } member } => member.Identifier.ValueText,
            ArrowExpressionClauseSyntax { Parent: { } member } => NameOf(member),
            ReturnStatementSyntax returned => NameOf(Around(returned)),
            _ => null,
        };
        return name is not null && IdentifierWords.HoldAny(name, s_hiding);
    }

    private static SyntaxNode? Around(SyntaxNode node)
    {
        SyntaxNode? around = node.Parent;
        while (around is not (null or MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            around = around.Parent;
        return around;
    }

    private static string? NameOf(SyntaxNode? member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };
}
