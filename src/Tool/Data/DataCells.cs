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
        texts[TextKey.DataPlace],
        texts[TextKey.DataMember],
        texts[TextKey.DataTaxon],
        texts[TextKey.DataSensitivity],
        texts[TextKey.DataConfidence],
        texts[TextKey.DataSign],
    ];

    /// <summary>What is printed where nothing is listed.</summary>
    public string Nothing => texts[TextKey.DataNothing];

    /// <summary>The cells of a member, as many as there are headings, fit for a terminal.</summary>
    public IReadOnlyList<string> Of(DataMember member)
    {
        (Taxon taxon, Confidence confidence, Sign sign) = member.Classification;
        string[] cells =
        [
            string.Create(CultureInfo.InvariantCulture, $"{shown.Of(member.Path)}:{member.Line}"),
            member.DisplayName,
            $"{taxon.Name.In(texts.Culture)} ({taxon.Id})",
            texts[taxon.Sensitive ? TextKey.DataSensitive : TextKey.DataGeneral],
            texts[ConfidenceKey(confidence)],
            $"{texts[SignKey(sign.Kind)]} {sign.Text}",
        ];
        return Array.ConvertAll(cells, TerminalText.Clean);
    }

    private static TextKey ConfidenceKey(Confidence confidence) => confidence switch
    {
        Confidence.Declared => TextKey.ConfidenceDeclared,
        Confidence.Known => TextKey.ConfidenceKnown,
        Confidence.Named => TextKey.ConfidenceNamed,
        _ => TextKey.ConfidenceHinted,
    };

    private static TextKey SignKey(SignKind kind) => kind switch
    {
        SignKind.Name => TextKey.SignName,
        SignKind.Person => TextKey.SignPerson,
        SignKind.Attribute => TextKey.SignAttribute,
        SignKind.Rule => TextKey.SignRule,
        SignKind.Display => TextKey.SignDisplay,
        SignKind.Column => TextKey.SignColumn,
        SignKind.Comment => TextKey.SignComment,
        SignKind.Member => TextKey.SignMember,
        SignKind.Key => TextKey.SignKey,
        _ => TextKey.SignSetting,
    };
}
