using System;
using System.Collections.Generic;

namespace CsLaw.Sarif;

/// <summary>What a log is written for.</summary>
/// <param name="Root">The folder that <c>%SRCROOT%</c> stands for; its own path never enters the log.</param>
/// <param name="Language">The language of texts about rules, articles and steps. Messages of findings come in theirs.</param>
/// <param name="LawVersion">Which numbering of the Cybersecurity Law is shown: 2025, or 2016 for audits of earlier periods.</param>
/// <param name="ToolVersion">The version of the analyzers, e.g. <c>0.1.0</c>.</param>
public sealed record LogOptions(string Root, Language Language, int LawVersion, string ToolVersion)
{
    /// <summary>The text in force since 2026-01-01.</summary>
    public const int CurrentLaw = 2025;

    /// <summary>The text before the amendment.</summary>
    public const int FormerLaw = 2016;

    /// <summary>Tells the runs of one commit apart (SARIF 2.1.0 § 3.17.3; code scanning calls it the category); null for none.</summary>
    public string? Category { get; init; }

    /// <summary>The projects analysed, relative to the root with forward slashes; empty where they are not known.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>The grounds that endpoints declare, with paths relative to the root.</summary>
    public IReadOnlyList<DeclaredGround> Grounds { get; init; } = [];

    /// <summary>Whether the analysis ran to its end (SARIF 2.1.0 § 3.20.14).</summary>
    public bool ExecutionSuccessful { get; init; } = true;

    internal bool IsFormerLaw => LawVersion switch
    {
        CurrentLaw => false,
        FormerLaw => true,
        _ => throw new InvalidOperationException($"The law has the versions {CurrentLaw} and {FormerLaw}, not {LawVersion}."),
    };
}
