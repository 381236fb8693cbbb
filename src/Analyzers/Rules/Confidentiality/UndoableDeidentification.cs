using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Names;
using CsLawAnalyzers.Rules.Catalog;
using CsLawAnalyzers.Rules.Confidentiality.Deidentification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// CSL2009: an identifier of which there are few enough to try them all goes through a digest without a key, or through an encoding that is passed off as hiding it
/// (CSL Art. 44(1), PIPL Arts. 51(3) and 73).
/// </summary>
internal sealed class UndoableDeidentification : SinkRule
{
    /// <summary>Taxa whose values can be listed: eleven digits, a checksum over region and birthday, a plate.</summary>
    private static readonly HashSet<string> s_listed = new(StringComparer.Ordinal)
    {
        "mobile-phone", "telephone", "resident-id-number", "bank-account", "vehicle-plate", "passport-number", "social-security-number", "medical-insurance-number", "driver-licence", "certificate-number",
    };

    /// <summary>Words of names that pass a value off as hidden.</summary>
    private static readonly HashSet<string> s_hiding = new(StringComparer.OrdinalIgnoreCase)
    {
        "hash", "hashed", "hashing", "digest", "anonymous", "anonymize", "anonymise", "anonymized", "anonymised", "anonymous", "pseudonym", "pseudonymize", "masked", "mask", "encrypt", "encrypted", "encode", "encoded",
        "obfuscate", "obfuscated", "desensitize", "desensitized", "token", "fingerprint", "脱敏", "匿名", "加密", "摘要",
    };

    /// <summary>Words of what makes a digest hard to repeat.</summary>
    private static readonly HashSet<string> s_secrets = new(StringComparer.OrdinalIgnoreCase) { "salt", "pepper", "key", "secret", "nonce", "盐", "密钥" };

    private static readonly LocalizedText s_truncation = new("a cut that keeps nearly all of it", "保留了绝大部分字符的截断");

    private static readonly LocalizedText s_exclusiveOr = new("an exclusive or with what stands in the code", "与代码中写明的值进行的异或");

    public UndoableDeidentification()
        : base("digest")
    {
    }

    public override DiagnosticDescriptor Descriptor => RuleCatalog.UndoableDeidentification;

    public override void Register(RuleContext context)
    {
        base.Register(context);
        var mixed = new ExclusiveOr(context.Program);
        context.OnFile((tree, model, report) =>
        {
            FileIndex file = FileIndex.Of(tree, CancellationToken.None);
            if (file.IsTooDeep)
                return;
            foreach (KeptPart kept in KeptPart.In(model, context.Program.Data, CancellationToken.None))
                Report(kept.Place, kept.Member, s_truncation);
            foreach ((ExpressionSyntax place, CarriedMember member) in mixed.In(model, file, CancellationToken.None))
            {
                if (IsIdentifier(member))
                    Report(place, member, s_exclusiveOr);
            }

            void Report(ExpressionSyntax place, CarriedMember member, LocalizedText how)
            {
                CodeReport here = report.At(place);
                here.ReportDiagnostic(new Finding(Descriptor, place.GetLocation(), here.OwningSymbol).About(ImmutableArray.Create(member)).Set(FindingProperties.Sink, "digest").With(
                    DataPhrase.OfMember(member), how, Citation.Of(Descriptor, context.Program.Options, tree)));
            }
        });
    }

    /// <summary>A name in Latin letters stands off from the Chinese text around it; the phrases for other ways do not.</summary>
    protected override object Place(KnownFlow known)
    {
        string name = NameOf(known.Flow.Sink.Member);
        return new LocalizedText(name, " " + name);
    }

    protected override SinkVerdict Judge(RuleContext context, KnownFlow known)
    {
        if (Scope(known, context.Program.Libraries) is { } scope)
            return known.Members.Any(IsIdentifier) && context.Program.Secrets.Serve(known.Flow, scope, CancellationToken.None) ? known.Members.All(IsIdentifier) ? SinkVerdict.Finding : SinkVerdict.Doubtful : SinkVerdict.Fine;
        SinkVerdict verdict = Judge(known);
        return verdict != SinkVerdict.Fine && HasSecret(known.Flow) ? SinkVerdict.Fine : verdict;
    }

    protected override Func<string, bool>? Tells => IsIdentifier;

    private static bool IsIdentifier(CarriedMember member) => IsIdentifier(member.Classification.Taxon.Id);

    private static bool IsIdentifier(string taxon) => s_listed.Contains(taxon) || taxon == "email";

    /// <summary>Where the secret is given that the sink works with; null for a sink that works without one.</summary>
    private static string? Scope(KnownFlow known, LibraryKnowledge libraries)
    {
        if (known.Flow.Sink.Operation is IInvocationOperation { Instance.Type: { } algorithm } && IsKeyed(algorithm, libraries))
            return "type";
        foreach (LibraryFact fact in libraries.Find(known.Flow.Sink.Member))
        {
            if (fact is { Verb: FactVerb.Sink, Kind: "digest" })
                return fact.Keyed;
        }

        return null;
    }

    private static SinkVerdict Judge(KnownFlow known)
    {
        bool isHidden = IsPassedOff(known);
        // An encoding is a way to write bytes unless a name says that it hides them.
        if (known.Flow.Sink.IsMinor && !isHidden)
            return SinkVerdict.Fine;
        // Of a whole object with many values only a name tells what its digest is for.
        SinkVerdict verdict = SinkVerdict.Fine;
        foreach (CarriedMember member in known.Members)
        {
            // Together with a name or a birthday there is more to try than one list.
            if (s_listed.Contains(member.Classification.Taxon.Id))
                return IsAlone(known, member) ? SinkVerdict.Finding : SinkVerdict.Doubtful;
            // Addresses cannot all be listed, but those that were ever leaked are.
            if (member.Classification.Taxon.Id == "email")
                verdict = isHidden && !known.Flow.Sink.IsMinor ? SinkVerdict.Finding : SinkVerdict.Doubtful;
        }

        return verdict;
    }

    private static bool IsAlone(KnownFlow known, CarriedMember member)
    {
        foreach (CarriedMember other in known.Members)
        {
            if (other.Classification.Taxon.Id != member.Classification.Taxon.Id)
                return false;
        }

        return true;
    }

    /// <summary>Whether a name at the call, or what the result is put into, speaks of hiding.</summary>
    private static bool IsPassedOff(KnownFlow known)
    {
        foreach (SyntaxNode around in known.Flow.Call.Syntax.AncestorsAndSelf())
        {
            string? name = around switch
            {
                // The digest is called one anyway; a method of the program says what it is for.
                InvocationExpressionSyntax call when around != known.Flow.Call.Syntax || !known.Flow.Hops.IsEmpty => NamedCalls.NameOf(call),
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } => target.Identifier.ValueText,
                AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: { } member } => member.Identifier.ValueText,
                // What a caller of a wrapper is called says nothing of the wrapper's encoding.
                MethodDeclarationSyntax method when known.Flow.Hops.IsEmpty || !known.Flow.Sink.IsMinor => method.Identifier.ValueText,
                LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                _ => null,
            };
            if (name is not null && IdentifierWords.HoldAny(name, s_hiding))
                return true;
            if (around is MemberDeclarationSyntax)
                break;
        }

        return false;
    }

    /// <summary>Whether a secret goes into the digest: a keyed algorithm, or a salt that is no constant.</summary>
    private static bool HasSecret(SinkFlow flow)
    {
        if (IsSalted(flow.Argument) || IsSalted(flow.Call) || IsSalted(flow.Sink.Operation))
            return true;
        for (IOperation? around = flow.Origin.Site.Parent; around is IBinaryOperation or IInterpolationOperation or IInterpolatedStringOperation or IArgumentOperation or IInvocationOperation; around = around.Parent)
        {
            if (IsSalted(around))
                return true;
        }

        return false;
    }

    /// <summary>Whether a digest takes a key.</summary>
    public static bool IsKeyed(ITypeSymbol? type, LibraryKnowledge libraries) => libraries.FindType(type, FactVerb.Secret) is not null;

    private static bool IsSalted(IOperation operation)
    {
        foreach (IOperation part in operation.DescendantsAndSelf())
        {
            string? name = part switch
            {
                ILocalReferenceOperation { Local: { HasConstantValue: false, Name: { } local } } => local,
                IParameterReferenceOperation { Parameter.Name: { } parameter } => parameter,
                IFieldReferenceOperation { Field: { HasConstantValue: false, Name: { } field } } => field,
                IPropertyReferenceOperation { Property.Name: { } property } => property,
                IInvocationOperation { TargetMethod.Name: { } method } => method,
                _ => null,
            };
            if (name is not null && IdentifierWords.HoldAny(name, s_secrets))
                return true;
        }

        return false;
    }
}
