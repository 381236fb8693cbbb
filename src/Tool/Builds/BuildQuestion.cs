namespace CsLaw.Tool.Builds;

/// <summary>How MSBuild is asked.</summary>
/// <param name="Root">Top of the tree; the SDK is chosen by the <c>global.json</c> that holds there.</param>
/// <param name="Restores">Whether packages are restored first.</param>
/// <param name="Processes">How many projects may be evaluated at once.</param>
internal sealed record BuildQuestion(string Root, bool Restores, int Processes);
