using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>
/// Moves the literal address of a client into <c>appsettings.json</c>, so that every environment can have its own: <c>new Uri("https://…")</c> becomes
/// <c>new Uri(configuration["Endpoints:…"]!)</c>. The value stays what it was, and so does the finding until somebody changes it.
/// </summary>
internal sealed class MoveAddressToSettings : Repair
{
    private const string Section = "Endpoints";

    private readonly string _ruleId;

    public MoveAddressToSettings(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".MoveToSettings";

    public override string Title => FixTexts.Get("MoveToSettings");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        context.SettingsFile is { } settings && Plan(context, diagnostic) is { } plan && SettingsInsertion.Insert(settings, Section, plan.Name, plan.Literal.Token.ValueText) is not null;

    public override IEnumerable<(string Section, string Name, string Value)> SettingsOf(RepairContext context, IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => Plan(context, diagnostic)!.Value).Select(plan => (Section, plan.Name, plan.Literal.Token.ValueText));

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        var moved = new HashSet<SyntaxNode>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            (LiteralExpressionSyntax literal, string configuration, string name) = Plan(context, diagnostic)!.Value;
            if (!moved.Add(literal))
                continue;
            string certain = context.Model.GetNullableContext(literal.SpanStart).AnnotationsEnabled() ? "!" : "";
            editor.ReplaceNode(literal, SyntaxFactory.ParseExpression($"{configuration}[{SyntaxFactory.Literal(Section + ":" + name)}]{certain}").WithTriviaFrom(literal));
        }
    }

    /// <summary>The literal address, the configuration at hand, and the name the address gets; null where one of them is missing.</summary>
    private static (LiteralExpressionSyntax Literal, string Configuration, string Name)? Plan(RepairContext context, Diagnostic diagnostic)
    {
        SyntaxNode around = context.NodeAt(diagnostic);
        if (around is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } })
            around = call;
        foreach (SyntaxNode node in around.DescendantNodesAndSelf())
        {
            if (node is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Parent: ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax made } } literal
                || context.Model.GetTypeInfo(made, context.Cancellation).Type is not { Name: "Uri" }
                || !Uri.TryCreate(literal.Token.ValueText, UriKind.Absolute, out Uri? uri))
            {
                continue;
            }

            // A colon parts sections; the path keeps two addresses of one host apart.
            string name = (uri.Authority + (uri.AbsolutePath == "/" ? "" : uri.AbsolutePath)).Replace(':', '_');
            if (VisibleValue.Find(context, literal, IsConfiguration) is { } configuration)
                return (literal, configuration, name);
            return VisibleValue.Find(context, literal, type => type.Name is "WebApplicationBuilder" or "HostApplicationBuilder" or "IHostApplicationBuilder" or "WebAssemblyHostBuilder") is { } builder
                ? (literal, builder + ".Configuration", name)
                : null;
        }

        return null;
    }

    private static bool IsConfiguration(ITypeSymbol type) => IsContract(type) || type.AllInterfaces.Any(IsContract);

    private static bool IsContract(ITypeSymbol type) => type.Name == "IConfiguration" && type.ContainingNamespace?.ToDisplayString() == "Microsoft.Extensions.Configuration";
}
