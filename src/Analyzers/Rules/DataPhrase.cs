using System.Collections.Generic;
using System.Globalization;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules;

/// <summary>How a message names personal data: the taxon, and the symbol it was read from.</summary>
internal static class DataPhrase
{
    private const int MostTaxa = 3;

    private static readonly CultureInfo s_english = CultureInfo.InvariantCulture;
    private static readonly CultureInfo s_chinese = CultureInfo.GetCultureInfo("zh-Hans");

    /// <summary>
    /// What an expression hands over: <c>Mobile phone number ('Patient.Phone')</c>, several of them, or <c>'Patient' with resident identity card
    /// number, mobile phone number, …</c> for an object.
    /// </summary>
    public static LocalizedText Of(KnownFlow known)
    {
        SinkFlow flow = known.Flow;
        if (!flow.Carried.IsEmpty && flow.Origin.Type is { } type)
            return OfType(type, known.Members);

        var english = new List<string>();
        var chinese = new List<string>();
        foreach (CarriedMember member in known.Members)
        {
            if (english.Count == MostTaxa)
                break;
            string symbol = member.Classification.Sign is { Kind: SignKind.Key } key ? key.Text : Symbol(member.Member);
            LocalizedText taxon = member.Classification.Taxon.Name;
            english.Add($"{(english.Count == 0 ? Capital(taxon.In(s_english)) : Lower(taxon.In(s_english)))} ('{symbol}')");
            chinese.Add($"{taxon.In(s_chinese)}（“{symbol}”）");
        }

        bool more = known.Members.Length > MostTaxa;
        return new LocalizedText(string.Join(", ", english) + (more ? ", …" : ""), string.Join("、", chinese) + (more ? "等" : ""));
    }

    /// <summary>An object of the type: <c>'Patient' with resident identity card number, mobile phone number, …</c>.</summary>
    public static LocalizedText OfType(ITypeSymbol type, IEnumerable<CarriedMember> members)
    {
        string name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        LocalizedText taxa = Taxa(members);
        return new LocalizedText($"'{name}' with {taxa.In(s_english)}", $"“{name}”（含{taxa.In(s_chinese)}）");
    }

    /// <summary>One member: <c>Mobile phone number ('Patient.Phone')</c>.</summary>
    public static LocalizedText OfMember(CarriedMember member)
    {
        LocalizedText taxon = member.Classification.Taxon.Name;
        string symbol = Symbol(member.Member);
        return new LocalizedText($"{Capital(taxon.In(s_english))} ('{symbol}')", $"{taxon.In(s_chinese)}（“{symbol}”）");
    }

    /// <summary>The names of the taxa, each once, at most three and an ellipsis.</summary>
    public static LocalizedText Taxa(IEnumerable<CarriedMember> members)
    {
        var names = new List<LocalizedText>();
        var seen = new HashSet<string>();
        foreach (CarriedMember member in members)
        {
            if (seen.Add(member.Classification.Taxon.Id))
                names.Add(member.Classification.Taxon.Name);
        }

        bool more = names.Count > MostTaxa;
        if (more)
            names.RemoveRange(MostTaxa, names.Count - MostTaxa);
        var english = new List<string>();
        var chinese = new List<string>();
        foreach (LocalizedText name in names)
        {
            english.Add(Lower(name.In(s_english)));
            chinese.Add(name.In(s_chinese));
        }

        return new LocalizedText(string.Join(", ", english) + (more ? ", …" : ""), string.Join("、", chinese) + (more ? "等" : ""));
    }

    /// <summary>Names of taxa at the beginning of a sentence.</summary>
    public static LocalizedText Sentence(LocalizedText taxa) => new(Capital(taxa.In(s_english)), taxa.In(s_chinese));

    /// <summary>The name of a taxon inside a sentence.</summary>
    public static string Lower(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && (char.IsLower(name[1]) || (name.Length > 2 && name[1] == '-' && char.IsLower(name[2]))) ? char.ToLowerInvariant(name[0]) + name.Substring(1) : name;

    private static string Capital(string name) => name.Length > 0 ? char.ToUpperInvariant(name[0]) + name.Substring(1) : name;

    private static string Symbol(ISymbol symbol) => symbol switch
    {
        IPropertySymbol or IFieldSymbol when symbol.ContainingType is { IsAnonymousType: false } type => type.Name + "." + symbol.Name,
        _ => symbol.Name,
    };
}
