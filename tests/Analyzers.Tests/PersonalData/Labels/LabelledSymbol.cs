using System;
using System.Linq;

namespace CsLawAnalyzers.Tests.PersonalData.Labels;

/// <summary>A row of <c>labels.tsv</c>: a symbol of public code, and what a reader of that code says it holds.</summary>
internal sealed record LabelledSymbol(
    string Part, string Repository, string Kind, string Name, string Type, LabelledType Container, string Method, string Attributes, string Comment, string[] Expected)
{
    /// <summary>Whether the row was kept away from those who mended the classifier.</summary>
    public bool IsHeld => Part == "held";

    public bool IsPersonal => Expected is not ["none"];

    /// <summary>The symbol as a reader would write it: <c>User.Email</c>, <c>UserService.Find(email)</c>.</summary>
    public string Path
    {
        get
        {
            string member = Kind is "method" or "parameter" || Kind.EndsWith("local", StringComparison.Ordinal) ? Method[..Method.IndexOf('(', StringComparison.Ordinal)] : Name;
            return Container.FullName + "." + member + (member == Name && Kind is not "parameter" ? "" : "(" + Name + ")");
        }
    }

    public bool Accepts(string taxon) => Expected.Contains(taxon);
}
