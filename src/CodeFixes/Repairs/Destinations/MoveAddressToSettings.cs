using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Destinations;

/// <summary>
/// Moves the literal address of a store into <c>appsettings.json</c>, so that every environment can have its own: <c>new Uri("https://…")</c> becomes
/// <c>new Uri(configuration["Endpoints:…"]!)</c>. The value stays what it was, and is told of where it stands then. Rules that follow an address into the settings have
/// no such repair: their finding would stay. An address with a password in it belongs into a secret store and is left alone.
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
        foreach (SyntaxNode around in Places(context, diagnostic))
        {
            foreach (SyntaxNode node in around.DescendantNodesAndSelf())
            {
                if (Address(node) is not var (literal, uri) || !IsOfFinding(diagnostic, uri))
                    continue;
                // A colon parts sections; the path keeps two addresses of one host apart.
                string name = (uri.Authority + (uri.AbsolutePath == "/" ? "" : uri.AbsolutePath)).Replace(':', '_');
                if (VisibleValue.Find(context, literal, IsConfiguration) is { } configuration)
                    return (literal, configuration, name);
                return VisibleValue.Find(context, literal, type => type.Name is "WebApplicationBuilder" or "HostApplicationBuilder" or "IHostApplicationBuilder" or "WebAssemblyHostBuilder") is { } builder
                    ? (literal, builder + ".Configuration", name)
                    : null;
            }
        }

        return null;
    }

    /// <summary>Where the address may stand: at the finding, and where the first step of its path says that the host is decided.</summary>
    private static IEnumerable<SyntaxNode> Places(RepairContext context, Diagnostic diagnostic)
    {
        SyntaxNode around = context.NodeAt(diagnostic);
        yield return around is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } } ? call : around;
        if (diagnostic.AdditionalLocations.Count > 0 && diagnostic.AdditionalLocations[0] is { } decided && decided.SourceTree == context.Root.SyntaxTree)
            yield return context.Root.FindNode(decided.SourceSpan, getInnermostNodeForTie: true);
    }

    /// <summary>The literal and the address it is, where an expression that is no constant may take its place: an argument or what is assigned.</summary>
    private static (LiteralExpressionSyntax Literal, Uri Address)? Address(SyntaxNode node) =>
        node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Parent: ArgumentSyntax or AssignmentExpressionSyntax } literal
        && Uri.TryCreate(literal.Token.ValueText, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0
            ? (literal, uri)
            : null;

    private static bool IsOfFinding(Diagnostic diagnostic, Uri address) =>
        !diagnostic.Properties.TryGetValue(FindingProperties.Host, out string? host) || string.Equals(host, address.Host, StringComparison.OrdinalIgnoreCase);

    private static bool IsConfiguration(ITypeSymbol type) => IsContract(type) || type.AllInterfaces.Any(IsContract);

    private static bool IsContract(ITypeSymbol type) => type.Name == "IConfiguration" && type.ContainingNamespace?.ToDisplayString() == "Microsoft.Extensions.Configuration";
}
