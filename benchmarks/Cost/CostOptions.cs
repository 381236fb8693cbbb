namespace CsLaw.Benchmarks;

/// <summary>What is to be measured.</summary>
/// <param name="Corpora">Folders, solutions or projects.</param>
/// <param name="GeneratedLines">Largest size of the generated application; 0 for none.</param>
/// <param name="Edits">How many edits; 0 for none.</param>
/// <param name="Hostile">Whether code is measured that is meant to take long.</param>
/// <param name="Peers">Whether the other packs are measured beside ours.</param>
/// <param name="Rounds">How often everything is measured.</param>
/// <param name="Cold">Whether corpora are measured in fresh processes.</param>
/// <param name="Warm">Whether corpora are measured within this process.</param>
internal sealed record CostOptions(
    IReadOnlyList<string> Corpora,
    int GeneratedLines,
    int Edits,
    bool Hostile,
    bool Peers,
    int Rounds,
    bool Cold,
    bool Warm);
