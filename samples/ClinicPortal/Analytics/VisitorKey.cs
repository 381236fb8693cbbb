using System.Security.Cryptography;
using System.Text;

namespace ClinicPortal.Analytics;

/// <summary>统计用的访客编号：同一个人多次就诊，编号相同。</summary>
public sealed class VisitorKey(byte[] key)
{
    public string OfPhone(string phone) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(phone))); // CSL2009: eleven digits are tried in minutes

    public string OfTicket(string ticket) => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(ticket)));
}
