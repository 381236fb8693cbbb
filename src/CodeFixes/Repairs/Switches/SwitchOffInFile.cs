using System.Threading;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Program.Switches;
using CsLawAnalyzers.Rules.Catalog;
using CsLawAnalyzers.Rules.Confidentiality;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.CodeFixes.Repairs.Switches;

/// <summary>Writes into a settings file the value of a switch that lays nothing open, and leaves every other sign of the file as it is.</summary>
internal sealed class SwitchOffInFile : FileRepair
{
    public override string Key => RuleIds.ExposingSetting + ".SwitchOff";

    public override string Title => FixTexts.Get("SwitchOff");

    public override TextChange? Mended(AdditionalText file, TextSpan place, ProgramModel program, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text || SettingsFile.Read(file, cancellation) is not { } settings || place.End > text.Length)
            return null;
        string? mended = null;
        // A connection string may hold several switches.
        foreach ((Setting setting, _, LibraryFact fact) in new ConfiguredSettings(program.Libraries).In(settings))
        {
            if (setting.Location.SourceSpan != place || !ExposingSetting.Tells(fact))
                continue;
            if (SafeSetting.Of(mended ?? text.ToString(place), fact) is not { } safe)
                return null;
            mended = safe;
        }

        return mended is null || mended == text.ToString(place) ? null : new TextChange(place, mended);
    }
}
