namespace CsLaw.Tool.Output;

/// <summary>A list of what was found in a scanned tree, of whatever kind.</summary>
internal interface IInventory
{
    /// <summary>How many test projects were not looked at.</summary>
    int LeftOut { get; }

    /// <summary>What could not be followed.</summary>
    UnresolvedCounts Unresolved { get; }
}
