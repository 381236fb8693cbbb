using System;
using System.Collections.Generic;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>
/// The <c>HttpClient</c>s that a program makes by itself and offers as services: <c>services.AddScoped(sp =&gt; new HttpClient { BaseAddress = … })</c>, as every Blazor
/// client does. The types alone are bound, so that it holds where the registering call does not resolve.
/// </summary>
internal sealed class ClientServices
{
    private readonly ProgramSources _sources;
    private readonly NamedCalls _calls;
    private readonly ClientRegistrations _registrations;
    private readonly HostResolver _hosts;
    private readonly Lazy<Dictionary<string, Destination>> _all;

    public ClientServices(ProgramSources sources, NamedCalls calls, ClientRegistrations registrations, HostResolver hosts)
    {
        _sources = sources;
        _calls = calls;
        _registrations = registrations;
        _hosts = hosts;
        _all = new(Collect);
    }

    /// <summary>Where the client goes that is injected under a key; null if the program offers none, or several.</summary>
    /// <param name="key">The key; empty for the client without one.</param>
    public Destination? Of(string key) => _all.Value.TryGetValue(key, out Destination? destination) && destination.IsDecided ? destination : null;

    private Dictionary<string, Destination> Collect()
    {
        var all = new Dictionary<string, Destination>(StringComparer.Ordinal);
        foreach (string name in NamedCalls.ServiceNames)
        {
            foreach (InvocationExpressionSyntax call in _calls.With(name))
            {
                if (Made(call) is not { } made)
                    continue;
                string key = name.IndexOf("Keyed", StringComparison.Ordinal) >= 0 ? Key(call) : "";
                // Of two clients under one key the host decides which is injected.
                all[key] = all.TryGetValue(key, out Destination? known) && known.Host != made.Host ? Destination.Unknown : made;
            }
        }

        return all;
    }

    private string Key(InvocationExpressionSyntax call)
    {
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (Model(call).GetConstantValue(argument.Expression) is { HasValue: true, Value: string key })
                return key;
        }

        return "?";
    }

    /// <summary>Where the client goes that a call registers; null if it registers something else.</summary>
    private Destination? Made(InvocationExpressionSyntax call)
    {
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            ExpressionSyntax? made = argument.Expression switch
            {
                AnonymousFunctionExpressionSyntax { ExpressionBody: { } body } => body,
                AnonymousFunctionExpressionSyntax { Block: { } block } => Returned(block),
                LiteralExpressionSyntax => null,
                { } instance => instance,
            };
            if (made is null || !IsClient(Model(call).GetTypeInfo(made).Type))
                continue;
            SyntaxNode where = argument.Expression is AnonymousFunctionExpressionSyntax { Block: { } whole } ? whole
                : made is IdentifierNameSyntax name && Model(call).GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declared }
                    && declared[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } ? value
                : made;
            IOperation? operation = Model(call).GetOperation(where);
            return operation is null ? Destination.Unknown
                : (_hosts.FromConfiguration(operation) ?? Destination.Unknown) with { Filtered = _registrations.HasFilter(operation) };
        }

        return null;
    }

    private static ExpressionSyntax? Returned(BlockSyntax block)
    {
        foreach (StatementSyntax statement in block.Statements)
        {
            if (statement is ReturnStatementSyntax { Expression: { } value })
                return value;
        }

        return null;
    }

    private static bool IsClient(ITypeSymbol? type) => type is { Name: "HttpClient" } && type.ContainingNamespace?.ToDisplayString() == "System.Net.Http";

    private SemanticModel Model(SyntaxNode node) => _sources.Model(node.SyntaxTree);
}
