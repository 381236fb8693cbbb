namespace CsLaw.Tool.Projects;

/// <summary>What the reader of a project could not follow and therefore left out or approximated. Never changes the exit code.</summary>
internal enum NoteKind
{
    /// <summary>A condition outside the small evaluator; treated as false.</summary>
    UnknownCondition,

    /// <summary>A property value with parts the evaluator does not compute.</summary>
    UnknownValue,

    /// <summary>An imported file that is not there or not readable as XML.</summary>
    SkippedImport,

    /// <summary>A project of a solution in another language.</summary>
    SkippedProject,

    /// <summary>A package that is not in the local cache.</summary>
    MissingPackage,

    /// <summary>A package that is not in the local cache, in whose place its outline stands.</summary>
    OutlinedPackage,

    /// <summary>A package of which the cache has another version than the one asked for.</summary>
    OtherPackageVersion,

    /// <summary>A referenced project that is not there.</summary>
    MissingProjectReference,

    /// <summary>A referenced assembly that is not there.</summary>
    MissingAssembly,

    /// <summary>Reference assemblies of another framework version stand in for the one asked for.</summary>
    OtherFramework,

    /// <summary>A file pattern that reaches above the tree; not followed.</summary>
    WidePattern,

    /// <summary>Partial members whose other part a source generator would write; generators are not run.</summary>
    MissingGeneratedPart,

    /// <summary>A member whose flows were not followed to the end, because a budget of the engine ran out.</summary>
    BudgetExhausted,

    /// <summary>A source file named by the project that is not there.</summary>
    MissingSource,

    /// <summary>A project that MSBuild gave no answer about; it was read as text.</summary>
    ReadAsText,

    /// <summary>A project whose packages were never restored; MSBuild could not answer about it, and it was read as text.</summary>
    NotRestored,

    /// <summary>An analyzer assembly whose source generators could not be loaded.</summary>
    MissingGenerator,

    /// <summary>A source generator that failed; what it would have written is missing.</summary>
    FailedGenerator,
}
