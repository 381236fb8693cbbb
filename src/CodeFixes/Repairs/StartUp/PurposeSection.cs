using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.CodeFixes.Repairs.StartUp;

/// <summary>The section of the settings from which a program takes the options of its consent guard.</summary>
internal sealed class PurposeSection
{
    private const string Options = GuardLibrary.Namespace + ".ConsentGuardOptions";

    private PurposeSection(IReadOnlyList<string> path) => Path = path;

    /// <summary>The names from the top of the settings file down to the object that holds the purposes.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>The section that the call binds, or null.</summary>
    public static PurposeSection? Of(Document document, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Configure" or "Bind" or "BindConfiguration" } access || call.ArgumentList.Arguments.Count == 0
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method || !IsOfOptions(method, call, model, cancellation))
        {
            return null;
        }

        ExpressionSyntax given = call.ArgumentList.Arguments[0].Expression;
        if (method.Name == "BindConfiguration")
            return model.GetConstantValue(given, cancellation).Value is string section ? At(section.Split(':')) : null;
        if (given is AnonymousFunctionExpressionSyntax)
            return null;
        // What is bound is the argument, or in section.Bind(options) the receiver.
        ExpressionSyntax configuration = method.TypeArguments.Length == 0 && model.GetTypeInfo(given, cancellation).Type?.ToDisplayString() == Options ? access.Expression : given;
        return At(Names(configuration, model, cancellation));
    }

    private static PurposeSection At(IEnumerable<string> names) => new(names.Append("Purposes").ToList());

    private static bool IsOfOptions(IMethodSymbol method, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        method.TypeArguments.Any(argument => argument.ToDisplayString() == Options)
        || call.ArgumentList.Arguments.Any(argument => model.GetTypeInfo(argument.Expression, cancellation).Type?.ToDisplayString() == Options);

    /// <summary>The names of the sections that lead to a configuration, outermost first.</summary>
    private static IEnumerable<string> Names(ExpressionSyntax configuration, SemanticModel model, CancellationToken cancellation)
    {
        if (configuration is IdentifierNameSyntax && model.GetSymbolInfo(configuration, cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declared }
            && declared[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value })
        {
            configuration = value;
        }

        return configuration is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetSection" or "GetRequiredSection" } access, ArgumentList.Arguments: { Count: 1 } name }
            && model.GetConstantValue(name[0].Expression, cancellation).Value is string section
                ? Names(access.Expression, model, cancellation).Concat(section.Split(':'))
                : Enumerable.Empty<string>();
    }
}
