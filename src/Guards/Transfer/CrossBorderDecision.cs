namespace CsLaw.Guards;

/// <summary>What the transfer guard decided about one request, or one hop of a redirected one.</summary>
public enum CrossBorderDecision
{
    /// <summary>Not sent: neither list covers the destination, or a route for it is declared without reference.</summary>
    Refused = 0,

    /// <summary>Sent to a host of the allow-list.</summary>
    AllowedHost,

    /// <summary>Sent on a declared route (PIPL 38(1)).</summary>
    DeclaredRoute,
}
