using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Stores;

/// <summary>Sets the options that keep a cookie from scripts and plain channels: <c>HttpOnly</c>, <c>Secure</c> and <c>SameSite</c>.</summary>
internal sealed class AddCookieOptions : Repair
{
    private const string Namespace = "Microsoft.AspNetCore.Http";

    public override string Key => "CSL2004.Options";

    public override string Title => FixTexts.Get("AddCookieOptions");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        Call(context, diagnostic) is { ArgumentList.Arguments: var arguments } call && context.Model.GetSymbolInfo(call).Symbol is { ContainingNamespace: var space } && space?.ToDisplayString() == Namespace
        && (arguments.Count == 2 || (arguments.Count == 3 && arguments[2].Expression is ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } }));

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            InvocationExpressionSyntax call = Call(context, diagnostic)!;
            string prefix = context.Model.LookupNamespacesAndTypes(call.SpanStart, name: "CookieOptions").IsEmpty ? Namespace + "." : "";
            ExpressionSyntax[] set = diagnostic.Properties[FindingProperties.Missing]!.Split(',').Select(option => option.Trim())
                .Select(option => SyntaxFactory.ParseExpression(option == "SameSite" ? $"SameSite = {prefix}SameSiteMode.Lax" : option + " = true")).ToArray();
            if (call.ArgumentList.Arguments.Count == 2)
            {
                ArgumentSyntax options = SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"new {prefix}CookieOptions {{ {string.Join(", ", set.Select(one => one.ToString()))} }}"));
                editor.ReplaceNode(call.ArgumentList, call.ArgumentList.AddArguments(options.WithLeadingTrivia(SyntaxFactory.Space)));
                continue;
            }

            var made = (ObjectCreationExpressionSyntax)call.ArgumentList.Arguments[2].Expression;
            editor.ReplaceNode(made, Completed(made, set));
        }
    }

    private static ObjectCreationExpressionSyntax Completed(ObjectCreationExpressionSyntax made, ExpressionSyntax[] set)
    {
        var names = new HashSet<string>(set.OfType<AssignmentExpressionSyntax>().Select(one => one.Left.ToString()));
        List<string> all = (made.Initializer?.Expressions ?? default).Where(old => old is not AssignmentExpressionSyntax { Left: var left } || !names.Contains(left.ToString()))
            .Select(old => old.ToString()).Concat(set.Select(one => one.ToString())).ToList();
        return ((ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new {made.Type.WithoutTrivia()} {{ {string.Join(", ", all)} }}")).WithTriviaFrom(made);
    }

    private static InvocationExpressionSyntax? Call(RepairContext context, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FindingProperties.Missing) ? context.NodeAt(diagnostic).FirstAncestorOrSelf<InvocationExpressionSyntax>() : null;
}
