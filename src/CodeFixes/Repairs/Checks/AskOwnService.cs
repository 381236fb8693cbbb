using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.Checks;

/// <summary>
/// Asks a service of the project that is in reach, and refuses on a no: offered where one of its questions can be put with what the code has there.
/// </summary>
internal abstract class AskOwnService : Repair
{
    private readonly string _ruleId;
    private readonly string _title;
    private readonly string _titleNamed;
    private readonly string _refusal;

    /// <param name="ruleId">The rule it mends.</param>
    /// <param name="title">Key of the title.</param>
    /// <param name="titleNamed">Key of the title that names the method.</param>
    /// <param name="refusal">What the refusal says to developers.</param>
    protected AskOwnService(string ruleId, string title, string titleNamed, string refusal)
    {
        _ruleId = ruleId;
        _title = title;
        _titleNamed = titleNamed;
        _refusal = refusal;
    }

    public sealed override string Key => _ruleId + ".AskOwn";

    public sealed override string Title => FixTexts.Get(_title);

    public sealed override string TitleFor(RepairContext context, Diagnostic diagnostic) =>
        Plan(context, diagnostic) is (_, _, { } method) ? string.Format(FixTexts.Get(_titleNamed), method.ContainingType.Name + "." + method.Name) : Title;

    public sealed override bool CanMend(RepairContext context, Diagnostic diagnostic) => Plan(context, diagnostic) is not null;

    public sealed override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Plan(context, diagnostic) is not ({ } before, { } question, _))
                continue;
            editor.InsertBefore(
                before,
                SyntaxFactory.IfStatement(SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, question), Refusal.At(context.Model, before, _refusal))
                    .WithTrailingTrivia(SyntaxFactory.EndOfLine(GuardLibrary.EndOfLine(context.Root)))
                    .WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    /// <summary>The statement before which the question is put; null where there is none.</summary>
    protected abstract StatementSyntax? Place(RepairContext context, Diagnostic diagnostic);

    /// <summary>Whether a method of the service answers the question.</summary>
    protected abstract bool IsQuestion(IMethodSymbol method, RepairContext context);

    /// <summary>How well a question fits: the greater first.</summary>
    protected virtual int Rank(IMethodSymbol method) => 0;

    /// <summary>What the code has for a text that the question wants, or null.</summary>
    /// <param name="parameter">The parameter of the question.</param>
    /// <param name="given">The parameters that the code has at hand.</param>
    /// <param name="visible">Everything that the code can name there.</param>
    /// <param name="context">The document.</param>
    /// <param name="place">The statement before which the question is put.</param>
    protected abstract string? Text(
        IParameterSymbol parameter, IReadOnlyList<IParameterSymbol> given, ImmutableArray<ISymbol> visible, RepairContext context, StatementSyntax place);

    /// <summary>Where the question is put, the question, and the method that is asked; null where no question fits.</summary>
    private (StatementSyntax Before, ExpressionSyntax Question, IMethodSymbol Method)? Plan(RepairContext context, Diagnostic diagnostic)
    {
        if (Place(context, diagnostic) is not { } place)
            return null;
        bool canAwait = Refusal.CanAwait(place);
        ImmutableArray<ISymbol> visible = context.Model.LookupSymbols(place.SpanStart);
        foreach (ISymbol service in visible.OrderBy(symbol => symbol.Name, StringComparer.Ordinal))
        {
            if (TypeOf(service) is not INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } type)
                continue;
            foreach (IMethodSymbol method in Questions(type, context, canAwait))
            {
                if (Arguments(method, visible, context, place) is not { } arguments)
                    continue;
                string call = service.Name + "." + method.Name + "(" + string.Join(", ", arguments) + ")";
                if (context.Calls(place.SpanStart, SyntaxFactory.ParseExpression(call), method))
                    return (place, SyntaxFactory.ParseExpression(IsYesOrNo(method) ? call : "await " + call), method);
            }
        }

        return null;
    }

    /// <summary>The type of what the code can ask: a field, a property or a parameter.</summary>
    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { IsConst: false } field => field.Type,
        IPropertySymbol { GetMethod: not null } property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private static bool IsYesOrNo(IMethodSymbol method) => method.ReturnType.SpecialType == SpecialType.System_Boolean;

    private IEnumerable<IMethodSymbol> Questions(INamedTypeSymbol type, RepairContext context, bool canAwait) =>
        type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method is { MethodKind: MethodKind.Ordinary, IsStatic: false, IsGenericMethod: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
                && (canAwait || IsYesOrNo(method))
                && IsQuestion(method, context))
            .OrderByDescending(Rank)
            .ThenBy(method => method.ToDisplayString(), StringComparer.Ordinal);

    /// <summary>What the code has for the parameters, as far as they must be given; null where it lacks one.</summary>
    private List<string>? Arguments(IMethodSymbol method, ImmutableArray<ISymbol> visible, RepairContext context, StatementSyntax place)
    {
        IParameterSymbol[] given = visible.OfType<IParameterSymbol>().Where(symbol => symbol.Locations.Any(location => location.SourceSpan.Start < place.SpanStart)).ToArray();
        var arguments = new List<string>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            string? argument = parameter.Type.Name == "CancellationToken"
                ? given.FirstOrDefault(symbol => symbol.Type.Name == "CancellationToken")?.Name ?? (parameter.IsOptional ? null : "default")
                : parameter.Type.SpecialType == SpecialType.System_String ? Text(parameter, given, visible, context, place) : null;
            if (argument is null)
                return parameter.IsOptional ? arguments : null;
            arguments.Add(argument);
        }

        return arguments;
    }

    /// <summary>The first parameter, or member of one, that is a text and passes the test, as the code writes it.</summary>
    protected static string? Given(IReadOnlyList<IParameterSymbol> given, Func<ISymbol, bool> fits)
    {
        foreach (IParameterSymbol symbol in given)
        {
            if (symbol.Type.SpecialType == SpecialType.System_String && fits(symbol))
                return symbol.Name;
            if (symbol.Type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(member => member.Type.SpecialType == SpecialType.System_String && fits(member)) is { } part)
                return symbol.Name + "." + part.Name;
        }

        return null;
    }
}
