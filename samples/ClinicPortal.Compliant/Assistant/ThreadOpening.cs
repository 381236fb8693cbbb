namespace ClinicPortal.Assistant;

/// <summary>All that a conversation starts with: a generation, never a person.</summary>
public sealed record ThreadOpening(string Generation);
