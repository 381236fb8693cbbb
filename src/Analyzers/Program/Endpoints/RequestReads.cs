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

    public RequestReads(LibraryKnowledge libraries) => _members = new BoundMembers(libraries);

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
                    if (IsPartOfRequest(member) || (member.Instance is IInstanceReferenceOperation && _members.IsBound(member.Member)))
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

    /// <summary>Whether a member is a part of an HTTP request that holds what the caller sent.</summary>
    public static bool IsPartOfRequest(IMemberReferenceOperation member) =>
        member.Member.Name is "Form" or "Query" or "QueryString" or "Params" or "Headers" or "Cookies" or "Body" or "InputStream" or "BodyReader" or "Files"
        && IsRequest(member.Member.ContainingType);

    private static bool IsReadingRequest(IInvocationOperation call)
    {
        string name = call.TargetMethod.Name;
        if (!name.StartsWith("Read", StringComparison.Ordinal) && name is not "TryUpdateModelAsync" and not "TryUpdateModel")
            return false;
        ITypeSymbol? receiver = call.Instance?.Type ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? BodyGraph.Unwrap(call.Arguments[0].Value).Type : null);
        return IsRequest(receiver);
    }

    /// <summary>Whether the type is that of a request, in ASP.NET Core, in the older frameworks or in functions.</summary>
    public static bool IsRequest(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "HttpRequest" or "HttpRequestBase" or "HttpRequestData" or "HttpRequestMessage")
                return true;
        }

        return false;
    }
}
