using System.Security.Cryptography;
using System.Text;

namespace ClinicPortal.Identity;

/// <summary>A code on its way to a phone: five attempts, one success.</summary>
public sealed class PhoneChallenge(string mobile, string code)
{
    private const int MaxAttempts = 5;

    private readonly Lock _gate = new();
    private int _attempts;
    private bool _used;

    public string Mobile => mobile;

    public bool Accepts(string answer)
    {
        lock (_gate)
        {
            if (_used || _attempts++ >= MaxAttempts)
                return false;

            _used = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(answer), Encoding.UTF8.GetBytes(code));
            return _used;
        }
    }
}
