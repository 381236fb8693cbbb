using CsLawAnalyzers.Libraries.Hosts;
using Xunit;

namespace CsLawAnalyzers.Tests.Libraries;

public sealed class RegionTableTests
{
    [Theory]
    [InlineData("aws", "cn-north-1", "Mainland")]
    [InlineData("aws", "CNNorthWest1", "Mainland")]
    [InlineData("aws", "APEast1", "Outside")]
    [InlineData("aws", "ap-east-2", "Outside")]
    [InlineData("aws", "USEast1", "Outside")]
    [InlineData("aws", "mx-central-1", "Outside")]
    [InlineData("azure", "ChinaNorth3", "Mainland")]
    [InlineData("azure", "China East 2", "Mainland")]
    [InlineData("azure", "EastAsia", "Outside")]
    [InlineData("gcp", "asia-east2", "Outside")]
    [InlineData("aliyun", "cn-hangzhou", "Mainland")]
    [InlineData("aliyun", "cn-hongkong", "Outside")]
    [InlineData("aliyun", "cn-elsewhere", "Unknown")]
    [InlineData("tencent", "ap-guangzhou", "Mainland")]
    [InlineData("tencent", "ap-hongkong", "Outside")]
    [InlineData("huawei", "cn-north-4", "Mainland")]
    [InlineData("huawei", "ap-southeast-1", "Outside")]
    [InlineData("aws", "", "Unknown")]
    [InlineData("nobody", "cn-north-1", "Unknown")]
    public void Says_where_a_region_stands(string cloud, string region, string expected) => Assert.Equal(expected, RegionTable.Default.Find(cloud, region).ToString());

    [Theory]
    [InlineData("aws", "cn-north-1")]
    [InlineData("azure", "chinanorth3")]
    [InlineData("gcp", null)]
    public void Knows_a_mainland_region_to_move_to(string cloud, string? expected)
    {
        Assert.Equal(expected, RegionTable.Default.Counterpart(cloud));
        if (expected is not null)
            Assert.Equal(Jurisdiction.Mainland, RegionTable.Default.Find(cloud, expected));
    }
}
