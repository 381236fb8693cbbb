using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Whether an expression reads what a request brought other than by a parameter: a bound member of the page or component, or the request itself by hand.</summary>
internal sealed class RequestReads
{
    private const int Deepest = 12;

    private readonly MethodBodies _bodies;
    private readonly BoundMembers _members;
    private readonly IncomingParts _incoming;

    public RequestReads(LibraryKnowledge libraries, MethodBodies bodies)
    {
        _bodies = bodies;
        _members = new BoundMembers(libraries);
        _incoming = libraries.Incoming;
    }

    /// <summary>Whether the expression, followed through members, calls and locals of the body, begins at the request.</summary>
    public bool IsRead(IOperation site, BodyGraph body) => IsRead(site, body, 0);

    private bool IsRead(IOperation? value, BodyGraph body, int depth)
    {
        while (value is not null && depth++ < Deepest)
        {
            switch (value)
            {
                case IConversionOperation conversion: value = conversion.Operand; break;
                case IAwaitOperation await: value = await.Operation; break;
                case IMemberReferenceOperation member:
                    if (_incoming.IsSent(member.Member) || (member.Instance is IInstanceReferenceOperation && _members.IsBound(member.Member)))
                        return true;
                    value = member.Instance;
                    break;
                case IInvocationOperation call:
                    if (IsReadingRequest(call))
                        return true;
                    foreach (IArgumentOperation argument in call.Arguments)
                    {
                        if (IsRead(argument.Value, body, depth))
                            return true;
                    }

                    if (call.Instance is null or IInstanceReferenceOperation)
                        return IsGivenRead(call.TargetMethod, depth);
                    value = call.Instance;
                    break;
                case IObjectCreationOperation creation:
                    foreach (IArgumentOperation argument in creation.Arguments)
                    {
                        if (IsRead(argument.Value, body, depth))
                            return true;
                    }

                    return false;
                case ILocalReferenceOperation or IFlowCaptureReferenceOperation:
                    return AreRead(body.Reaching(value, BodyGraph.AsVariable(value)!.Value, out _).Select(definition => definition.Value), body, depth);
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a method of the program gives back what it reads of the request, and nothing else: <c>string Phone() =&gt; Request.Query["phone"]</c>.</summary>
    private bool IsGivenRead(IMethodSymbol method, int depth)
    {
        if (method.ReturnsVoid || _bodies.Graph(method, CancellationToken.None) is not { } body)
            return false;
        return AreRead(body.Ends().Select(end => end.Value), body, depth);
    }

    /// <summary>Whether all of it is read, as far as it is no constant.</summary>
    private bool AreRead(IEnumerable<IOperation?> values, BodyGraph body, int depth)
    {
        bool reads = false;
        foreach (IOperation? value in values)
        {
            if (value is { ConstantValue.HasValue: true })
                continue;
            if (!IsRead(value, body, depth))
                return false;
            reads = true;
        }

        return reads;
    }

    private bool IsReadingRequest(IInvocationOperation call)
    {
        if (!call.TargetMethod.Name.StartsWith("Read", StringComparison.Ordinal))
            return false;
        ITypeSymbol? receiver = call.Instance?.Type ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? BodyGraph.Unwrap(call.Arguments[0].Value).Type : null);
        return _incoming.IsRequest(receiver);
    }
}
