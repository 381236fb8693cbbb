namespace CsLawAnalyzers.Libraries;

/// <summary>What a sink makes of an object it is given.</summary>
internal enum PayloadShape
{
    /// <summary>It prints the value: an object counts only by what its <c>ToString</c> tells.</summary>
    Text,

    /// <summary>It serialises the value: an object counts by all it carries.</summary>
    Object,

    /// <summary>A message template decides, placeholder by placeholder: <c>{@Patient}</c> serialises, <c>{Patient}</c> prints.</summary>
    Template,

    /// <summary>It gives back a function, and that is what prints its arguments: <c>LoggerMessage.Define</c>.</summary>
    Delegate,

    /// <summary>It takes no value: what was written into the rows that it keeps an eye on goes, as <c>SaveChanges</c> does.</summary>
    Tracked,
}
