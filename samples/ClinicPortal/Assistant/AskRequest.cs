namespace ClinicPortal.Assistant;

/// <summary>A question before the visit: the order and what hurts.</summary>
public sealed record AskRequest(string OrderNo, string Symptoms);
