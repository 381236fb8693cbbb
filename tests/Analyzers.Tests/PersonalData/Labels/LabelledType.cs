namespace CsLawAnalyzers.Tests.PersonalData.Labels;

/// <summary>A row of <c>labels.types.tsv</c>: a type around labelled symbols, with what a classifier may see of it.</summary>
/// <param name="Id">How <c>labels.tsv</c> refers to it.</param>
/// <param name="Kind">Its keyword, with <c>static</c> where it is.</param>
/// <param name="Name">Its name with its type parameters.</param>
/// <param name="Outer">The types it stands in, parted by dots.</param>
/// <param name="Base">The id of another row, the full name of a framework type, or nothing.</param>
/// <param name="Members">Its data members as <c>type name</c>.</param>
/// <param name="Shapes">The types its members use, as <c>enum Sex</c> or <c>class Address(string Street, string City)</c>.</param>
internal sealed record LabelledType(string Id, string Kind, string Name, string Outer, string Base, string[] Members, string[] Shapes)
{
    public string SimpleName => Name.Split('<')[0];

    public string FullName => Outer.Length == 0 ? SimpleName : Outer + "." + SimpleName;

    public int Arity => Name.Split('<') is [_, var arguments] ? arguments.Split(',').Length : 0;
}
