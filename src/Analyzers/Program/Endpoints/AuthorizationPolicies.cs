using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>The authorization policies of a program by name. What a policy defined here asks for is read from its definition; of others only the name is known.</summary>
internal sealed class AuthorizationPolicies
{
    private readonly ProgramSources _sources;
    private readonly NamedCalls _calls;
    private readonly GuardNames _names;
    private readonly Lazy<Dictionary<string, EvidenceKinds>> _defined;

    public AuthorizationPolicies(ProgramSources sources, NamedCalls calls, GuardNames names)
    {
        _sources = sources;
        _calls = calls;
        _names = names;
        _defined = new Lazy<Dictionary<string, EvidenceKinds>>(Read);
    }

    /// <summary>What the policy asks for.</summary>
    public EvidenceKinds Asks(string policy) => _defined.Value.TryGetValue(policy, out EvidenceKinds kinds) ? kinds : GuardModel.Kind(_names.Find(policy));

    /// <summary>What is left of the evidence of an endpoint: one that is open to everybody passes no policy, and one with a policy of its own not the one for all others.</summary>
    /// <param name="evidence">What stands around the endpoint.</param>
    /// <param name="isOpen">Whether <c>[AllowAnonymous]</c> lifts policies.</param>
    /// <param name="hasOwn">Whether the endpoint asks for authorization itself.</param>
    public static ImmutableArray<Evidence> Left(ImmutableArray<Evidence> evidence, bool isOpen, bool hasOwn) =>
        isOpen || hasOwn ? evidence.RemoveAll(one => one.Place == EvidencePlace.Policy && (isOpen || one.Name == Evidence.Fallback)) : evidence;

    private Dictionary<string, EvidenceKinds> Read()
    {
        var defined = new Dictionary<string, EvidenceKinds>(StringComparer.Ordinal);
        foreach (InvocationExpressionSyntax call in _calls.With("AddPolicy"))
        {
            SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
            // Policies for cross-origin requests are added by a method of the same name; they are asked about under other names.
            if (arguments.Count == 2 && NameOf(arguments[0].Expression) is { } name)
                defined[name] = AskingSource.Spoken(arguments[1].Expression, _names);
        }

        return defined;
    }

    private string? NameOf(ExpressionSyntax expression)
    {
        if (expression is LiteralExpressionSyntax { Token.Value: string literal })
            return literal;
        return _sources.Model(expression.SyntaxTree).GetConstantValue(expression, CancellationToken.None) is { HasValue: true, Value: string text } ? text : null;
    }
}
