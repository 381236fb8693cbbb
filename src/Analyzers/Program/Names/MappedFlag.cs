using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Names;

/// <summary>
/// A constant <c>true</c> that a mapping or a database model gives to a member: <c>ForMember(d =&gt; d.Consent, o =&gt; o.MapFrom(s =&gt; true))</c>,
/// <c>Map(d =&gt; d.Consent, s =&gt; true)</c>, <c>Property(x =&gt; x.Consent).HasDefaultValue(true)</c>, <c>HasDefaultValueSql("1")</c>, <c>Property&lt;bool&gt;("Consent")</c>, and the column
/// that a migration adds.
/// </summary>
internal static class MappedFlag
{
    /// <summary>Calls further out than this are another sentence.</summary>
    private const int MostCalls = 4;

    /// <summary>Calls that a property is configured with before its default.</summary>
    private const int MostChained = 12;

    private const int LongestYes = 12;

    private static readonly char[] s_aroundYes = { ' ', '(', ')', '\'', 'b', 'B' };

    /// <summary>Whether the text is the yes of a database: <c>1</c>, <c>((1))</c>, <c>TRUE</c>, <c>b'1'</c>.</summary>
    public static bool IsYes(string text) => text.Length <= LongestYes && text.Trim(s_aroundYes) is "1" or "true" or "TRUE" or "True" or "t";

    /// <summary>The name of the member or column that the literal is mapped to; null where it is none.</summary>
    public static string? NameOf(SyntaxNode literal) => MemberOf(literal)?.Identifier.ValueText ?? WrittenNameOf(literal);

    /// <summary>The name of the member that the literal is mapped to, where it is given as a text or by <c>nameof</c>; null where it is none.</summary>
    public static string? WrittenNameOf(SyntaxNode literal)
    {
        if (literal.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call } given)
            return null;
        switch (access.Name.Identifier.ValueText)
        {
            case "HasDefaultValue" or "HasDefaultValueSql":
                return Configured(access) is { } property ? Written(property, null) : null;
            case "AddColumn" when given.NameColon?.Name.Identifier.ValueText is "defaultValue" or "defaultValueSql":
                return Written(call, "name");
            default:
                return null;
        }
    }

    /// <summary>The name of the member that the literal is mapped to, as the selecting lambda writes it; null where it is none.</summary>
    public static SimpleNameSyntax? MemberOf(SyntaxNode literal)
    {
        if (literal.Parent is not (ArgumentSyntax or LambdaExpressionSyntax))
            return null;
        SyntaxNode current = literal;
        for (int calls = 0; calls < MostCalls; calls++)
        {
            InvocationExpressionSyntax? call = current.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
            if (call?.Expression is not MemberAccessExpressionSyntax access)
                return null;
            string name = access.Name.Identifier.ValueText;
            if (name is "HasDefaultValue" or "HasDefaultValueSql")
                return Configured(access) is { } property ? Selected(property) : null;
            if (name is "ForMember" or "Map" or "ForPath" && Selected(call) is { } member)
                return member;
            if (name is not ("MapFrom" or "UseValue"))
                return null;
            current = call;
        }

        return null;
    }

    /// <summary>The call of <c>Property</c> whose chain the access goes on with: <c>Property(x =&gt; x.Consent).IsRequired().HasDefaultValue(true)</c>.</summary>
    private static InvocationExpressionSyntax? Configured(MemberAccessExpressionSyntax access)
    {
        MemberAccessExpressionSyntax? current = access;
        for (int calls = 0; calls < MostChained && current is not null; calls++)
        {
            if (current.Expression is not InvocationExpressionSyntax call)
                return null;
            current = call.Expression as MemberAccessExpressionSyntax;
            if (current?.Name.Identifier.ValueText == "Property")
                return call;
        }

        return null;
    }

    /// <summary>The text of an argument: of the one with the name, else of the first.</summary>
    private static string? Written(InvocationExpressionSyntax call, string? parameter)
    {
        ArgumentSyntax? named = null;
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (parameter is not null && argument.NameColon?.Name.Identifier.ValueText == parameter)
                named = argument;
        }

        named ??= call.ArgumentList.Arguments is { Count: > 0 } arguments && arguments[0].NameColon is null ? arguments[0] : null;
        return named?.Expression switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => text,
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } of } => ((of[0].Expression as MemberAccessExpressionSyntax)?.Name ?? of[0].Expression as IdentifierNameSyntax)?.Identifier.ValueText,
            _ => null,
        };
    }

    /// <summary>The member that the first argument of a call selects: <c>x =&gt; x.Member</c>.</summary>
    private static SimpleNameSyntax? Selected(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is { Count: > 0 } arguments && arguments[0].Expression is LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax { Name: { } member } } ? member : null;
}
