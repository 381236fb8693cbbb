using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints.Mapping;

/// <summary>
/// Whether a policy that is written where it is asked for lets only the operator's own people pass: <c>policy => policy.RequireRole("Admin")</c>,
/// <c>new AuthorizeAttribute { Roles = "Admin" }</c>.
/// </summary>
internal static class PolicyAudience
{
    public static bool AsksForStaff(IOperation policy)
    {
        foreach (IOperation part in policy.DescendantsAndSelf())
        {
            bool asks = part switch
            {
                IInvocationOperation { TargetMethod.Name: "RequireRole" } roles => NamesStaff(roles, null),
                IInvocationOperation { TargetMethod.Name: "RequireClaim", Arguments: { Length: > 1 } given } claim
                    when given[0].Value.ConstantValue is { HasValue: true, Value: string type } && CallerWords.SpeaksOfPermission(type) => NamesStaff(claim, given[0]),
                IObjectCreationOperation { Type.Name: "AuthorizeAttribute", Constructor.Parameters.Length: 1 } named => NamesStaff(named.Arguments[0], null),
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Roles" or "Policy" } } set => NamesStaff(set.Value, null),
                _ => false,
            };
            if (asks)
                return true;
        }

        return false;
    }

    private static bool NamesStaff(IOperation given, IOperation? apart)
    {
        foreach (IOperation part in given.DescendantsAndSelf())
        {
            if (part.ConstantValue is { HasValue: true, Value: string name } && !ReferenceEquals(part.Parent, apart) && AudienceReader.IsStaffPolicy(name))
                return true;
        }

        return false;
    }
}
