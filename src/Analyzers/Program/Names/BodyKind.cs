namespace CsLawAnalyzers.Program.Names;

/// <summary>What kind of declaration a body belongs to, as far as it decides who can run it.</summary>
internal enum BodyKind
{
    /// <summary>A method: run by calls with its name.</summary>
    Method,

    /// <summary>A constructor: run where its type is made.</summary>
    Constructor,

    /// <summary>An accessor of a property, indexer or event: run where it is read or assigned.</summary>
    Accessor,

    /// <summary>A generated body that an attribute on a partial method asks for: what it does is known by the attribute alone.</summary>
    Generated,

    /// <summary>An interface's method with an attribute, of which a library may make a request.</summary>
    Request,

    /// <summary>Operators, finalizers, initializers and top-level statements: nobody calls them by name.</summary>
    Other,
}
