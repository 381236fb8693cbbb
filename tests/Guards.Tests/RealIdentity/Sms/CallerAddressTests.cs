using System.Net;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace CsLaw.Guards.Tests.RealIdentity.Sms;

public sealed class CallerAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData(null, null, true)]
    public void Counts_a_subscriber_as_one(string? one, string? other, bool same) => Assert.Equal(same, Of(one) == Of(other));

    private static string Of(string? address) =>
        CallerAddress.Of(new DefaultHttpContext { Connection = { RemoteIpAddress = address is null ? null : IPAddress.Parse(address) } });
}
