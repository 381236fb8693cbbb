namespace CsLaw.Tool.Builds;

/// <summary>Where a scan learns what a project hands to the compiler.</summary>
internal enum BuildMode
{
    /// <summary>From MSBuild where it answers, else from the text of the project.</summary>
    Auto,

    /// <summary>From MSBuild; a project about which it gives no answer is a problem, though still read as text.</summary>
    MSBuild,

    /// <summary>From the text of the project alone: nothing of the tree is executed.</summary>
    None,
}
