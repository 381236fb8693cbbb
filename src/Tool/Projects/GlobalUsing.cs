namespace CsLaw.Tool.Projects;

/// <summary>A <c>Using</c> item: a namespace or type opened in every file of the project.</summary>
/// <param name="Name">Namespace or type.</param>
/// <param name="IsStatic">Whether it is a <c>using static</c>.</param>
/// <param name="Alias">Its alias, or empty.</param>
internal sealed record GlobalUsing(string Name, bool IsStatic, string Alias)
{
    /// <summary>The directive as C# writes it.</summary>
    public string Directive => $"global using {(IsStatic ? "static " : "")}{(Alias.Length > 0 ? Alias + " = " : "")}global::{Name};";
}
