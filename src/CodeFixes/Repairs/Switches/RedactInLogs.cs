using System.Collections.Generic;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Switches;

/// <summary>Tells the loggers to use the redactors that are registered: <c>services.AddLogging(logging =&gt; logging.EnableRedaction()).AddRedaction(…)</c>.</summary>
internal sealed class RedactInLogs : SwitchRepair
{
    private const string Builder = "Microsoft.Extensions.Logging.ILoggingBuilder";
    private const string Services = "Microsoft.Extensions.DependencyInjection.IServiceCollection";

    public override string Key => RuleIds.ExposingSetting + ".RedactInLogs";

    public override string Title => FixTexts.Get("RedactInLogs");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Receiver(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        // One call is for the whole program.
        ExpressionSyntax receiver = Receiver(context, diagnostics[0])!;
        editor.ReplaceNode(receiver, (current, _) => SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, ((ExpressionSyntax)current).WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("AddLogging")),
            SyntaxFactory.ParseArgumentList("(logging => logging.EnableRedaction())")).WithTrailingTrivia(receiver.GetTrailingTrivia()));
    }

    /// <summary>The services that redactors are added to, where both calls are found from there.</summary>
    private static ExpressionSyntax? Receiver(RepairContext context, Diagnostic diagnostic) =>
        Setting(context, diagnostic) is { Fact.Setting.Test: SettingTest.Unless, Site: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } receiver } } }
        && IsFound(context, receiver.SpanStart, Builder, "EnableRedaction") && IsFound(context, receiver.SpanStart, Services, "AddLogging")
        && context.Model.GetTypeInfo(receiver, context.Cancellation).Type is { TypeKind: TypeKind.Interface or TypeKind.Class }
            ? receiver
            : null;

    private static bool IsFound(RepairContext context, int position, string type, string method) =>
        context.Compilation.GetTypeByMetadataName(type) is { } extended && !context.Model.LookupSymbols(position, extended, method, includeReducedExtensionMethods: true).IsEmpty;
}
