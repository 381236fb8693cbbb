using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>A cookie that lets whoever holds it act as a person, and the options it is set without.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Missing">The options, as their type calls them.</param>
/// <param name="Location">The call's name.</param>
internal sealed record IdentityCookie(string Name, ImmutableArray<string> Missing, Location Location)
{
    /// <summary>Words by which programs name such cookies.</summary>
    private static readonly ImmutableHashSet<string> s_words = ImmutableHashSet.Create(
        "token", "jwt", "auth", "authentication", "authorization", "session", "sessionid", "sid", "ticket", "bearer", "令牌", "会话", "lingpai", "huihua");

    /// <summary>Words of cookies that scripts are meant to read: the token against forged requests is one.</summary>
    private static readonly ImmutableHashSet<string> s_others = ImmutableHashSet.Create("csrf", "xsrf", "antiforgery", "forgery", "culture", "consent", "theme", "expires", "expiry");

    /// <summary>The cookie that the call sets, if it carries an identity and lacks an option; null also where its options are out of sight.</summary>
    public static IdentityCookie? Of(IInvocationOperation call, CookieMembers members, ProgramModel program, CancellationToken cancellation)
    {
        if (members.Set(call.TargetMethod) is not { Arguments: var taken }
            || Argument(call, taken[0])?.ConstantValue is not { HasValue: true, Value: string name } || Argument(call, taken[1]) is not { } value || !CarriesIdentity(name, value, program))
        {
            return null;
        }

        string parameter = taken.Length > 2 ? taken[2] : "";
        if (Given(Argument(call, parameter), cancellation) is not { } given)
            return null;
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (string option in members.Options(call.TargetMethod, parameter, "needed"))
        {
            if (!given.TryGetValue(option, out object? set) || set is false)
                missing.Add(option);
        }

        if (missing.Count == 0 || IsPolicySet(program, members))
            return null;
        missing.AddRange(members.Options(call.TargetMethod, parameter, "advised").Where(option => !given.ContainsKey(option)));
        Location place = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name.GetLocation() : call.Syntax.GetLocation();
        return new IdentityCookie(name, missing.ToImmutable(), place);
    }

    private static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value;

    private static bool CarriesIdentity(string name, IOperation value, ProgramModel program)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        if (words.Any(s_others.Contains))
            return false;
        ISymbol? held = BodyGraph.Unwrap(value) switch
        {
            IMemberReferenceOperation member => member.Member,
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        bool isEmpty = value.ConstantValue is { HasValue: true };
        return !isEmpty && (words.Any(s_words.Contains)
            || (held is not null && program.Data.Classify(held) is { Confidence: >= Confidence.Named, Taxon.Id: "session-identifier" or "password-credential" }));
    }

    /// <summary>The options and what they are set to, null for what is no constant; none where there are no options, and null where they are made elsewhere.</summary>
    private static Dictionary<string, object?>? Given(IOperation? options, CancellationToken cancellation)
    {
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (options is null)
            return given;
        IOperation made = BodyGraph.Unwrap(options);
        if (made is ILocalReferenceOperation { Local: var local })
        {
            if (local.DeclaringSyntaxReferences.Length != 1 || local.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: { } initial }
                || options.SemanticModel?.GetOperation(initial, cancellation) is not { } first)
            {
                return null;
            }

            IOperation root = options;
            while (root.Parent is not null)
                root = root.Parent;
            foreach (IOperation operation in root.Descendants())
            {
                if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation set } target } assignment && SymbolEqualityComparer.Default.Equals(set.Local, local))
                    Put(given, target.Property.Name, assignment.Value);
            }

            made = BodyGraph.Unwrap(first);
        }

        if (made is not IObjectCreationOperation creation || !creation.Arguments.IsEmpty)
            return null;
        foreach (IOperation initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment)
                Put(given, target.Property.Name, assignment.Value);
        }

        return given;
    }

    private static void Put(Dictionary<string, object?> given, string option, IOperation value) =>
        given[option] = value.ConstantValue is { HasValue: true, Value: var constant } ? constant : null;

    /// <summary>A policy for all cookies may set the options.</summary>
    private static bool IsPolicySet(ProgramModel program, CookieMembers members)
    {
        foreach ((_, FileIndex file) in program.Index.Files)
        {
            if (members.Policies.Any(file.Called.Contains))
                return true;
        }

        return false;
    }
}
