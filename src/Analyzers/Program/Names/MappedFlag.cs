using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Names;

/// <summary>
/// A constant <c>true</c> that a mapping or a database model gives to a member: <c>ForMember(d =&gt; d.Consent, o =&gt; o.MapFrom(s =&gt; true))</c>,
/// <c>Map(d =&gt; d.Consent, s =&gt; true)</c>, <c>Property(x =&gt; x.Consent).HasDefaultValue(true)</c>, <c>HasDefaultValueSql("1")</c>.
/// </summary>
internal static class MappedFlag
{
    /// <summary>Calls further out than this are another sentence.</summary>
    private const int MostCalls = 4;

    private const int LongestYes = 12;

    private static readonly char[] s_aroundYes = { ' ', '(', ')', '\'', 'b', 'B' };

    /// <summary>Whether the text is the yes of a database: <c>1</c>, <c>((1))</c>, <c>TRUE</c>, <c>b'1'</c>.</summary>
    public static bool IsYes(string text) => text.Length <= LongestYes && text.Trim(s_aroundYes) is "1" or "true" or "TRUE" or "True" or "t";

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
                return access.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Property" } } property ? Selected(property) : null;
            if (name is "ForMember" or "Map" or "ForPath" && Selected(call) is { } member)
                return member;
            if (name is not ("MapFrom" or "UseValue"))
                return null;
            current = call;
        }

        return null;
    }

    /// <summary>The member that the first argument of a call selects: <c>x =&gt; x.Member</c>.</summary>
    private static SimpleNameSyntax? Selected(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is { Count: > 0 } arguments && arguments[0].Expression is LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax { Name: { } member } } ? member : null;
}
