using System;

namespace CsLaw.Guards;

/// <summary>
/// One decision of the transfer guard. Holds the host and nothing else of the address, no header and no content, because paths and queries
/// carry personal data.
/// </summary>
/// <param name="At">When, before anything was sent.</param>
/// <param name="Host">The destination, in the form compared; <c>(none)</c> where the request had no http address.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Route">The declared route, where there is one for the host.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Hop">0 for the request itself, 1 for the first redirect followed, and so on.</param>
public sealed record CrossBorderAuditRecord(
    DateTimeOffset At, string Host, string Method, CrossBorderDecision Decision, TransferRoute? Route, string? Reference, int Hop);
