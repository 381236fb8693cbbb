using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Names;

/// <summary>
/// Finds the members of a file that keep functions, without binding: events, and fields and properties of a type that is a delegate by its name.
/// </summary>
internal sealed class FunctionMembers
{
    private static readonly HashSet<string> s_types = new() { "Action", "Func", "Predicate", "EventHandler", "Converter", "Comparison", "Delegate" };

    private static readonly string[] s_endings = { "Handler", "Callback", "Delegate", "Action", "Func" };

    private readonly HashSet<string> _names;
    private readonly HashSet<string> _delegates = new();
    private readonly List<(string Name, string Type)> _members = new();

    /// <param name="names">Takes the names.</param>
    public FunctionMembers(HashSet<string> names) => _names = names;

    public void Read(SyntaxList<MemberDeclarationSyntax> members)
    {
        Collect(members);
        foreach ((string name, string type) in _members)
        {
            if (IsDelegate(type))
                _names.Add(name);
        }
    }

    private void Collect(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax @namespace:
                    Collect(@namespace.Members);
                    break;
                case TypeDeclarationSyntax type:
                    Collect(type.Members);
                    break;
                case DelegateDeclarationSyntax declared:
                    _delegates.Add(declared.Identifier.ValueText);
                    break;
                case EventDeclarationSyntax @event:
                    _names.Add(@event.Identifier.ValueText);
                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                    {
                        if (field is EventFieldDeclarationSyntax)
                            _names.Add(variable.Identifier.ValueText);
                        else if (TypeName(field.Declaration.Type) is { } type)
                            _members.Add((variable.Identifier.ValueText, type));
                    }

                    break;
                case PropertyDeclarationSyntax property:
                    if (TypeName(property.Type) is { } kept)
                        _members.Add((property.Identifier.ValueText, kept));
                    break;
            }
        }
    }

    private static string? TypeName(TypeSyntax type) => type is PredefinedTypeSyntax ? null : MentionReader.LastName(type)?.Identifier.ValueText;

    private bool IsDelegate(string type)
    {
        if (s_types.Contains(type) || _delegates.Contains(type))
            return true;
        foreach (string ending in s_endings)
        {
            if (type.EndsWith(ending, System.StringComparison.Ordinal) && !(type[0] == 'I' && type.Length > 1 && char.IsUpper(type[1])))
                return true;
        }

        return false;
    }
}
