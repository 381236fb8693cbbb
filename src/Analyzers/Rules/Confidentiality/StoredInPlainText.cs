using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Values;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Stores;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// CSL2005: sensitive personal data is stored as it is (CSL Art. 44(2), PIPL Art. 51). Told once for a member, at its declaration, with the places that store it: a record of a
/// database as its type is declared, everything else when all flows are known.
/// </summary>
internal sealed class StoredInPlainText : Rule
{
    private const string Password = "password-credential";

    private static readonly string[] s_kinds = { "storage", "file", "cache", "queue" };

    private static readonly LocalizedText s_plain = new("without encryption", "未加密");
    private static readonly LocalizedText s_digested = new("as a fast hash, which can be tried out", "为可以穷举的快速散列");
    private static readonly LocalizedText s_reversible = new("encrypted, so that it can be read again", "为可以解密还原的密文");

    public override DiagnosticDescriptor Descriptor => RuleCatalog.StoredInPlainText;

    public override void Register(RuleContext context)
    {
        context.OnType(symbol => Visit(context.Program, (INamedTypeSymbol)symbol.Symbol, symbol.ReportDiagnostic, symbol.CancellationToken));

        var stored = new ConcurrentBag<(CarriedMember Member, KnownFlow Flow)>();
        context.OnFlows(SinkKinds.Bits(s_kinds), (flows, _) => Collect(context.Program, flows, stored));
        context.OnCompilation(end => Report(context.Program, end.Compilation, stored, end.ReportDiagnostic, end.CancellationToken));
    }

    /// <summary>The sensitive members of a record.</summary>
    private void Visit(ProgramModel program, INamedTypeSymbol type, Action<Diagnostic> report, CancellationToken cancellation)
    {
        // Most types are not kept, which is told without reading what their members say of themselves.
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsStatic || !program.StoredTypes.Keeps(type))
            return;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not (IPropertySymbol { IsIndexer: false, IsStatic: false, GetMethod: not null } or IFieldSymbol { IsStatic: false, AssociatedSymbol: null })
                || program.Data.Classify(member) is not { Confidence: >= Confidence.Named, Taxon: { Sensitive: true } taxon } data
                || IsLeftOut(member, program) || program.StoreProtection.OfStore || program.StoreProtection.OfMember(member)
                || How(program, member, taxon, cancellation) is not (var how, var isSure))
            {
                continue;
            }

            var carried = new CarriedMember(member, data);
            Finding finding = new Finding(Descriptor, member.Locations[0], member)
                .About(ImmutableArray.Create(carried))
                .Set(FindingProperties.Sink, "storage")
                .Along(program.StoredTypes.SetsOf(type).SelectMany(set => set.Locations).Where(place => place.IsInSource).Select(place => FlowStep.At(place, StepKinds.Sink, type.Name, "storage")));
            if (!isSure)
                finding.AsSuggestion();
            report(finding.With(DataPhrase.OfMember(carried), how, Citation.Of(Descriptor, program.Options, member.Locations[0].SourceTree)));
        }
    }

    /// <summary>How the member of a record is kept, and whether that is sure; null where it is right.</summary>
    private static (LocalizedText How, bool IsSure)? How(ProgramModel program, ISymbol member, Taxon taxon, CancellationToken cancellation)
    {
        Protection written = program.StoreProtection.Written(member, cancellation);
        if (taxon.Id != Password)
            return (written & (Protection.Encrypted | Protection.Hashed | Protection.Digested)) != 0 ? null : (s_plain, IsText(member) && !taxon.Carriers.HasFlag(ValueKinds.Image));
        // A password is never read again: a slow hash is right, a key that gives it back is not. A program that has both still takes the older form.
        bool isHashed = (written & Protection.Hashed) != 0;
        if ((written & Protection.Digested) != 0)
            return (s_digested, !isHashed);
        if (isHashed)
            return null;
        return (written & Protection.Encrypted) != 0 ? (s_reversible, true) : (written & Protection.Plain) != 0 ? (s_plain, true) : null;
    }

    /// <summary>Whether the member is none of the columns.</summary>
    private static bool IsLeftOut(ISymbol member, ProgramModel program)
    {
        if (LeftOut.Is(member, "storage", program.Libraries) || program.MappingOmissions.Holds(member))
            return true;
        // What is worked out when it is read is no column.
        return member is IPropertySymbol { SetMethod: null } property && !property.DeclaringSyntaxReferences.IsEmpty
            && property.DeclaringSyntaxReferences[0].GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax { ExpressionBody: not null };
    }

    private static bool IsText(ISymbol member) => (member as IPropertySymbol)?.Type is { SpecialType: SpecialType.System_String } || (member as IFieldSymbol)?.Type is { SpecialType: SpecialType.System_String };

    private static void Collect(ProgramModel program, BodyFlows flows, ConcurrentBag<(CarriedMember, KnownFlow)> stored)
    {
        foreach (string kind in s_kinds)
        {
            foreach (KnownFlow known in KnownFlow.Of(flows, kind, program.Libraries.Policy))
            {
                foreach (CarriedMember member in known.Members.SelectMany(member => Stored(member, known, program.Data)))
                {
                    if (member.Classification.Taxon.Sensitive && !IsProtected(known.Flow.Applied, member.Classification.Taxon) && !(member.Member.ContainingType is { } type && program.StoredTypes.Keeps(type)) && !(kind == "storage" && IsLeftOut(member.Member, program)))
                        stored.Add((member, known));
                }
            }
        }
    }

    /// <summary>Of an object that is stored its members tell, and not the form, parameter or local that they were given; what a mapping leaves behind is not stored.</summary>
    private static IEnumerable<CarriedMember> Stored(CarriedMember member, KnownFlow known, PersonalDataModel data)
    {
        if (known.Flow.RowMember is { } row)
            return new[] { new CarriedMember(row, member.Classification) };
        if (BodyGraph.Unwrap(known.Flow.Argument).Type is not { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct, IsAnonymousType: false } type)
            return new[] { member };
        ImmutableArray<CarriedMember> carried = data.Carries(type);
        // A stream, a content or a request of the library that stores it has no members of its own that could tell.
        if (type.DeclaringSyntaxReferences.IsEmpty && (carried.IsEmpty || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, known.Flow.Sink.Member.ContainingAssembly)))
            return new[] { member };
        return carried.Any(held => SymbolEqualityComparer.Default.Equals(held.Member, member.Member))
            ? new[] { member }
            : carried.Where(held => held.Classification.Taxon.Id == member.Classification.Taxon.Id);
    }

    private static bool IsProtected(Sanitization applied, Taxon taxon) => taxon.Id == Password
        ? (applied & (Sanitization.Hash | Sanitization.Part)) != 0
        : (applied & (Sanitization.Encrypt | Sanitization.Mask | Sanitization.Anonymise | Sanitization.Part)) != 0;

    private void Report(ProgramModel program, Compilation compilation, IEnumerable<(CarriedMember Member, KnownFlow Flow)> stored, Action<Diagnostic> report, CancellationToken cancellation)
    {
        foreach (IGrouping<ISymbol, (CarriedMember Member, KnownFlow Flow)> places in stored.GroupBy(one => one.Member.Member, SymbolEqualityComparer.Default).OrderBy(Order, StringComparer.Ordinal)!)
        {
            cancellation.ThrowIfCancellationRequested();
            ISymbol member = places.Key;
            if (program.StoreProtection.OfStore || program.StoreProtection.OfMember(member))
                continue;
            CarriedMember carried = places.First().Member;
            if (carried.Classification.Taxon.Id != Password && (program.StoreProtection.Written(member, cancellation) & (Protection.Encrypted | Protection.Hashed)) != 0)
                continue;
            KnownFlow[] flows = places.Select(one => one.Flow).OrderBy(flow => Order(flow.Location), StringComparer.Ordinal).ToArray();
            // Of a password in an object what is given to it decides, as in a record.
            bool isPassword = carried.Classification.Taxon.Id == Password;
            bool isOfRows = flows.All(flow => flow.Flow.Sink.Kind == "storage");
            (LocalizedText How, bool IsSure)? asRecord = isPassword && isOfRows ? How(program, member, carried.Classification.Taxon, cancellation) : null;
            if (isPassword && isOfRows && asRecord is null && flows.All(flow => flow.Flow.Origin.Kind == OriginKind.Object))
                continue;
            bool isHashed = flows.All(flow => (flow.Flow.Applied & Sanitization.Hash) != 0);
            bool isReversible = isPassword && flows.All(flow => (flow.Flow.Applied & Sanitization.Encrypt) != 0);
            Location place = member.Locations.FirstOrDefault(location => location.IsInSource) ?? flows[0].Location;
            // A member of another project is told of from here: that project does not see who stores it.
            Finding finding = new Finding(Descriptor, place, SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly) ? member : compilation.Assembly)
                .About(ImmutableArray.Create(carried))
                .To(flows[0].Flow.Sink)
                .Along(flows.Select(flow => FlowStep.At(flow.Location, StepKinds.Sink, flow.Flow.Sink.Member.ContainingType.Name + "." + flow.Flow.Sink.Member.Name, flow.Flow.Sink.Kind)));
            if (isHashed || carried.Classification.Taxon.Carriers.HasFlag(ValueKinds.Image) || flows.All(flow => flow.Verdict == SinkVerdict.Doubtful || flow.Flow.Sink.IsOpen))
                finding.AsSuggestion();
            report(finding.With(DataPhrase.OfMember(carried), isReversible ? s_reversible : asRecord is { How: var how } && how == s_digested ? s_digested : s_plain, Citation.Of(Descriptor, program.Options, place.SourceTree)));
        }
    }

    private static string Order(IGrouping<ISymbol, (CarriedMember Member, KnownFlow Flow)> places) => Order(places.Key.Locations.FirstOrDefault()) + places.Key.Name;

    private static string Order(Location? location) => location is null ? "" : location.GetLineSpan().Path + ":" + location.SourceSpan.Start.ToString("D9");
}
