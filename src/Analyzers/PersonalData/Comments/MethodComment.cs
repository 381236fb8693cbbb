using System;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.PersonalData.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData.Comments;

/// <summary>What the doc comment of a method says of the text it returns: its <c>returns</c>, or a <c>summary</c> that says what is fetched.</summary>
internal static class MethodComment
{
    private static readonly string[] s_fetching = { "获取", "取得", "读取", "查询", "查找", "返回", "得到", "提取", "解析" };

    /// <summary>The personal data that the comment names, or null. An English sentence only confirms what the name of the method says already.</summary>
    public static Classification? Read(IMethodSymbol method, NameReading name, NameReadings readings)
    {
        if (name.RulesOut || !MemberClassifier.MayBeText(method.ReturnType))
            return null;
        if (CommentReader.ReadElement(method, "returns") is { } returned && Read(method, returned, name, readings) is { } result)
            return result;
        return CommentReader.ReadElement(method, "summary") is { } summary && Fetched(summary) is { } fetched ? Read(method, fetched, name, readings) : null;
    }

    private static Classification? Read(IMethodSymbol method, string text, NameReading name, NameReadings readings)
    {
        NameReading reading = readings.ReadLabel(text);
        if (!reading.IsStrong || !ValueShape.CanHold(method.ReturnType, reading.Word!))
            return null;
        bool counts = IdentifierWords.HoldsHan(text) || name.Taxon?.Id == reading.Taxon!.Id;
        return counts ? new Classification(reading.Taxon!, Confidence.Named, new Sign(SignKind.Comment, text)) : null;
    }

    /// <summary>What stands behind the verb: 获取手机号, 根据编号查询手机号; null where something else is done.</summary>
    private static string? Fetched(string summary)
    {
        bool hasCondition = summary.StartsWith("根据", StringComparison.Ordinal) || summary.StartsWith("通过", StringComparison.Ordinal) || summary.StartsWith("按", StringComparison.Ordinal);
        int verb = -1, length = 0;
        foreach (string word in s_fetching)
        {
            int at = summary.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (verb < 0 || at < verb))
                (verb, length) = (at, word.Length);
        }

        return verb == 0 || (verb > 0 && hasCondition) ? summary.Substring(verb + length) : null;
    }
}
