using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules;

/// <summary>Where a finding about one call stands: at the method's name.</summary>
internal static class CallName
{
    /// <summary>The method's name in the call.</summary>
    public static Location Of(SyntaxNode call) => call is InvocationExpressionSyntax { Expression: var expression }
        ? expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.GetLocation(),
            MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
            _ => expression.GetLocation(),
        }
        : call.GetLocation();
}
