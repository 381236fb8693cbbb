namespace CsLawAnalyzers.Program.Flow;

/// <summary>The kinds of step on a path, and the arguments each carries. The sentences are in the SARIF room's <c>Steps.resx</c>.</summary>
internal static class StepKinds
{
    /// <summary>An endpoint takes the data from its caller. Arguments: endpoint name, member.</summary>
    public const string Endpoint = "endpoint";

    /// <summary>A request reaches an endpoint. Arguments: endpoint name.</summary>
    public const string Request = "request";

    /// <summary>A method of the program is called on the way. Arguments: method.</summary>
    public const string Called = "called";

    /// <summary>Personal data is read. Arguments: member, taxon id.</summary>
    public const string Source = "source";

    /// <summary>A local or field takes the value. Arguments: symbol name.</summary>
    public const string Assigned = "assigned";

    /// <summary>The value is handed to a method of this program. Arguments: method, parameter.</summary>
    public const string Passed = "passed";

    /// <summary>A method of this program returns the value. Arguments: method.</summary>
    public const string Returned = "returned";

    /// <summary>A library member that is a sink takes the value. Arguments: sink member, sink kind.</summary>
    public const string Sink = "sink";

    /// <summary>The destination is decided here. Arguments: host.</summary>
    public const string Destination = "destination";

    /// <summary>An account is opened here. Arguments: member.</summary>
    public const string Account = "account";

    /// <summary>Evidence was looked for here and is not enough. Arguments: what was found.</summary>
    public const string Evidence = "evidence";
}
