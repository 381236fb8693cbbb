using System;
using System.Collections.Generic;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints.Mapping;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints.AppWide;

/// <summary>The calls that map the hubs and services of a program.</summary>
internal sealed class HostMappings
{
    private readonly ProgramSources _sources;
    private readonly NamedCalls _calls;
    private readonly DeclaredEvidence _declared;
    private readonly Lazy<Dictionary<ISymbol, HostMapping>> _mappings;

    public HostMappings(ProgramSources sources, NamedCalls calls, DeclaredEvidence declared)
    {
        _sources = sources;
        _calls = calls;
        _declared = declared;
        _mappings = new(Read);
    }

    /// <summary>The call that maps the hub or service, or null.</summary>
    public HostMapping? Of(INamedTypeSymbol type) => _mappings.Value.TryGetValue(type, out HostMapping? mapping) ? mapping : null;

    private Dictionary<ISymbol, HostMapping> Read()
    {
        var mappings = new Dictionary<ISymbol, HostMapping>(SymbolEqualityComparer.Default);
        foreach (string name in new[] { "MapHub", "MapGrpcService" })
        {
            foreach (InvocationExpressionSyntax call in _calls.With(name))
            {
                if (_sources.Model(call.SyntaxTree).GetOperation(call) is not IInvocationOperation { TargetMethod.TypeArguments: { Length: 1 } types } operation)
                    continue;
                MappingChain chain = MappingChain.Read(operation, _declared, null);
                string route = "";
                foreach (IArgumentOperation argument in operation.Arguments)
                {
                    if (argument.Value.ConstantValue is { HasValue: true, Value: string pattern })
                        route = pattern;
                }

                mappings[types[0]] = new HostMapping(chain.Prefix + route, chain.Authorized, chain.Evidence);
            }
        }

        return mappings;
    }
}
