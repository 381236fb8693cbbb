using System.Collections.Generic;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Switches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.Switches;

/// <summary>Lets the environment decide: <c>EnableSensitiveDataLogging(builder.Environment.IsDevelopment())</c>, or an <c>if</c> around the statement.</summary>
internal sealed class OnlyInDevelopment : SwitchRepair
{
    private readonly string _ruleId;

    public OnlyInDevelopment(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".OnlyInDevelopment";

    public override string Title => FixTexts.Get("OnlyInDevelopment");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Setting(context, diagnostic) is { } setting && Mended(context, setting) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            (SyntaxNode old, SyntaxNode mended) = Mended(context, Setting(context, diagnostic)!)!.Value;
            if (old is InvocationExpressionSyntax)
                editor.ReplaceNode(old, (current, _) => ((InvocationExpressionSyntax)current).WithArgumentList(((InvocationExpressionSyntax)mended).ArgumentList));
            else
                editor.ReplaceNode(old, mended.WithTriviaFrom(old));
        }
    }

    private static (SyntaxNode Old, SyntaxNode Mended)? Mended(RepairContext context, OpenSetting setting)
    {
        if (setting.Fact.Setting.Test == SettingTest.Unless || Question(context, setting.Site) is not { } question)
            return null;
        if (Flag(setting) is { } flag && flag.IsKind(SyntaxKind.TrueLiteralExpression))
            return (flag, question);
        if (WithArgument(context, setting, question) is { } call)
            return (setting.Site, call);
        return setting.Site.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement
            ? (statement, SyntaxFactory.IfStatement(question, SyntaxFactory.Block(statement.WithoutTrivia())).WithAdditionalAnnotations(Formatter.Annotation))
            : null;
    }

    /// <summary>The question for the environment by what is in reach of the place; null where nothing is.</summary>
    private static ExpressionSyntax? Question(RepairContext context, ExpressionSyntax site)
    {
        int position = site.SpanStart;
        foreach ((ISymbol symbol, ITypeSymbol type) in VisibleValue.All(context, site))
        {
            if (Environment(symbol.Name, type) is not (var expression, var environment)
                || context.Model.LookupSymbols(position, environment, "IsDevelopment", includeReducedExtensionMethods: true).IsEmpty)
            {
                continue;
            }

            return SyntaxFactory.ParseExpression(expression + ".IsDevelopment()");
        }

        return null;
    }

    private static (string Expression, ITypeSymbol Type)? Environment(string name, ITypeSymbol type)
    {
        if (IsEnvironment(type))
            return (name, type);
        foreach (string member in new[] { "Environment", "HostingEnvironment" })
        {
            for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
            {
                foreach (ISymbol candidate in current.GetMembers(member))
                {
                    if (candidate is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public } property && IsEnvironment(property.Type))
                        return (name + "." + member, property.Type);
                }
            }
        }

        return null;
    }

    private static bool IsEnvironment(ITypeSymbol type)
    {
        if (type.Name == "IHostEnvironment")
            return true;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.Name == "IHostEnvironment")
                return true;
        }

        return false;
    }
}
