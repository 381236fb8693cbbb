using System.Collections.Generic;
using System.Collections.Immutable;
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

    /// <summary>For a flow: <c>mobile phone number ('Patient.Phone')</c>, or <c>'Patient' with resident identity number, mobile phone number, …</c>.</summary>
    public static LocalizedText Of(SinkFlow flow)
    {
        if (!flow.Carried.IsEmpty && flow.Origin.Type is { } type)
        {
            string name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            LocalizedText taxa = Taxa(flow.Carried);
            return new LocalizedText($"'{name}' with {taxa.In(s_english)}", $"“{name}”（含{taxa.In(s_chinese)}）");
        }

        Taxon taxon = flow.Data!.Taxon;
        string symbol = Symbol(flow.Origin.Symbol);
        string quoted = symbol.Length == 0 ? "" : $" ('{symbol}')";
        string quotedZh = symbol.Length == 0 ? "" : $"（“{symbol}”）";
        return new LocalizedText(Sentence(taxon.Name.In(s_english)) + quoted, taxon.Name.In(s_chinese) + quotedZh);
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

    /// <summary>The name of a taxon inside a sentence.</summary>
    public static string Lower(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name.Substring(1) : name;

    public static ImmutableArray<CarriedMember> None => ImmutableArray<CarriedMember>.Empty;

    private static string Sentence(string name) => name.Length > 0 ? char.ToUpperInvariant(name[0]) + name.Substring(1) : name;

    private static string Symbol(ISymbol? symbol) => symbol switch
    {
        null => "",
        IPropertySymbol or IFieldSymbol when symbol.ContainingType is { IsAnonymousType: false } type => type.Name + "." + symbol.Name,
        _ => symbol.Name,
    };
}
