using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Switches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.CodeFixes.Repairs.Switches;

/// <summary>Changes what a switch of a library is set to.</summary>
internal abstract class SwitchRepair : Repair
{
    /// <summary>The open setting that a finding is about; null if it is none of this file's code.</summary>
    protected static OpenSetting? Setting(RepairContext context, Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is null
            ? null
            : context.Program.Settings.In(context.Model, context.Cancellation).FirstOrDefault(setting => setting.Place.SourceSpan == diagnostic.Location.SourceSpan);

    /// <summary>The literal that decides a switch of two positions, or null.</summary>
    protected static ExpressionSyntax? Flag(OpenSetting setting) =>
        setting.Value is LiteralExpressionSyntax literal && literal.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression ? setting.Value : null;

    /// <summary>The call with the value for the switch that it leaves out; null where it has no such parameter.</summary>
    protected static InvocationExpressionSyntax? WithArgument(RepairContext context, OpenSetting setting, ExpressionSyntax value)
    {
        if (setting is not { Value: null, Site: InvocationExpressionSyntax call, Fact: { Setting.Test: SettingTest.Is, Arguments: { IsEmpty: false } names } }
            || context.Model.GetSymbolInfo(call, context.Cancellation).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        int index = method.Parameters.Select(parameter => parameter.Name).ToList().IndexOf(names[0]);
        if (index < 0)
            return null;
        ArgumentSyntax argument = SyntaxFactory.Argument(value);
        if (index != call.ArgumentList.Arguments.Count)
            argument = argument.WithNameColon(SyntaxFactory.NameColon(names[0]));
        return call.AddArgumentListArguments(argument);
    }
}
