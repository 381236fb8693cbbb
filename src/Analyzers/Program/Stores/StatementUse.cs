namespace CsLawAnalyzers.Program.Stores;

/// <summary>What a statement does with one of its parameters.</summary>
internal enum StatementUse
{
    /// <summary>The text does not tell, or is not seen.</summary>
    Unseen,

    /// <summary>It is written.</summary>
    Keeps,

    /// <summary>It goes to a stored procedure whose name says that it writes what it is given.</summary>
    SaidToKeep,

    /// <summary>It is compared with what is there, and not written.</summary>
    Compares,
}
