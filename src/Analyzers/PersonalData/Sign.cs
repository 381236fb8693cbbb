namespace CsLawAnalyzers.PersonalData;

/// <summary>The sign that decided a classification, so that messages can say why, e.g. <c>name:Phone</c> or <c>display:手机号</c>.</summary>
internal sealed record Sign(SignKind Kind, string Text)
{
    public override string ToString() => Prefix + Text;

    private string Prefix => Kind switch
    {
        SignKind.Name => "name:",
        SignKind.Person => "person:",
        SignKind.Attribute => "attribute:",
        SignKind.Rule => "rule:",
        SignKind.Display => "display:",
        SignKind.Column => "column:",
        SignKind.Comment => "comment:",
        SignKind.Member => "member:",
        SignKind.Key => "key:",
        _ => "setting:",
    };
}
