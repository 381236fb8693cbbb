using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.Data;

/// <summary>A symbol of the scanned code that is taken for personal data, and why.</summary>
/// <param name="Path">Its file, absolute.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column in UTF-16 units, from 1.</param>
/// <param name="Kind">What kind of symbol it is.</param>
/// <param name="Namespace">The namespace it stands in; empty for the global one.</param>
/// <param name="ContainingType">The type it stands in, with the types around that one.</param>
/// <param name="Method">The method it stands in, or null for a member of the type.</param>
/// <param name="Name">Its name.</param>
/// <param name="ValueType">The type of its value, as C# writes it.</param>
/// <param name="Classification">Which data it holds, how sure that is, and what decided it.</param>
internal sealed record DataMember(
    string Path,
    int Line,
    int Column,
    DataMemberKind Kind,
    string Namespace,
    string ContainingType,
    string? Method,
    string Name,
    string ValueType,
    Classification Classification)
{
    /// <summary>The member as a reader looks for it: <c>Patient.Phone</c>, <c>PatientController.Register(phone)</c>.</summary>
    public string DisplayName => Method is null ? $"{ContainingType}.{Name}" : $"{ContainingType}.{Method}({Name})";
}
