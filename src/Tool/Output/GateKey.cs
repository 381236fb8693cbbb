namespace CsLaw.Tool.Output;

/// <summary>What the gate and the baseline say, and what is wrong with a policy.</summary>
internal enum GateKey
{
    /// <summary>Heading of findings that fail.</summary>
    GateFailing,

    /// <summary>Heading of suppressions without a reason.</summary>
    GateUnjustified,

    /// <summary>Heading of expired exemptions.</summary>
    GateExpired,

    /// <summary>Heading of new findings that do not fail.</summary>
    GateNew,

    /// <summary>Heading of fixed findings.</summary>
    GateFixed,

    /// <summary>Heading of exemptions without use.</summary>
    GateIdle,

    /// <summary>The verdict: new, fixed, unchanged, exempt.</summary>
    GatePassed,

    /// <summary>The verdict: new, fixed, unchanged, exempt.</summary>
    GateFailed,

    /// <summary>A log of a run that did not end: its path.</summary>
    GateNotWhole,

    /// <summary>Why a log cannot become a baseline.</summary>
    BaselineNotWhole,

    /// <summary>After writing: file, entries, new, gone.</summary>
    BaselineWritten,

    /// <summary>A policy that is no JSON.</summary>
    PolicyNotJson,

    /// <summary>A value that should be an object.</summary>
    PolicyNoObject,

    /// <summary>A value that should be a list: its name.</summary>
    PolicyNoList,

    /// <summary>A value that should be a text.</summary>
    PolicyNoText,

    /// <summary>A value that should be one of some words: the words.</summary>
    PolicyNoWord,

    /// <summary>A value that should be a day.</summary>
    PolicyNoDate,

    /// <summary>A member that is not known: its name, the known ones.</summary>
    PolicyUnknownName,

    /// <summary>An exemption without a reason.</summary>
    PolicyNoReason,

    /// <summary>An exemption without an end.</summary>
    PolicyNoEnd,

    /// <summary>An exemption of everything: the names of selectors.</summary>
    PolicyNoSelector,

    /// <summary>A rule or theme that does not exist: the text, the themes.</summary>
    PolicyUnknownRule,

    /// <summary>An article that does not exist: the text.</summary>
    PolicyUnknownArticle,

    /// <summary>A category that does not exist: the text.</summary>
    PolicyUnknownCategory,
}
