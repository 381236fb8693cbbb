using System.Security.Cryptography;
using System.Text;

namespace ClinicPortal.Analytics;

/// <summary>统计用的访客编号：同一个人多次就诊，编号相同；没有密钥就无法由编号找回号码。</summary>
public sealed class VisitorKey(byte[] key)
{
    public string OfPhone(string phone) =>
        Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(phone))); // right: CSL2009

    public string OfTicket(string ticket) => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(ticket)));
}
