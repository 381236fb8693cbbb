using CsLawAnalyzers.Libraries;
using Xunit;

namespace CsLawAnalyzers.Tests.Libraries;

public sealed class HostTableTests
{
    [Theory]
    [InlineData("api.openai.com", "Outside")]
    [InlineData("API.OpenAI.com", "Outside")]
    [InlineData("api.openai.com.", "Outside")]
    [InlineData("tenant.openai.azure.com", "Outside")]
    [InlineData("s3.amazonaws.com", "Outside")]
    [InlineData("s3.cn-north-1.amazonaws.com.cn", "Mainland")]
    [InlineData("dashscope.aliyuncs.com", "Mainland")]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", "Mainland")]
    [InlineData("bucket.cos.ap-guangzhou.myqcloud.com", "Mainland")]
    [InlineData("bucket.cos.ap-hongkong.myqcloud.com", "Outside")]
    [InlineData("project.cn-hongkong.log.aliyuncs.com", "Outside")]
    [InlineData("x.blob.core.windows.net", "Outside")]
    [InlineData("x.blob.core.chinacloudapi.cn", "Mainland")]
    [InlineData("shop.example.cn", "Mainland")]
    [InlineData("例子.中国", "Mainland")]
    [InlineData("shop.example.hk", "Outside")]
    [InlineData("shop.example.tw", "Outside")]
    [InlineData("shop.example.de", "Outside")]
    [InlineData("shop.example.io", "Unknown")]
    [InlineData("shop.example.ai", "Unknown")]
    [InlineData("shop.example.com", "Unknown")]
    [InlineData("openai.com.example.org", "Unknown")]
    [InlineData("8.8.8.8", "Unknown")]
    [InlineData("localhost", "Own")]
    [InlineData("127.0.0.1", "Own")]
    [InlineData("10.20.30.40", "Own")]
    [InlineData("172.20.0.3", "Own")]
    [InlineData("172.32.0.3", "Unknown")]
    [InlineData("192.168.1.1", "Own")]
    [InlineData("[::1]", "Own")]
    [InlineData("redis", "Own")]
    [InlineData("orders.default.svc.cluster.local", "Own")]
    [InlineData("", "Unknown")]
    public void Says_where_a_host_stands(string host, string expected) => Assert.Equal(expected, HostTable.Default.Find(host).ToString());
}
