using ClinicPortal.Storage;

namespace ClinicPortal.Questionnaires;

/// <summary>Knows who signed the notice at the front desk.</summary>
public sealed class SignedNotices
{
    private readonly JsonLinesFile<SignedNotice> _notices;

    public SignedNotices(JsonLinesFile<SignedNotice> notices) => _notices = notices;

    public async Task<bool> HasConsentAsync(string mobile)
    {
        var signed = await _notices.ReadAllAsync();
        return signed.Any(notice => notice.Mobile == mobile);
    }
}
