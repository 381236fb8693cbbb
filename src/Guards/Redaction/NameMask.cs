using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CsLaw.Guards;

/// <summary>Masks of people's names: the family name stays where it is the smaller part.</summary>
internal static class NameMask
{
    // Family names of two characters still in use.
    private static readonly HashSet<string> s_compoundFamilyNames = new(StringComparer.Ordinal)
    {
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "端木", "南宫", "西门", "独孤", "宇文",
        "长孙", "轩辕", "钟离", "闻人", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "鲜于", "闾丘", "司寇", "巫马", "公西",
        "漆雕", "乐正", "壤驷", "公良", "拓跋", "夹谷", "宰父", "谷梁", "段干", "百里", "东郭", "南门", "呼延", "羊舌", "微生", "梁丘", "左丘", "东门",
        "第五", "赫连", "万俟", "歐陽", "司馬", "諸葛", "東方", "尉遲", "公孫", "長孫", "軒轅", "鍾離", "聞人", "澹臺", "淳於", "單于", "鮮于", "獨孤",
        "西門", "南宮",
    };

    internal static string Name(string text)
    {
        if (Mask.Characters(string.Concat(text.Where(static c => !char.IsWhiteSpace(c)))) is not { Count: > 0 } characters)
            return Mask.Whole;
        return characters.All(IsHan) ? Han(characters) : Other(characters);
    }

    private static string Han(List<string> characters)
    {
        if (characters.Count == 1)
            return "*";
        var compound = characters.Count >= 4 && s_compoundFamilyNames.Contains(characters[0] + characters[1]);
        var shown = compound ? 2 : 1;
        return string.Concat(characters.Take(shown)) + new string('*', characters.Count - shown);
    }

    // Other scripts: the first letter, and not how long the name is. Only a letter: anything else is no name to show a part of.
    private static string Other(List<string> characters) =>
        characters.Count > 1 && Rune.IsLetter(Rune.GetRuneAt(characters[0], 0)) ? characters[0] + Mask.Whole : Mask.Whole;

    private static bool IsHan(string character) =>
        Rune.GetRuneAt(character, 0).Value
            is 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
