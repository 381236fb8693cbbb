using Xunit;

namespace CsLaw.Sarif.Tests.Writing;

public class SourceRootTests
{
    [Theory]
    [InlineData("/w/app", "/w/app/src/A.cs", "src/A.cs")]
    [InlineData("/w/app/", "/w/app/src/A.cs", "src/A.cs")]
    [InlineData("/w/app", "/w/app/src/./x/../A.cs", "src/A.cs")]
    [InlineData("/w/x/../app", "/w/app/A.cs", "A.cs")]
    [InlineData("/w/app", "src/A.cs", "src/A.cs")]
    [InlineData("/w/app", "./src/../A.cs", "A.cs")]
    [InlineData("/", "/A.cs", "A.cs")]
    [InlineData("/w/项目 一", "/w/项目 一/源/甲.cs", "源/甲.cs")]
    public void A_path_below_the_root_is_relative(string root, string path, string relative) => Assert.Equal(relative, new SourceRoot(root).Relative(path));

    [Theory]
    [InlineData("/w/app", "/w/application/A.cs", "../A.cs")]
    [InlineData("/w/app", "/home/lin/A.cs", "../A.cs")]
    [InlineData("/w/app", "../shared/secret/A.cs", "../A.cs")]
    [InlineData("/w/app", "src/../../shared/A.cs", "../A.cs")]
    [InlineData("/w/app", "/w/APP/A.cs", "../A.cs")]
    public void A_path_elsewhere_keeps_its_name_alone(string root, string path, string relative) => Assert.Equal(relative, new SourceRoot(root).Relative(path));

    [Theory]
    [InlineData(@"C:\work\App", @"c:\Work\app\src\A.cs", "src/A.cs")]
    [InlineData("C:/work/App/", @"C:\work\App\A.cs", "A.cs")]
    [InlineData(@"\\server\share\app", "//server/share/app/A.cs", "A.cs")]
    [InlineData(@"C:\work\App", @"D:\work\App\A.cs", "../A.cs")]
    public void Paths_of_Windows_are_read_on_every_machine(string root, string path, string relative) => Assert.Equal(relative, new SourceRoot(root).Relative(path));
}
