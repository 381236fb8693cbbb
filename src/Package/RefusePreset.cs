using System;
using System.Linq;
using Microsoft.Build.Framework;

namespace CsLawAnalyzers.Build;

/// <summary>Says which presets there are when <c>CsLawPreset</c> names another.</summary>
public sealed class RefusePreset : BilingualTask
{
    /// <summary>The name the project gives.</summary>
    [Required]
    public string Preset { get; set; } = "";

    /// <summary>The presets of the package, each a file.</summary>
    [Required]
    public ITaskItem[] Presets { get; set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        string names = string.Join(", ", Presets.Select(preset => preset.GetMetadata("Filename")).OrderBy(name => name, StringComparer.Ordinal));
        Error(ProblemCode.UnknownPreset, ProjectFile, "UnknownPreset", Preset, names);
    }
}
