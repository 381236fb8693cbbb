using System;
using Xunit;

namespace CsLaw.Sarif.Tests.Reading;

public class FileUriTests
{
    [Theory]
    [InlineData("file:///tmp/src%20%E7%9B%AE%E5%BD%95/%E7%94%A8%E6%88%B7%20%E6%9C%8D%E5%8A%A1%231.cs", "/tmp/src 目录/用户 服务#1.cs")]
    [InlineData("file:///C:/My%20App/a.cs", "C:/My App/a.cs")]
    [InlineData("file:///c%3A/app/a.cs", "c:/app/a.cs")]
    [InlineData("file://server/share/a.cs", "//server/share/a.cs")]
    [InlineData("file:///tmp/100%25.cs", "/tmp/100%.cs")]
    [InlineData("Generator/Out.g.cs", "Generator/Out.g.cs")]
    public void An_address_of_the_compiler_is_a_path(string uri, string path) => Assert.Equal(path, FileUri.PathOf(uri));

    [Theory]
    [InlineData("src/A.cs", "src/A.cs")]
    [InlineData("a b/c#d?e%f.cs", "a%20b/c%23d%3Fe%25f.cs")]
    [InlineData("a:b.cs", "a%3Ab.cs")]
    [InlineData("源/甲[1]{2}.cs", "%E6%BA%90/%E7%94%B2%5B1%5D%7B2%7D.cs")]
    [InlineData("😀.cs", "%F0%9F%98%80.cs")]
    public void A_path_is_a_relative_reference(string path, string uri)
    {
        Assert.Equal(uri, FileUri.Encode(path));
        Assert.Equal(path, FileUri.Decode(uri));
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative));
    }
}
