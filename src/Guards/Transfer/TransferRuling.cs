namespace CsLaw.Guards;

/// <summary>What holds for a destination.</summary>
/// <param name="Decision">Whether it may be sent to.</param>
/// <param name="Route">The route declared for it, complete or not; null where there is none.</param>
/// <param name="Fields">What must not leave on that route; empty where everything may.</param>
internal readonly record struct TransferRuling(CrossBorderDecision Decision, DeclaredTransferRoute? Route, OutgoingFields Fields);
