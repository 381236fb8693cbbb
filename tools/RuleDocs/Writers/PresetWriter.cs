using System.Text;
using CsLawAnalyzers.RuleDocs.Catalog;
using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>
/// The presets of the package. A preset names every rule, in a comment where it leaves the rule alone: a severity that is written out would also
/// raise the findings that a rule itself reports as a mere suggestion, and <c>default</c> written out keeps <c>TreatWarningsAsErrors</c> from the rule.
/// </summary>
internal sealed class PresetWriter : IDocumentWriter
{
    /// <summary>The theme whose rules rest on the storage and transfer duty of CSL Art. 39.</summary>
    private const string Transfer = "transfer";

    /// <summary>Who wants to see everything sees what staff and machines collect, too.</summary>
    private const string Staff = "cslaw_include_staff = true\n\n";

    public IEnumerable<Document> Write(Sources sources)
    {
        yield return Preset("recommended", "What the rules' authors recommend: every rule at its default.", sources, _ => null);
        yield return Preset("strict", "Suggestions become warnings, also the weaker findings of rules whose default is a warning.", sources, rule => rule.Descriptor.IsEnabledByDefault ? "warning" : null, Staff);
        yield return Preset("ciio", "For operators of critical information infrastructure: the rules on CSL Art. 39 are errors.", sources, rule => sources.Row(rule).Theme == Transfer ? "error" : null);
        yield return Preset("audit", "Every rule is on; those that are off by default as suggestions.", sources, rule => rule.Descriptor.IsEnabledByDefault ? null : "suggestion", Staff);
    }

    private static Document Preset(string name, string purpose, Sources sources, Func<CatalogRule, string?> severity, string keys = "")
    {
        // Level -100 is below every file of a user, so any of them wins.
        var text = new StringBuilder(GeneratedNote.Configuration).Append("# ").Append(purpose).Append("\nis_global = true\nglobal_level = -100\n\n").Append(keys);
        foreach (CatalogRule rule in sources.Rules)
            text.Append(severity(rule) is { } set ? $"dotnet_diagnostic.{rule.Id}.severity = {set}\n" : $"# {rule.Id}: as by default\n");
        return new Document($"{DocumentPaths.Presets}/{name}.globalconfig", text.ToString());
    }
}
