using System;
using System.Threading;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Switches;

/// <summary>
/// Whether what a switch is given lays data open. Only what the source itself says counts: a value that is read from somewhere is decided there.
/// </summary>
internal static class SettingValues
{
    /// <summary>Whether a call throws the switch, and the argument that decides it, if one does.</summary>
    public static (bool IsOpen, ExpressionSyntax? Value)? IsOpened(InvocationExpressionSyntax call, IMethodSymbol? method, LibraryFact fact, SemanticModel model, CancellationToken cancellation)
    {
        SettingForm form = fact.Setting;
        switch (form.Test)
        {
            case SettingTest.Typed:
                return HasTypeArgument(call, form) ? (true, null) : null;
            case SettingTest.Adds:
                return Text(call.ArgumentList, form, model, cancellation) is { } text && Decides(call.ArgumentList, method, fact, SettingForm.On, model, cancellation) is var (_, decided) ? (true, decided ?? text) : null;
            default:
                return Decides(call.ArgumentList, method, fact, form, model, cancellation);
        }
    }

    /// <summary>The argument of a constructor that throws the switch; null if none does.</summary>
    public static ExpressionSyntax? Opened(ArgumentListSyntax arguments, IMethodSymbol constructor, LibraryFact fact, SemanticModel model, CancellationToken cancellation) =>
        fact.Arguments.IsEmpty ? null : Decides(arguments, constructor, fact, fact.Setting, model, cancellation) is var (_, value) ? value : null;

    /// <summary>Whether the value of an assignment throws the switch.</summary>
    public static bool Opens(ExpressionSyntax value, SettingForm form, SemanticModel model, CancellationToken cancellation) => form.Test switch
    {
        SettingTest.Is => model.GetConstantValue(value, cancellation) is { HasValue: true, Value: { } constant } && form.Names(constant.ToString()!),
        SettingTest.Has => Has(value, form, model, cancellation),
        SettingTest.Reads => Function(value) is { } function && Reads(function, form),
        SettingTest.Answers => Answers(value, form, model, cancellation),
        _ => false,
    };

    /// <summary>The text among those of the form that is added: in an argument, or in the initializer of a collection.</summary>
    public static ExpressionSyntax? Text(SyntaxNode given, SettingForm form, SemanticModel model, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in given.DescendantNodesAndSelf())
        {
            if (node is ExpressionSyntax expression and (LiteralExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax)
                && (model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: string text } ? form.Names(text) : IsHeaderName(expression, form)))
            {
                return expression;
            }
        }

        return null;
    }

    /// <summary><c>HeaderNames.SetCookie</c> is no constant; its name is what it holds.</summary>
    private static bool IsHeaderName(ExpressionSyntax expression, SettingForm form)
    {
        if (expression is not MemberAccessExpressionSyntax { Name: { } name, Expression: IdentifierNameSyntax { Identifier.ValueText: "HeaderNames" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HeaderNames" } })
            return false;
        foreach (string value in form.Values)
        {
            if (string.Equals(value.Replace("-", ""), name.Identifier.ValueText, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static (bool, ExpressionSyntax?)? Decides(ArgumentListSyntax arguments, IMethodSymbol? method, LibraryFact fact, SettingForm form, SemanticModel model, CancellationToken cancellation)
    {
        if (fact.Arguments.IsEmpty)
            return (true, null);
        foreach (string parameter in fact.Arguments)
        {
            if (Argument(arguments.Arguments, method, parameter) is { } value)
            {
                if (Opens(value, form, model, cancellation))
                    return (true, value);
            }
            else if (form.Test == SettingTest.Is && IsOnByDefault(method, parameter))
            {
                return (true, null);
            }
        }

        return null;
    }

    /// <summary>What the call gives for the parameter; of a method that is not resolved the first argument stands for it.</summary>
    private static ExpressionSyntax? Argument(SeparatedSyntaxList<ArgumentSyntax> arguments, IMethodSymbol? method, string parameter)
    {
        foreach (ArgumentSyntax argument in arguments)
        {
            if (argument.NameColon?.Name.Identifier.ValueText == parameter)
                return argument.Expression;
        }

        if (method is null)
            return arguments.Count > 0 && arguments[0].NameColon is null ? arguments[0].Expression : null;
        for (int i = 0; i < method.Parameters.Length && i < arguments.Count; i++)
        {
            if (method.Parameters[i].Name == parameter && arguments[i].NameColon is null)
                return arguments[i].Expression;
        }

        return null;
    }

    private static bool IsOnByDefault(IMethodSymbol? method, string parameter)
    {
        if (method is null)
            return true;
        foreach (IParameterSymbol candidate in method.Parameters)
        {
            if (candidate.Name == parameter)
                return candidate is { HasExplicitDefaultValue: true, ExplicitDefaultValue: true };
        }

        // An overload without the parameter: calling it is the switch.
        return method.Parameters.IsEmpty;
    }

    private static bool HasTypeArgument(InvocationExpressionSyntax call, SettingForm form)
    {
        SimpleNameSyntax? name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => call.Expression as SimpleNameSyntax,
        };
        if (name is not GenericNameSyntax generic)
            return false;
        foreach (TypeSyntax argument in generic.TypeArgumentList.Arguments)
        {
            if (Names.MentionReader.LastName(argument) is { } type && form.Names(type.Identifier.ValueText))
                return true;
        }

        return false;
    }

    /// <summary>Whether a member named is in the value: by its bits where it is a constant of flags, else by its name.</summary>
    private static bool Has(ExpressionSyntax value, SettingForm form, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetTypeInfo(value, cancellation).ConvertedType is INamedTypeSymbol type && Enumeration(type) is { } kinds
            && model.GetConstantValue(value, cancellation) is { HasValue: true, Value: { } constant })
        {
            bool isFlags = IsFlags(kinds);
            foreach (string name in form.Values)
            {
                foreach (ISymbol member in kinds.GetMembers(name))
                {
                    if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } bits } && (isFlags ? (Bits(bits) & Bits(constant)) != 0 : Equals(bits, constant)))
                        return true;
                }
            }

            return false;
        }

        foreach (SyntaxNode node in value.DescendantNodesAndSelf())
        {
            if (node is SimpleNameSyntax name && name.Parent is MemberAccessExpressionSyntax access && access.Name == name && form.Names(name.Identifier.ValueText))
                return true;
        }

        return false;
    }

    private static INamedTypeSymbol? Enumeration(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => type,
        { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } when type.TypeArguments[0] is INamedTypeSymbol { TypeKind: TypeKind.Enum } inner => inner,
        _ => null,
    };

    private static bool IsFlags(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == nameof(FlagsAttribute))
                return true;
        }

        return false;
    }

    private static ulong Bits(object constant) => unchecked((ulong)Convert.ToInt64(constant, System.Globalization.CultureInfo.InvariantCulture));

    private static AnonymousFunctionExpressionSyntax? Function(ExpressionSyntax value) => value switch
    {
        AnonymousFunctionExpressionSyntax function => function,
        ParenthesizedExpressionSyntax parenthesized => Function(parenthesized.Expression),
        CastExpressionSyntax cast => Function(cast.Expression),
        _ => null,
    };

    /// <summary>Whether the function uses the parameter of the ordinal, or reads the member named of one of its parameters.</summary>
    private static bool Reads(AnonymousFunctionExpressionSyntax function, SettingForm form)
    {
        foreach (string wanted in form.Values)
        {
            string? parameter = int.TryParse(wanted, out int ordinal) ? Parameter(function, ordinal) : null;
            if (parameter is null && char.IsDigit(wanted[0]))
                continue;
            foreach (SyntaxNode node in function.Body.DescendantNodesAndSelf())
            {
                if (node is not IdentifierNameSyntax name)
                    continue;
                bool isMember = name.Parent is MemberBindingExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name);
                if (isMember == parameter is null && name.Identifier.ValueText == (parameter ?? wanted))
                    return true;
            }
        }

        return false;
    }

    private static string? Parameter(AnonymousFunctionExpressionSyntax function, int ordinal)
    {
        SeparatedSyntaxList<ParameterSyntax>? parameters = function switch
        {
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
            AnonymousMethodExpressionSyntax { ParameterList: { } list } => list.Parameters,
            _ => null,
        };
        return parameters is { } all && ordinal < all.Count && all[ordinal].Identifier.ValueText is not "_" and { } name ? name : null;
    }

    /// <summary>Whether the value is a function, or the name of a method of the program, that always gives the answer back, or a member that does.</summary>
    private static bool Answers(ExpressionSyntax value, SettingForm form, SemanticModel model, CancellationToken cancellation)
    {
        switch (value)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } member } when form.Names(member):
                return true;
            // new RemoteCertificateValidationCallback(CheckValidationResult)
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }:
                return Answers(arguments[0].Expression, form, model, cancellation);
            case ParenthesizedExpressionSyntax parenthesized:
                return Answers(parenthesized.Expression, form, model, cancellation);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return model.GetSymbolInfo(value, cancellation).Symbol is IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } declared } && AlwaysAnswers(BodyOf(declared[0].GetSyntax(cancellation)), form);
            default:
                return AlwaysAnswers(Function(value)?.Body, form);
        }
    }

    private static SyntaxNode? BodyOf(SyntaxNode method) => method switch
    {
        MethodDeclarationSyntax declared => declared.ExpressionBody?.Expression ?? (SyntaxNode?)declared.Body,
        LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression ?? (SyntaxNode?)local.Body,
        _ => null,
    };

    /// <summary>Whether every way through the body gives the answer back: all its <c>return</c>s, and nothing is thrown.</summary>
    private static bool AlwaysAnswers(SyntaxNode? body, SettingForm form)
    {
        if (body is not BlockSyntax block)
            return IsAnswer(body, form);
        bool answers = false;
        foreach (SyntaxNode node in block.DescendantNodes(inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is ThrowStatementSyntax or ThrowExpressionSyntax || (node is ReturnStatementSyntax { Expression: var returned } && !IsAnswer(returned, form)))
                return false;
            answers |= node is ReturnStatementSyntax;
        }

        return answers;
    }

    private static bool IsAnswer(SyntaxNode? given, SettingForm form) =>
        given is LiteralExpressionSyntax literal && literal.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression && form.Names(((LiteralExpressionSyntax)given).Token.ValueText);
}
