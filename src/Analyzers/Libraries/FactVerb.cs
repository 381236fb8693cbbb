namespace CsLawAnalyzers.Libraries;

/// <summary>What a line of library knowledge says about a member, a type or a host.</summary>
internal enum FactVerb
{
    /// <summary>The member takes data out of the program's hands; the kind says where to.</summary>
    Sink,

    /// <summary>The member returns its input made safe for the purpose its kind names.</summary>
    Sanitizer,

    /// <summary>A word by which loggers of a program's own are known: of their type, of their members, or of the text they are given.</summary>
    Logger,

    /// <summary>The member undoes a sanitizer.</summary>
    Restore,

    /// <summary>The member returns, wholly or in part, what it was given.</summary>
    Pass,

    /// <summary>The member returns a part of what it was given, or covers a part of it.</summary>
    Part,

    /// <summary>The member gives the value that stands under the key it is given; a constant key names it.</summary>
    Keyed,

    /// <summary>The member leaves what it is given in its receiver.</summary>
    Fill,

    /// <summary>The member leaves what it is given in the argument named.</summary>
    Copy,

    /// <summary>The member gives back what a function makes of the elements it is given, or what the function puts into the space it is given.</summary>
    Map,

    /// <summary>The member, attribute, filter or handler is evidence of the kind named.</summary>
    Guard,

    /// <summary>The type, member or attribute looks at the form of a text alone, and asks nobody whether it is true.</summary>
    Form,

    /// <summary>Calling the member says that somebody is verified.</summary>
    Grants,

    /// <summary>Words by which programs name the outcome of a check; the kind says which.</summary>
    Outcome,

    /// <summary>The member opens a user account.</summary>
    Account,

    /// <summary>The member makes or configures a client that goes somewhere by itself.</summary>
    Client,

    /// <summary>The member, or the key of a settings file, is a switch that lays data open in the way its kind names.</summary>
    Setting,

    /// <summary>The member, type or word tells a developer's machine from a service.</summary>
    Development,

    /// <summary>The member reads a setting of the program: whoever runs it decides.</summary>
    Switch,

    /// <summary>The member gives the address under which the program itself is reached, or the part of it that the kind names.</summary>
    Origin,

    /// <summary>The member, by the arguments named, says how long what is kept lives.</summary>
    Expiry,

    /// <summary>The member of an entry of a cache says nothing of how long it lives.</summary>
    Timeless,

    /// <summary>The attribute says how a library makes a request of an interface's method, in the way its kind names.</summary>
    Request,

    /// <summary>What the attribute stands on sends to a party that processes for the operator.</summary>
    Processor,

    /// <summary>Hosts of the kind play the role named.</summary>
    Service,

    /// <summary>The attribute, base or contract says of a type that its objects are kept in a database.</summary>
    Store,

    /// <summary>The objects that come out of a set of the type, or that the member gives, are kept as they are when their store saves.</summary>
    Tracked,

    /// <summary>What the member gives is not kept so, whatever it comes from.</summary>
    Untracked,

    /// <summary>A word, call, base or pair of a connection string that tells of the protection of stored values.</summary>
    Protects,

    /// <summary>The member gives the connections of several listeners, so that what is sent through it goes to whoever listens.</summary>
    Audience,

    /// <summary>The type or member is a part of a hub that a program sends through, in the way its kind names: a context, a connection, a member that sends, a base that names a contract.</summary>
    Hub,

    /// <summary>The attribute leaves the member that carries it out of what reaches sinks of the kind.</summary>
    Omit,

    /// <summary>A framework serves the methods of classes with the contract, and asks there who is calling.</summary>
    Exposed,

    /// <summary>What carries the attribute, or is of the type, takes its value from the part of a request that the kind names, or from none.</summary>
    Bind,

    /// <summary>The type or member holds a request while it is answered, or what the caller sent with it, as its kind names.</summary>
    Incoming,

    /// <summary>The attribute reads the value of the member that carries it.</summary>
    Reads,

    /// <summary>The type, or the member of the name, tells who is calling.</summary>
    Caller,

    /// <summary>The type is the answer of an endpoint and does not tell by itself what it holds.</summary>
    Answer,

    /// <summary>The member sets a cookie, is an option that keeps one from scripts or plain channels, or gives all of them theirs, as its kind names.</summary>
    Cookie,

    /// <summary>The member is given the secret of a cipher, a keyed digest or what derives a key, by the argument named; a type of digests takes one.</summary>
    Secret,

    /// <summary>The type or member holds what people have chosen to show to everybody; an attribute says so of what carries it.</summary>
    Public,

    /// <summary>A host stands in the jurisdiction named.</summary>
    Host,

    /// <summary>A symbol or a name is, or is not, personal data of the taxon named.</summary>
    Data,

    /// <summary>The taxon named counts as sensitive, or does not.</summary>
    Sensitive,

    /// <summary>The sink takes the taxon as it is.</summary>
    Allow,

    /// <summary>At the sink the taxon is worth a suggestion, and nothing where the log is kept for it.</summary>
    Minor,

    /// <summary>The words tell of an occasion for which a log is itself a duty.</summary>
    Occasion,

    /// <summary>The sanitizer settles the matter for the sink.</summary>
    Clear,

    /// <summary>The sanitizer makes a finding at the sink a suggestion.</summary>
    Lower,
}
