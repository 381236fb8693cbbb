using System.Xml.Linq;

namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>An item element met while the properties were read; it is applied once all of them are known, as MSBuild does.</summary>
/// <param name="Element">The element.</param>
/// <param name="Conditions">Conditions of the groups around it.</param>
/// <param name="File">The file it stands in.</param>
internal sealed record ItemOperation(XElement Element, IReadOnlyList<string> Conditions, string File);
