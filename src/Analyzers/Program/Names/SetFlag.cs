using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Program.Names;

/// <summary>A place where the constant <c>true</c> is given to something by its name: a member's default, or an assignment.</summary>
internal readonly struct SetFlag
{
    public SetFlag(string name, TextSpan literal)
    {
        Name = name;
        Literal = literal;
    }

    /// <summary>Simple name of the member, record parameter or variable that gets the value.</summary>
    public string Name { get; }

    /// <summary>Where the literal stands in its file.</summary>
    public TextSpan Literal { get; }
}
