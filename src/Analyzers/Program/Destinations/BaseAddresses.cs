using System.Linq;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>Addresses that go on from the base address of a client: <c>new UriBuilder(client.BaseAddress) { Query = … }</c>, <c>$"{client.BaseAddress}people"</c>. They go where that client goes.</summary>
internal static class BaseAddresses
{
    /// <summary>Locals and expressions between the address and the client.</summary>
    private const int MostSteps = 12;

    /// <summary>The client whose base address the address begins with, in the body of the path; null if it begins with none.</summary>
    /// <param name="address">A string or <c>Uri</c> expression.</param>
    /// <param name="path">Where the expression stands.</param>
    public static IOperation? ClientOf(IOperation? address, CallPath path)
    {
        for (int steps = 0; address is not null && steps < MostSteps; steps++)
        {
            address = BodyGraph.Unwrap(address);
            switch (address)
            {
                case IPropertyReferenceOperation { Property: { Name: "BaseAddress", ContainingType: { Name: "HttpClient", ContainingNamespace.Name: "Http" } }, Instance: { } client }:
                    return client;
                case IPropertyReferenceOperation { Property.ContainingType.Name: "Uri" or "UriBuilder", Instance: { } whole }:
                    address = whole;
                    break;
                case IObjectCreationOperation { Type.Name: "Uri" or "UriBuilder", Arguments: { Length: > 0 } arguments } creation:
                    address = creation.Initializer?.Initializers.Any(IsHost) == true ? null : arguments[0].Value;
                    break;
                case IInvocationOperation call when BeforeQuery(call) is { } bare:
                    address = bare;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ToString" or "TrimEnd" or "Trim", Instance: { } text }:
                    address = text;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, LeftOperand: var left }:
                    address = left;
                    break;
                case IInterpolatedStringOperation { Parts: { Length: > 0 } parts }:
                    address = (parts[0] as IInterpolationOperation)?.Expression;
                    break;
                case ILocalReferenceOperation or IFlowCaptureReferenceOperation when path.Body is { } body:
                    Variable variable = BodyGraph.AsVariable(address)!.Value;
                    var definitions = body.Reaching(address, variable, out bool fromEntry);
                    address = !fromEntry && definitions.Length == 1 && !body.Stores.Members(variable).Any(assignment => assignment.Member.Name == "Host") ? definitions[0].Value : null;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The address that the call adds a query to; null for other calls.</summary>
    public static IOperation? BeforeQuery(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "AddQueryString", ContainingType.Name: "QueryHelpers" }, Arguments: { Length: > 0 } arguments } ? arguments[0].Value : null;

    private static bool IsHost(IOperation part) => part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Host" } };
}
