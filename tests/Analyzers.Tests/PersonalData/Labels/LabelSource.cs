using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CsLawAnalyzers.Tests.PersonalData.Labels;

/// <summary>Writes the source of one labelled type, in a namespace of its own: its bases, the types it uses, its members, and the labelled symbols in place.</summary>
internal sealed class LabelSource
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    private LabelSource()
    {
    }

    public static string Namespace(LabelledType type) => "Of" + type.Id;

    public static string Write(LabelledType type, IReadOnlyList<LabelledSymbol> symbols)
    {
        var source = new LabelSource();
        source._text.Append("namespace ").Append(Namespace(type)).Append("\n{\n");
        source.Declare(type, symbols);
        source._text.Append("}\n");
        return source._text.ToString();
    }

    private void Declare(LabelledType type, IReadOnlyList<LabelledSymbol> symbols)
    {
        _declared.Add(type.Name);
        string baseName = Base(type);
        if (baseName.Length == 0 && LabelFiles.Types.TryGetValue(type.Base, out LabelledType? parent) && !_declared.Contains(parent.Name))
        {
            Declare(parent, []);
            baseName = "@" + parent.SimpleName + (parent.Arity == 0 ? "" : "<" + string.Join(", ", Enumerable.Repeat("object", parent.Arity)) + ">");
        }

        foreach (string shape in type.Shapes)
            DeclareShape(shape);
        string[] outer = type.Outer.Split('.', StringSplitOptions.RemoveEmptyEntries);
        foreach (string name in outer)
            _text.Append("public partial class @").Append(name).Append(" {\n");
        _text.Append("public ").Append(type.Kind.Replace("static ", "static partial ", StringComparison.Ordinal)).Append(" @").Append(type.Name);
        if (baseName.Length > 0)
            _text.Append(" : ").Append(baseName);
        _text.Append("\n{\n");
        var labelled = symbols.Where(symbol => symbol.Method.Length == 0).ToDictionary(symbol => symbol.Name, StringComparer.Ordinal);
        foreach (string member in type.Members)
        {
            (string memberType, string name) = Part(member);
            if (labelled.Remove(name, out LabelledSymbol? symbol))
                Member(symbol);
            else
                _text.Append(Identifier(memberType, name, "public ")).Append(" { get; set; }\n");
        }

        foreach (LabelledSymbol symbol in labelled.Values)
            Member(symbol);
        foreach (IGrouping<string, LabelledSymbol> method in symbols.Where(symbol => symbol.Method.Length > 0).GroupBy(symbol => symbol.Method))
            Method(type, method.Key, method.ToArray());
        _text.Append('}').Append('}', outer.Length).Append('\n');
    }

    private static string Base(LabelledType type) =>
        type.Base.Length > 0 && !LabelFiles.Types.ContainsKey(type.Base) && type.Base is "System.Exception" or "System.Attribute" or "Microsoft.AspNetCore.Identity.IdentityUser" ? type.Base : "";

    private void DeclareShape(string shape)
    {
        (string kind, string rest) = (shape[..shape.IndexOf(' ', StringComparison.Ordinal)], shape[(shape.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        int open = rest.IndexOf('(', StringComparison.Ordinal);
        string name = open < 0 ? rest : rest[..open];
        if (!_declared.Add(name))
            return;
        _text.Append("public ").Append(kind == "delegate" ? "delegate void" : kind).Append(" @").Append(name);
        if (kind == "delegate")
        {
            _text.Append("();\n");
            return;
        }

        _text.Append(" { ");
        if (open > 0)
        {
            foreach (string member in SplitList(rest[(open + 1)..^1]))
            {
                (string type, string memberName) = Part(member);
                _text.Append(Identifier(type, memberName, "public ")).Append(" { get; set; } ");
            }
        }

        _text.Append("}\n");
    }

    private void Member(LabelledSymbol symbol)
    {
        Beside(symbol);
        string[] words = symbol.Kind.Split(' ');
        string modifiers = "public " + (words.Length > 1 ? words[0] + " " : "");
        _text.Append(Identifier(symbol.Type, symbol.Name, modifiers)).Append(words[^1] == "property" ? " { get; set; }\n" : words[0] == "const" ? " = default;\n" : ";\n");
    }

    private void Method(LabelledType type, string signature, LabelledSymbol[] symbols)
    {
        int open = signature.IndexOf('(', StringComparison.Ordinal);
        string name = signature[..open];
        LabelledSymbol? itself = symbols.FirstOrDefault(symbol => symbol.Kind == "method");
        var parameters = symbols.Where(symbol => symbol.Kind == "parameter").ToDictionary(symbol => symbol.Name, StringComparer.Ordinal);
        if (itself is not null)
            Beside(itself);
        foreach (LabelledSymbol parameter in parameters.Values.Where(parameter => parameter.Comment.Length > 0))
            _text.Append("/// <param name=\"").Append(parameter.Name).Append("\">").Append(parameter.Comment[4..]).Append("</param>\n");

        bool isConstructor = name == ".ctor", isPlain = char.IsLetter(name[0]) || name[0] == '_';
        _text.Append("public ").Append(type.Kind.StartsWith("static", StringComparison.Ordinal) ? "static " : "");
        _text.Append(isConstructor ? "@" + type.SimpleName : (itself?.Type ?? "void") + (isPlain ? " @" + name : " Plain"));
        _text.Append('(').Append(string.Join(", ", SplitList(signature[(open + 1)..^1]).Select(part =>
        {
            (string parameterType, string parameterName) = Part(part);
            string attributes = parameters.TryGetValue(parameterName, out LabelledSymbol? labelled) ? labelled.Attributes + " " : "";
            return Identifier(parameterType, parameterName, attributes);
        }))).Append(") {\n");
        foreach (LabelledSymbol local in symbols.Where(symbol => symbol.Kind.EndsWith("local", StringComparison.Ordinal)))
            _text.Append(Identifier(local.Type is "" or "var" ? "Unresolved" : local.Type, local.Name, local.Kind == "const local" ? "const " : "")).Append(" = default;\n");
        _text.Append(itself is null ? "}\n" : "throw null!; }\n");
    }

    private void Beside(LabelledSymbol symbol)
    {
        if (symbol.Comment.StartsWith("///", StringComparison.Ordinal))
            _text.Append("/// <summary>").Append(symbol.Comment[4..]).Append("</summary>\n");
        else if (symbol.Comment.Length > 0)
            _text.Append(symbol.Comment).Append('\n');
        _text.Append(symbol.Attributes).Append(symbol.Attributes.Length > 0 ? "\n" : "");
    }

    private static (string Type, string Name) Part(string member)
    {
        int space = member.LastIndexOf(' ');
        return (member[..space], member[(space + 1)..]);
    }

    private static string Identifier(string type, string name, string before) => before + type + " @" + name;

    /// <summary>Splits at the commas that stand in no brackets.</summary>
    private static IEnumerable<string> SplitList(string list)
    {
        int depth = 0, start = 0;
        for (int i = 0; i < list.Length; i++)
        {
            depth += list[i] is '<' or '(' or '[' ? 1 : list[i] is '>' or ')' or ']' ? -1 : 0;
            if (list[i] == ',' && depth == 0)
            {
                yield return list[start..i].Trim();
                start = i + 1;
            }
        }

        if (start < list.Length)
            yield return list[start..].Trim();
    }
}
