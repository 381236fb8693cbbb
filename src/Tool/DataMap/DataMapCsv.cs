using System.Globalization;
using CsLaw.Tool.Data;
using CsLaw.Tool.Destinations;
using CsLaw.Tool.Endpoints;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.DataMap;

/// <summary>The map as comma-separated values: a record for each source, store and recipient of each kind of data.</summary>
internal static class DataMapCsv
{
    private static readonly string[] s_headings =
    [
        "taxon", "taxonName", "sensitive", "step", "file", "line", "kind", "name", "caller", "evidence", "purposes", "declaredGrounds", "protection", "retention", "host", "jurisdiction", "guard",
    ];

    /// <summary>Writes the records.</summary>
    public static void Write(TextWriter writer, DataMapInventory inventory, Texts texts)
    {
        DataCsv.WriteRecord(writer, s_headings);
        foreach (ProcessingRecord record in inventory.Records)
        {
            foreach (EndpointEntry source in record.Sources)
            {
                Put("source", source.Path, source.Line, source.Kind, $"{source.Verb} {source.Route} ({source.Handler})".Trim(), caller: source.Audience,
                    evidence: Joined(source.Evidence, static evidence => evidence.Kind + ": " + evidence.Name),
                    purposes: Joined(source.Evidence, static evidence => evidence.Purpose), grounds: Joined(source.Evidence, static evidence => evidence.Declaration));
            }

            foreach (StoredMember store in record.Stores)
                Put("store", store.Path, store.Line, store.Kind, store.Name, protection: store.Protection, retention: store.Retention);
            foreach (DestinationEntry recipient in record.Recipients)
                Put("recipient", recipient.Path, recipient.Line, recipient.Kind, "", host: recipient.Host, jurisdiction: recipient.Jurisdiction, guard: recipient.Guard);

            void Put(
                string step, string path, int line, string kind, string name, string caller = "", string evidence = "", string purposes = "", string grounds = "",
                string protection = "", string retention = "", string host = "", string jurisdiction = "", string guard = "") => DataCsv.WriteRecord(
                writer,
                [
                    record.Taxon.Id, record.Taxon.Name.In(texts.Culture), record.Taxon.Sensitive ? "true" : "false", step,
                    LocalPath.Below(inventory.Root, path), line.ToString(CultureInfo.InvariantCulture), kind, name, caller, evidence, purposes, grounds, protection, retention, host, jurisdiction, guard,
                ]);
        }
    }

    private static string Joined(IReadOnlyList<EndpointEvidence> evidence, Func<EndpointEvidence, string> part) =>
        string.Join("; ", evidence.Select(part).Where(static text => text.Length > 0).Distinct(StringComparer.Ordinal));
}
