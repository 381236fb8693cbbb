using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Endpoints.AppWide;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints.Mapping;

/// <summary>Minimal APIs: the call that maps a lambda, a local function or a method to a route.</summary>
internal sealed class MappingReader
{
    private readonly Compilation _compilation;
    private readonly DeclaredEvidence _declared;
    private readonly AppWideEvidence _wide;
    private readonly ValidatedConsent _validated;
    private readonly Bindings _bindings;
    private readonly RequestReads _reads;
    private readonly MappingCallers _callers;
    private readonly bool _isPresent;

    public MappingReader(Compilation compilation, LibraryKnowledge libraries, DeclaredEvidence declared, AppWideEvidence wide, ValidatedConsent validated, Bindings bindings, RequestReads reads)
    {
        _bindings = bindings;
        _reads = reads;
        _validated = validated;
        _compilation = compilation;
        _declared = declared;
        _wide = wide;
        _callers = new MappingCallers(compilation, declared);
        _isPresent = libraries.Knows("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder");
    }

    /// <summary>Whether the compilation can map endpoints at all.</summary>
    public bool IsPresent => _isPresent;

    /// <summary>The endpoint that the call maps, or null.</summary>
    public Endpoint? Read(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (!_isPresent || !method.Name.StartsWith("Map", StringComparison.Ordinal) || method.ContainingType?.Name != "EndpointRouteBuilderExtensions")
            return null;

        string route = "", verb = VerbOf(method.Name);
        IMethodSymbol? handler = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "pattern" && argument.Value.ConstantValue is { HasValue: true, Value: string pattern })
                route = pattern;
            else if (argument.Parameter?.Name is "handler" or "requestDelegate")
                handler = Handler(argument.Value);
            else if (argument.Parameter?.Name == "httpMethods")
                verb = OnlyVerb(argument.Value);
        }

        if (handler is null)
            return null;

        MappingChain chain = MappingChain.Read(call, _declared, _callers);
        string full = RouteTemplate.Join(chain.Prefix, chain.Prefix.Length > 0 ? route.TrimStart('/') : route);
        ImmutableArray<Evidence>.Builder evidence = chain.Evidence.ToBuilder();
        _declared.Collect(EndpointKind.MinimalApi, handler, null, evidence);
        evidence.AddRange(_wide.Of(EndpointKind.MinimalApi));
        evidence.AddRange(_wide.PipelineOf(handler, null));
        ImmutableArray<BoundInput>.Builder inputs = ImmutableArray.CreateBuilder<BoundInput>();
        _bindings.AddMapped(handler, full, verb, inputs);
        _validated.Collect(EndpointKind.MinimalApi, handler, null, inputs.ToImmutable(), chain.Validates, evidence);
        bool ownPlace = handler.MethodKind != MethodKind.AnonymousFunction && !handler.Locations.IsEmpty && handler.Locations[0].IsInSource;
        return new Endpoint(
            EndpointKind.MinimalApi,
            (verb + " " + full).Trim(),
            handler,
            ownPlace ? handler.Locations[0] : MapName(call.Syntax),
            verb,
            full,
            chain.ForStaff && !chain.IsOpen ? Audience.Staff : AudienceReader.Of(handler, null, full, !chain.IsOpen && (chain.Authorized || _wide.AsksToSignIn(EndpointKind.MinimalApi))),
            _reads)
        {
            Inputs = inputs.ToImmutable(),
            Evidence = AuthorizationPolicies.Left(evidence.ToImmutable(), chain.IsOpen || AudienceReader.IsOpen(handler, null), chain.Authorized || AudienceReader.NamesPolicy(handler, null)),
        };
    }

    /// <summary>Every endpoint that a call maps, file by file.</summary>
    public IEnumerable<Endpoint> All(CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            if (tree.GetText(cancellation).ToString().IndexOf(".Map", StringComparison.Ordinal) < 0)
                continue;
#pragma warning disable RS1030 // A list of the whole program; no analyzer asks for it.
            SemanticModel model = _compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name } } call
                    && name.StartsWith("Map", StringComparison.Ordinal) && model.GetOperation(call, cancellation) is IInvocationOperation operation && Read(operation) is { } endpoint)
                {
                    yield return endpoint;
                }
            }
        }
    }

    private static string VerbOf(string name) =>
        name.Substring(3).ToUpperInvariant() is "GET" or "POST" or "PUT" or "DELETE" or "PATCH" ? name.Substring(3).ToUpperInvariant() : "";

    /// <summary>The verb of <c>MapMethods(…, ["PUT"], …)</c>; empty where there are several.</summary>
    private static string OnlyVerb(IOperation verbs)
    {
        string only = "";
        foreach (IOperation operation in verbs.DescendantsAndSelf())
        {
            if (operation is ILiteralOperation { ConstantValue: { HasValue: true, Value: string verb } })
            {
                if (only.Length > 0)
                    return "";
                only = verb.ToUpperInvariant();
            }
        }

        return only;
    }

    private static IMethodSymbol? Handler(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion: value = conversion.Operand; break;
                case IDelegateCreationOperation creation: value = creation.Target; break;
                case IAnonymousFunctionOperation function: return function.Symbol;
                case IFlowAnonymousFunctionOperation function: return function.Symbol;
                case IMethodReferenceOperation reference: return reference.Method;
                default: return null;
            }
        }
    }

    /// <summary>The name <c>MapPost</c> in the mapping call.</summary>
    private static Location MapName(SyntaxNode call) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name.GetLocation() : call.GetLocation();
}
