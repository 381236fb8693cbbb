using System;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Whether an expression reads what a request brought other than by a parameter: a bound member of the page or component, or the request itself by hand.</summary>
internal sealed class RequestReads
{
    private const int Deepest = 12;

    private readonly BoundMembers _members;
    private readonly IncomingParts _incoming;

    public RequestReads(LibraryKnowledge libraries)
    {
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
                    foreach (Definition definition in body.Reaching(value, BodyGraph.AsVariable(value)!.Value, out _))
                    {
                        if (IsRead(definition.Value, body, depth))
                            return true;
                    }

                    return false;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool IsReadingRequest(IInvocationOperation call)
    {
        if (!call.TargetMethod.Name.StartsWith("Read", StringComparison.Ordinal))
            return false;
        ITypeSymbol? receiver = call.Instance?.Type ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? BodyGraph.Unwrap(call.Arguments[0].Value).Type : null);
        return _incoming.IsRequest(receiver);
    }
}
