using System;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Rules;
using CsLawAnalyzers.Rules.Confidentiality.Deidentification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>
/// Puts the project's own mask around the value: a static method from text to text that is named as one, whose body gives back less than it was given, and
/// whose name speaks of the data at hand or of none in particular.
/// </summary>
internal sealed class MaskWithOwn : WrapValue
{
    /// <summary>What the names of masks say of the data they are made for.</summary>
    private static readonly (string Taxon, string[] Words)[] s_made =
    {
        ("mobile-phone", new[] { "phone", "mobile", "tel", "telephone", "cell", "手机", "手机号", "电话" }),
        ("telephone", new[] { "phone", "tel", "telephone", "电话" }),
        ("resident-id-number", new[] { "id", "identity", "idcard", "身份证", "身份证号", "sfz" }),
        ("person-name", new[] { "name", "姓名", "名字" }),
        ("email", new[] { "email", "mail", "邮箱" }),
        ("bank-account", new[] { "bank", "bankcard", "银行卡", "卡号" }),
        ("home-address", new[] { "address", "addr", "地址" }),
        ("delivery-address", new[] { "address", "addr", "地址" }),
    };

    private readonly string _ruleId;

    public MaskWithOwn(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".Own";

    public override string Title => FixTexts.Get("MaskWithOwn");

    public override string TitleFor(RepairContext context, Diagnostic diagnostic) =>
        context.NodeAt(diagnostic) is ExpressionSyntax value && Find(context, diagnostic, value) is { } mask
            ? string.Format(FixTexts.Get("MaskWithOwnNamed"), mask.ContainingType.Name + "." + mask.Name)
            : Title;

    public override ExpressionSyntax? Function(RepairContext context, Diagnostic diagnostic, ExpressionSyntax value) =>
        Find(context, diagnostic, value) is { } mask ? SyntaxFactory.ParseExpression(Written(context, value, mask)) : null;

    public override bool TakesNull(RepairContext context, Diagnostic diagnostic, ExpressionSyntax value) =>
        Find(context, diagnostic, value)?.Parameters[0].NullableAnnotation != NullableAnnotation.NotAnnotated;

    /// <summary>The best mask for the finding: one made for the data before one for any text; by name among equals, so that the choice is always the same.</summary>
    private static IMethodSymbol? Find(RepairContext context, Diagnostic diagnostic, ExpressionSyntax value)
    {
        string[] words = WordsFor(diagnostic);
        IMethodSymbol? best = null;
        bool bestIsMade = false;
        foreach (IMethodSymbol mask in context.Compilation.GetSymbolsWithName(name => context.Program.Libraries.SanitizerNames.Find(name) == "mask", SymbolFilter.Member, context.Cancellation).OfType<IMethodSymbol>()
            .OrderBy(method => method.ToDisplayString(), StringComparer.Ordinal))
        {
            bool? made = IsMadeFor(mask, words);
            if (made is null || (best is not null && (bestIsMade || made == false)) || !TakesAndGivesText(mask) || !context.Model.IsAccessible(value.SpanStart, mask))
                continue;
            // The mask does not call itself.
            if (SymbolEqualityComparer.Default.Equals(context.Model.GetEnclosingSymbol(value.SpanStart), mask) || !GivesLess(context, mask))
                continue;
            // Of two methods that take one text, the call may mean the other, or neither.
            if (!context.Calls(value.SpanStart, SyntaxFactory.ParseExpression(Written(context, value, mask) + "(default(string))"), mask))
                continue;
            best = mask;
            bestIsMade = made.Value;
        }

        return best;
    }

    /// <summary>The mask as it is called at the place of the value.</summary>
    private static string Written(RepairContext context, ExpressionSyntax value, IMethodSymbol mask)
    {
        bool isOwn = SymbolEqualityComparer.Default.Equals(context.Model.GetEnclosingSymbol(value.SpanStart)?.ContainingType, mask.ContainingType);
        return isOwn ? mask.Name : mask.ContainingType.ToMinimalDisplayString(context.Model, value.SpanStart) + "." + mask.Name;
    }

    private static string[] WordsFor(Diagnostic diagnostic)
    {
        string taxa = diagnostic.Properties.TryGetValue(FindingProperties.Taxa, out string? all) ? all ?? "" : "";
        foreach ((string taxon, string[] words) in s_made)
        {
            if (taxon == taxa)
                return words;
        }

        return Array.Empty<string>();
    }

    /// <summary>True for a mask of this data, false for one of any text, null for one of other data.</summary>
    private static bool? IsMadeFor(IMethodSymbol mask, string[] words)
    {
        ImmutableArray<string> named = IdentifierWords.Split(mask.Name);
        if (named.Any(word => words.Any(own => word == own || (IdentifierWords.IsHan(own) && word.Contains(own)))))
            return true;
        bool isOther = s_made.Any(made => made.Words.Any(other => named.Any(word => word == other || (IdentifierWords.IsHan(other) && word.Contains(other)))));
        return isOther ? null : false;
    }

    private static bool TakesAndGivesText(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false, ReturnType.SpecialType: SpecialType.System_String, Parameters.IsEmpty: false, ContainingType.IsGenericType: false }
        && method.Parameters[0] is { Type.SpecialType: SpecialType.System_String, RefKind: RefKind.None }
        && method.Parameters.Skip(1).All(parameter => parameter.IsOptional);

    /// <summary>Whether the body gives back on no way what it was given as it was.</summary>
    private static bool GivesLess(RepairContext context, IMethodSymbol mask)
    {
        if (context.Program.Bodies.Graph(mask, context.Cancellation) is not { } body)
            return false;
        foreach (Origin origin in context.Program.Flow.Analyze(body, context.Cancellation).Returns)
        {
            if (origin.Kind == OriginKind.Parameter && (origin.Applied & (Sanitization.Mask | Sanitization.Part)) == 0)
                return false;
        }

        return !KeepsNearlyAll(context, mask);
    }

    /// <summary>Whether the body only cuts so little that the rest can be tried out.</summary>
    private static bool KeepsNearlyAll(RepairContext context, IMethodSymbol mask) => mask.DeclaringSyntaxReferences.Any(declared =>
        KeptPart.In(context.Compilation.GetSemanticModel(declared.SyntaxTree), context.Program.Data, context.Cancellation).Any(part => declared.Span.Contains(part.Place.Span)));
}
