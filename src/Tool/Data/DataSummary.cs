using CsLaw.Tool.Output;
using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.Data;

/// <summary>The numbers of an inventory in one line.</summary>
internal static class DataSummary
{
    /// <summary>Members by confidence and sensitivity, types about persons, and what is not in the list.</summary>
    public static string Line(Texts texts, DataInventory inventory)
    {
        string line = texts.Format(
            InventoryKey.DataSummary,
            Texts.Number(inventory.Listed.Count),
            Texts.Number(inventory.Count(Confidence.Declared)),
            Texts.Number(inventory.Count(Confidence.Known)),
            Texts.Number(inventory.Count(Confidence.Named)),
            Texts.Number(inventory.Count(Confidence.Hinted)),
            Texts.Number(inventory.Sensitive),
            Texts.Number(inventory.Listed.Count - inventory.Sensitive),
            Texts.Number(inventory.PersonTypes),
            Texts.Number(inventory.Projects),
            Texts.Number(inventory.Files));
        if (inventory.Below > 0)
            line += texts.Format(InventoryKey.DataBelow, Texts.Number(inventory.Below));
        if (inventory.LeftOut > 0)
            line += texts.Format(InventoryKey.DataLeftOut, Texts.Number(inventory.LeftOut));
        if (inventory.Unresolved.Any)
            line += texts.Format(InventoryKey.DataUnresolved, inventory.Unresolved.Describe(texts));
        return line;
    }
}
