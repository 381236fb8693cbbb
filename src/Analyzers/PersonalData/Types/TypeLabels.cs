using System;
using System.Text;
using CsLawAnalyzers.PersonalData.Comments;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.PersonalData.Signs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.PersonalData.Types;

/// <summary>Tells by its table, its label or its doc comment that a type whose name says nothing is about a person: <c>[Table("t_patient")]</c>, 患者信息表.</summary>
internal sealed class TypeLabels
{
    /// <summary>Longer than this a comment explains instead of naming.</summary>
    private const int LongestLabel = 10;

    private const int MostWords = 2;

    private static readonly string[] s_tails = { "基本信息", "信息", "资料", "档案", "数据", "实体", "模型", "对象", "主表", "表", "类" };

    private static readonly string[] s_noise = { "a", "an", "the", "represents", "table", "entity", "of", "record", "information" };

    private readonly MemberSignReader _signs;

    public TypeLabels(MemberSignReader signs) => _signs = signs;

    public bool IsPerson(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return false;
        MemberSigns signs = _signs.Read(type);
        if (signs.Column is { } table && TypeNameReader.Read(table) == TypeNature.Person)
            return true;
        return (signs.Label ?? Summary(type)) is { } label && NamesPerson(label);
    }

    /// <summary>Whether the text is the name of a kind of person, and no more than that.</summary>
    public static bool NamesPerson(string label)
    {
        label = LabelText.Clean(label).TrimEnd('。', '.', '，', ',', ' ');
        return IdentifierWords.HoldsHan(label) ? NamesPersonInChinese(label) : NamesPersonInEnglish(label);
    }

    private static bool NamesPersonInChinese(string label)
    {
        if (label.Length > LongestLabel)
            return false;
        for (bool stripped = true; stripped;)
        {
            stripped = false;
            foreach (string tail in s_tails)
            {
                if (label.Length > tail.Length + 1 && label.EndsWith(tail, StringComparison.Ordinal))
                {
                    label = label.Substring(0, label.Length - tail.Length);
                    stripped = true;
                }
            }
        }

        return Lexicon.Instance.Set("personTypes").Contains(label);
    }

    private static bool NamesPersonInEnglish(string label)
    {
        var name = new StringBuilder();
        int count = 0;
        foreach (string word in label.Split(' '))
        {
            if (word.Length == 0 || Array.IndexOf(s_noise, word.ToLowerInvariant()) >= 0)
                continue;
            if (++count > MostWords)
                return false;
            name.Append('_').Append(word);
        }

        return count > 0 && TypeNameReader.Read(name.ToString()) == TypeNature.Person;
    }

    private static string? Summary(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is BaseTypeDeclarationSyntax declaration && CommentReader.Summary(declaration) is { } text)
                return text;
        }

        return null;
    }
}
