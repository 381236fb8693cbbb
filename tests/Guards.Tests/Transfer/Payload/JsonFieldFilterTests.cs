using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using Xunit;

namespace CsLaw.Guards.Tests.Transfer.Payload;

public sealed class JsonFieldFilterTests
{
    [Theory]
    [InlineData("""{"a":1,"idCard":"110101199003071234","b":2}""", """{"a":1,"b":2}""")]
    [InlineData("""{"idCard":"110101199003071234"}""", "{}")]
    [InlineData("""{"IDCARD":1,"idcard":2,"b":[]}""", """{"b":[]}""")]
    [InlineData("""{"idCard":{"idCard":[{"x":[]}],"y":{}},"b":{"idCard":[1,[2],{"c":3}],"c":4}}""", """{"b":{"c":4}}""")]
    [InlineData("""[{"idCard":1},{"idCard":2,"b":3},[{"idCard":{}}]]""", """[{},{"b":3},[{}]]""")]
    [InlineData("""{"\u0069d\u0043ard":"x","b":1}""", """{"b":1}""")]
    [InlineData("""{"phone":"13800138000"}""", """{"phone":"138****8000"}""")]
    [InlineData("""{"phone":13800138000,"b":13800138000}""", """{"phone":"138****8000","b":13800138000}""")]
    [InlineData("""{"phone":"138\u0030013\u0038000"}""", """{"phone":"138****8000"}""")]
    [InlineData("""{"phone":null,"x":null}""", """{"phone":null,"x":null}""")]
    [InlineData("""{"phone":true,"x":[{"phone":{"n":1}},{"phone":[1,{"phone":2}]}]}""", """{"phone":"***","x":[{"phone":"***"},{"phone":"***"}]}""")]
    [InlineData("""{"a":["idCard","phone"],"b":"idCard"}""", """{"a":["idCard","phone"],"b":"idCard"}""")]
    [InlineData("""{"n":1.50e+300,"m":-0,"s":"\u00e9\/\"<张>","":{}}""", """{"n":1.50e+300,"m":-0,"s":"\u00e9\/\"<张>","":{}}""")]
    [InlineData(""" "idCard" """, "\"idCard\"")]
    [InlineData("", "")]
    public void Takes_out_and_masks_in_pieces_of_any_size(string document, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        for (var size = 1; size <= Math.Max(bytes.Length, 1); size++)
            Assert.Equal(expected, Filter(bytes, size));
    }

    [Theory]
    [InlineData("""{"idCard":"11010119""")]
    [InlineData("""{"a":1}{"idCard":2}""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{/*"a"*/}""")]
    [InlineData("""{'idCard':1}""")]
    [InlineData("idCard=1")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"phone":"\udc00"}""")]
    public void What_is_no_json_goes_no_further(string document) =>
        Assert.ThrowsAny<JsonException>(() => Filter(Encoding.UTF8.GetBytes(document), document.Length));

    [Fact]
    public void Hands_on_what_is_complete_and_holds_back_the_rest()
    {
        using var filter = new JsonFieldFilter(Fields());
        Assert.Equal("""{"a":[1""", Text(filter, """{"a":[1,2""", isLast: false));
        Assert.Equal(",23", Text(filter, "3,\"x", isLast: false));
        Assert.Equal(",\"xy\"", Text(filter, "y\",{\"idCard\":\"110", isLast: false).Replace(",{", "", StringComparison.Ordinal));
        Assert.Equal("}]}", Text(filter, "101\"}]}", isLast: false));
        Assert.Equal("", Text(filter, "", isLast: true));
    }

    [Fact]
    public void A_deep_or_long_document_goes_through()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 900)) + "1" + new string('}', 900);
        Assert.Equal(deep, Filter(Encoding.UTF8.GetBytes(deep), 64));
        var value = new string('x', 1_000_000);
        Assert.Equal($$"""{"a":"{{value}}"}""", Filter(Encoding.UTF8.GetBytes($$"""{"a":"{{value}}","idCard":"{{value}}"}"""), 16_384));
        Assert.ThrowsAny<JsonException>(() => Filter(Encoding.UTF8.GetBytes(new string('[', 2000)), 64));
    }

    [Fact]
    public void What_is_named_twice_is_removed()
    {
        var fields = OutgoingFields.Of(new DeclaredTransferRoute { RemovedFields = { "phone" }, MaskedFields = { ["Phone"] = MaskKind.Phone } });
        Assert.True(fields.Find("PHONE").IsRemoved);
        var both = Fields().With(OutgoingFields.Of(new DeclaredTransferRoute { MaskedFields = { ["phone"] = MaskKind.Text, ["name"] = MaskKind.Name } }));
        Assert.True(both.Find("phone").IsRemoved);
        Assert.True(both.Find("idcard").IsRemoved);
        Assert.Equal(MaskKind.Name, both.Find("name").Mask);
    }

    private static OutgoingFields Fields() => OutgoingFields.Of(
        new DeclaredTransferRoute { RemovedFields = { "idCard" }, MaskedFields = { ["phone"] = MaskKind.Phone } });

    private static string Filter(byte[] document, int size)
    {
        using var filter = new JsonFieldFilter(Fields());
        var output = new StringBuilder();
        foreach (var piece in document.Chunk(size))
            output.Append(Encoding.Latin1.GetString(filter.Filter(piece, isLast: false).Span));
        output.Append(Encoding.Latin1.GetString(filter.Filter([], isLast: true).Span));
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(output.ToString()));
    }

    private static string Text(JsonFieldFilter filter, string piece, bool isLast) =>
        Encoding.UTF8.GetString(filter.Filter(Encoding.UTF8.GetBytes(piece), isLast).Span);
}
