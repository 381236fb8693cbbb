using CsLawAnalyzers.Program.Destinations;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Destinations;

public sealed class AddressHostTests
{
    [Theory]
    [InlineData("https://api.example.com/v1", "api.example.com")]
    [InlineData("https://api.example.com:8443?x", "api.example.com")]
    [InlineData("https://allowed.cn@evil.com/", "evil.com")]
    [InlineData("https://[::1]:5001/", "[::1]")]
    [InlineData("amqps://user:secret@rabbit.example.com/vhost", "rabbit.example.com")]
    [InlineData("https://", null)]
    [InlineData("https://api.", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("relative/path", null)]
    [InlineData("see https://api.example.com", null)]
    public void Finds_the_host_of_a_url(string text, string? expected) => Assert.Equal(expected, AddressHost.OfUrl(text));

    [Theory]
    [InlineData("Server=tcp:shop.database.windows.net,1433;Database=Shop;User Id=a", "shop.database.windows.net")]
    [InlineData("Data Source=10.0.0.5\\SQL2019;Initial Catalog=Shop", "10.0.0.5")]
    [InlineData("Host=db.example.cn;Port=5432;Database=shop", "db.example.cn")]
    [InlineData("Server=.;Database=Shop", "localhost")]
    [InlineData("Server=(localdb)\\MSSQLLocalDB;Database=Shop", "localhost")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=k==;EndpointSuffix=core.chinacloudapi.cn", "shop.blob.core.chinacloudapi.cn")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=k==", "shop.blob.core.windows.net")]
    [InlineData("UseDevelopmentStorage=true", null)]
    [InlineData("Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=a;SharedAccessKey=b=", "shop.servicebus.windows.net")]
    [InlineData("InstrumentationKey=0;IngestionEndpoint=https://westus.in.applicationinsights.azure.com/", "westus.in.applicationinsights.azure.com")]
    [InlineData("AccountEndpoint=https://shop.documents.azure.cn:443/;AccountKey=k==", "shop.documents.azure.cn")]
    [InlineData("shop.redis.cache.windows.net:6380,password=secret,ssl=True", "shop.redis.cache.windows.net")]
    [InlineData("kafka1.example.cn:9092,kafka2.example.cn:9092", "kafka1.example.cn")]
    [InlineData("mongodb+srv://u:p@shop.ab12.mongodb.net/shop", "shop.ab12.mongodb.net")]
    [InlineData("mongodb://a.example.cn:27017,b.example.cn:27017/shop", "a.example.cn")]
    [InlineData("redis:6379", "redis")]
    [InlineData("Data Source=shop.db", null)]
    [InlineData("hello world", null)]
    public void Finds_the_host_of_a_connection_text(string text, string? expected) => Assert.Equal(expected, AddressHost.OfConnection(text));
}
