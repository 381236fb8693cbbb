using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Switches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Switches;

/// <summary>Puts a switch into the position that lays nothing open: the other value, a member of the list of the library, or the line goes.</summary>
internal sealed class SwitchOff : SwitchRepair
{
    private readonly string _key;
    private readonly string _title;
    private readonly bool _removes;

    /// <param name="ruleId">The rule whose findings are mended.</param>
    /// <param name="way">What is done, as the key says it.</param>
    /// <param name="title">The text that says it to a person.</param>
    public SwitchOff(string ruleId, string way = "SwitchOff", string title = "SwitchOff")
    {
        _key = ruleId + "." + way;
        _title = title;
        // What a channel lacks is not mended by leaving out a line.
        _removes = title == "SwitchOff";
    }

    public override string Key => _key;

    public override string Title => FixTexts.Get(_title);

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        Setting(context, diagnostic) is { } setting && (Replaced(context, setting) is not null || (_removes && Removed(context, setting) is not null));

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            OpenSetting setting = Setting(context, diagnostic)!;
            if (Replaced(context, setting) is (var old, var safe))
            {
                // A call in a chain may be mended link by link.
                if (old is InvocationExpressionSyntax)
                    editor.ReplaceNode(old, (current, _) => ((InvocationExpressionSyntax)current).WithArgumentList(((InvocationExpressionSyntax)safe).ArgumentList));
                else
                    editor.ReplaceNode(old, safe.WithTriviaFrom(old));
            }
            else if (Removed(context, setting) is ExpressionSyntax { Parent: not InitializerExpressionSyntax } link)
            {
                editor.ReplaceNode(link, (current, _) => ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)current).Expression).Expression.WithoutTrailingTrivia());
            }
            else if (Removed(context, setting) is { } line)
            {
                editor.RemoveNode(line, SyntaxRemoveOptions.KeepUnbalancedDirectives);
            }
        }
    }

    /// <summary>The expression to replace, and what takes its place; null where nothing does.</summary>
    private static (SyntaxNode Old, SyntaxNode Safe)? Replaced(RepairContext context, OpenSetting setting)
    {
        SettingForm form = setting.Fact.Setting;
        switch (form.Test)
        {
            case SettingTest.Is when Flag(setting) is { } flag:
                return (flag, Literal(!flag.IsKind(SyntaxKind.TrueLiteralExpression)));
            case SettingTest.Is when WithArgument(context, setting, Literal(false)) is { } call:
                return (setting.Site, call);
            case SettingTest.Has when setting.Value is { } flags && Kept(context, flags, form) is { } kept:
                return (flags, kept);
            // What is added to other flags goes.
            case SettingTest.Has when setting.Site is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.OrAssignmentExpression } added && added.Parent is ExpressionStatementSyntax:
                return null;
            case SettingTest.Has when form.Safe is { } safe && setting.Value is { } value && context.Model.GetTypeInfo(value, context.Cancellation).Type is { TypeKind: TypeKind.Enum } type:
                return (value, SyntaxFactory.ParseExpression(type.ToMinimalDisplayString(context.Model, value.SpanStart) + "." + safe));
            case SettingTest.Answers when form.Safe is { } answer && setting.Value?.DescendantNodes().OfType<LiteralExpressionSyntax>().FirstOrDefault() is { } literal:
                return (literal, Literal(answer == "true"));
            case SettingTest.Typed when form.Safe is { } safeType:
                IdentifierNameSyntax? name = setting.Site.DescendantNodes().OfType<TypeArgumentListSyntax>().SelectMany(list => list.DescendantNodes()).OfType<IdentifierNameSyntax>()
                    .FirstOrDefault(candidate => form.Names(candidate.Identifier.ValueText));
                return name is null ? null : (name, SyntaxFactory.IdentifierName(safeType));
            default:
                return null;
        }
    }

    /// <summary>The flags of a sum that lay nothing open; null where the value is no sum, or all of them do.</summary>
    private static ExpressionSyntax? Kept(RepairContext context, ExpressionSyntax flags, SettingForm form)
    {
        if (flags is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseOrExpression } sum)
            return SettingValues.Opens(flags, form, context.Model, context.Cancellation) ? null : flags;
        ExpressionSyntax? left = Kept(context, sum.Left, form);
        ExpressionSyntax? right = Kept(context, sum.Right, form);
        return left is null ? right?.WithoutTrivia() : right is null ? left.WithoutTrivia() : sum.WithLeft(left).WithRight(right.WithTriviaFrom(sum.Right));
    }

    private static LiteralExpressionSyntax Literal(bool value) => SyntaxFactory.LiteralExpression(value ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression);

    /// <summary>What can go without breaking the code: a statement, an element of an initializer, or a link of a chain.</summary>
    private static SyntaxNode? Removed(RepairContext context, OpenSetting setting)
    {
        // Where something else is missing the call itself is right.
        if (setting.Fact.Setting.Test == SettingTest.Unless)
            return null;
        if (setting.Value is { Parent: InitializerExpressionSyntax { Expressions.Count: > 1 } } element && setting.Fact.Setting.Test == SettingTest.Adds)
            return element;
        switch (setting.Site.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement:
                return statement;
            case ExpressionStatementSyntax { Parent: GlobalStatementSyntax global }:
                return global;
            case InitializerExpressionSyntax:
                return setting.Site;
        }

        return setting.Site is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } receiver } } call
            // What is left must be something that may stand alone, where the call did.
            && (call.Parent is not (LambdaExpressionSyntax or ArrowExpressionClauseSyntax or ExpressionStatementSyntax) || receiver is InvocationExpressionSyntax)
            && context.Model.GetTypeInfo(receiver, context.Cancellation).Type is { } type
            && context.Compilation.ClassifyCommonConversion(type, context.Model.GetTypeInfo(call, context.Cancellation).Type ?? type).IsImplicit
            ? call
            : null;
    }
}
