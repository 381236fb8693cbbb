namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>What a project says for one target framework.</summary>
/// <param name="Sdk">Its SDK.</param>
/// <param name="Properties">Final values.</param>
/// <param name="Items">Items of the types the scan needs, in order.</param>
/// <param name="Notes">What could not be followed.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record ProjectEvaluation(
    ProjectSdk Sdk,
    PropertyTable Properties,
    IReadOnlyList<ProjectItem> Items,
    IReadOnlyList<ProjectNote> Notes,
    IReadOnlyList<InputProblem> Problems)
{
    /// <summary>The items of one type.</summary>
    public IEnumerable<ProjectItem> Of(string type) => Items.Where(item => item.Type.Equals(type, StringComparison.OrdinalIgnoreCase));
}
