using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace CsLaw.Sarif.Tests.Sources;

public sealed class FileSourceTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cslaw-源 码").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Lines_are_counted_as_the_compiler_counts()
    {
        Write("a.cs", Encoding.UTF8.GetBytes("one\r\ntwo\rthree\nfour\u0085five\u2028six\u2029seven"));

        Assert.Equal("one two three four five six seven", string.Join(" ", Enumerable.Range(1, 7).Select(Line)));
        Assert.Null(Line(8));
        Assert.Null(Line(0));
    }

    [Fact]
    public void A_byte_order_mark_decides_the_encoding()
    {
        Write("a.cs", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("手机号\n二")]);

        Assert.Equal("手机号", Line(1));
        Assert.Equal("二", Line(2));
    }

    [Fact]
    public void The_mark_itself_is_no_part_of_the_first_line()
    {
        Write("a.cs", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("x")]);

        Assert.Equal("x", Line(1));
    }

    [Fact]
    public void A_file_in_a_legacy_code_page_keeps_its_lines()
    {
        Write("a.cs", [0xCA, 0xD6, 0xBB, 0xFA, (byte)'\n', (byte)'x']);

        Assert.Equal(4, Line(1)!.Length);
        Assert.Equal("x", Line(2));
    }

    [Fact]
    public void An_absolute_path_is_taken_as_it_is()
    {
        Write("a.cs", "x"u8.ToArray());

        Assert.Equal("x", new FileSourceText("/nowhere").Line(Path.Combine(_folder, "a.cs"), 1));
    }

    [Theory]
    [InlineData("missing.cs")]
    [InlineData("no/such/folder/a.cs")]
    [InlineData(".")]
    [InlineData("a\0b.cs")]
    public void A_file_that_cannot_be_had_has_no_lines(string path) => Assert.Null(new FileSourceText(_folder).Line(path, 1));

    private void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_folder, name), content);

    private string? Line(int number) => new FileSourceText(_folder).Line("a.cs", number);
}
