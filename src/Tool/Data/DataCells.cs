using System.Globalization;
using CsLaw.Tool.Output;
using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.Data;

/// <summary>What a reader sees of a member, column by column.</summary>
internal sealed class DataCells(Texts texts, ShownPath shown)
{
    /// <summary>The headings of the columns.</summary>
    public IReadOnlyList<string> Headings { get; } =
    [
        texts[InventoryKey.DataPlace],
        texts[InventoryKey.DataMember],
        texts[InventoryKey.DataTaxon],
        texts[InventoryKey.DataSensitivity],
        texts[InventoryKey.DataConfidence],
        texts[InventoryKey.DataSign],
    ];

    /// <summary>What is printed where nothing is listed.</summary>
    public string Nothing => texts[InventoryKey.DataNothing];

    /// <summary>The cells of a member, as many as there are headings, fit for a terminal.</summary>
    public IReadOnlyList<string> Of(DataMember member)
    {
        (Taxon taxon, Confidence confidence, Sign sign) = member.Classification;
        string[] cells =
        [
            string.Create(CultureInfo.InvariantCulture, $"{shown.Of(member.Path)}:{member.Line}"),
            member.DisplayName,
            $"{taxon.Name.In(texts.Culture)} ({taxon.Id})",
            texts[taxon.Sensitive ? InventoryKey.DataSensitive : InventoryKey.DataGeneral],
            texts[ConfidenceKey(confidence)],
            $"{texts[SignKey(sign.Kind)]} {sign.Text}",
        ];
        return Array.ConvertAll(cells, TerminalText.Clean);
    }

    private static InventoryKey ConfidenceKey(Confidence confidence) => confidence switch
    {
        Confidence.Declared => InventoryKey.ConfidenceDeclared,
        Confidence.Known => InventoryKey.ConfidenceKnown,
        Confidence.Named => InventoryKey.ConfidenceNamed,
        _ => InventoryKey.ConfidenceHinted,
    };

    private static InventoryKey SignKey(SignKind kind) => kind switch
    {
        SignKind.Name => InventoryKey.SignName,
        SignKind.Person => InventoryKey.SignPerson,
        SignKind.Attribute => InventoryKey.SignAttribute,
        SignKind.Rule => InventoryKey.SignRule,
        SignKind.Display => InventoryKey.SignDisplay,
        SignKind.Column => InventoryKey.SignColumn,
        SignKind.Comment => InventoryKey.SignComment,
        SignKind.Member => InventoryKey.SignMember,
        SignKind.Key => InventoryKey.SignKey,
        _ => InventoryKey.SignSetting,
    };
}
