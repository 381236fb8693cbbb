namespace CsLaw.Tool.Output;

/// <summary>A list of what was found in a scanned tree, of whatever kind.</summary>
internal interface IInventory
{
    /// <summary>Top of the tree; files are named from there.</summary>
    string Root { get; }

    /// <summary>How many projects were looked at.</summary>
    int Projects { get; }

    /// <summary>How many test projects were not looked at.</summary>
    int LeftOut { get; }

    /// <summary>Number of sources looked at.</summary>
    int Files { get; }

    /// <summary>What could not be followed.</summary>
    UnresolvedCounts Unresolved { get; }

    /// <summary>Whether everything asked for could be read.</summary>
    bool IsComplete { get; }
}
