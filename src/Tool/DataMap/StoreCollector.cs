using CsLaw.Tool.Scanning.Compilations;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;

namespace CsLaw.Tool.DataMap;

/// <summary>Where a project keeps personal data: the entities of its database contexts, and what its code hands to stores, files, caches and queues.</summary>
/// <param name="compiled">The project as the compiler sees it.</param>
internal sealed class StoreCollector(CompiledProject compiled)
{
    private static readonly string[] s_kinds = ["storage", "file", "cache", "queue"];

    /// <summary>Words of members that say when an object ends to be kept.</summary>
    private static readonly HashSet<string> s_ends = new(StringComparer.OrdinalIgnoreCase)
    {
        "expires", "expiry", "expiration", "expire", "expired", "retention", "retain", "purge", "purged", "ttl", "过期", "到期", "有效期", "保留", "保存期限",
    };

    private readonly List<StoredMember> _stores = [];

    /// <summary>The places, in no particular order; one may be there twice.</summary>
    public IReadOnlyList<StoredMember> Collect(ProgramModel program, CancellationToken cancellation)
    {
        foreach (INamedTypeSymbol type in SourceTypes.All(compiled.Compilation))
        {
            foreach (INamedTypeSymbol entity in EntitiesOf(type))
                Add(entity, program.Data);
        }

        int bits = SinkKinds.Bits(s_kinds);
        foreach (SyntaxTree tree in compiled.Compilation.SyntaxTrees)
        {
            foreach ((_, _, BodyFlows flows) in program.FlowsIn(compiled.Compilation.GetSemanticModel(tree), bits, cancellation))
            {
                foreach (SinkFlow flow in flows.Flows)
                    Add(flow);
            }
        }

        return _stores;
    }

    /// <summary>The types of which a database context keeps objects, or the type itself if it says that it is a table.</summary>
    private static IEnumerable<INamedTypeSymbol> EntitiesOf(INamedTypeSymbol type)
    {
        if (type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "TableAttribute" or "SugarTable" or "SugarTableAttribute"))
            yield return type;
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (!current.Name.EndsWith("DbContext", StringComparison.Ordinal))
                continue;
            foreach (IPropertySymbol set in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (set.Type is INamedTypeSymbol { Name: "DbSet" or "IDbSet", TypeArguments: [INamedTypeSymbol entity] })
                    yield return entity;
            }

            break;
        }
    }

    private void Add(INamedTypeSymbol entity, PersonalDataModel data)
    {
        string retention = string.Join(", ", entity.GetMembers().OfType<IPropertySymbol>().Select(static member => member.Name)
            .Where(static name => IdentifierWords.Split(name).Any(s_ends.Contains)));
        foreach (CarriedMember member in data.Carries(entity))
        {
            if (member.Member.Locations.FirstOrDefault(static location => location.IsInSource) is { } place)
                Add(place, "table", entity.Name + "." + member.Member.Name, member.Classification.Taxon.Id, "", retention);
        }
    }

    /// <summary>What is known further down is kept there.</summary>
    private void Add(SinkFlow flow)
    {
        if (!s_kinds.Contains(flow.Sink.Kind, StringComparer.Ordinal) || flow.KnownBelow || flow.Data is not { } known)
            return;
        string name = flow.Sink.Member.ContainingType.Name + "." + flow.Sink.Member.Name;
        IEnumerable<string> taxa = flow.Carried.IsEmpty ? [known.Taxon.Id] : flow.Carried.Select(static member => member.Classification.Taxon.Id).Distinct(StringComparer.Ordinal);
        foreach (string taxon in taxa)
            Add(flow.Call.Syntax.GetLocation(), flow.Sink.Kind, name, taxon, ProtectionOf(flow.Applied), "");
    }

    private void Add(Location place, string kind, string name, string taxon, string protection, string retention)
    {
        FileLinePositionSpan span = place.GetLineSpan();
        _stores.Add(new StoredMember(span.Path, span.StartLinePosition.Line + 1, kind, name, taxon, protection, retention));
    }

    private static string ProtectionOf(Sanitization applied) =>
        (applied & Sanitization.Encrypt) != 0 ? "encrypted"
        : (applied & Sanitization.Hash) != 0 ? "hashed"
        : (applied & (Sanitization.Mask | Sanitization.Part)) != 0 ? "masked"
        : (applied & Sanitization.Anonymise) != 0 ? "anonymised"
        : "";
}
