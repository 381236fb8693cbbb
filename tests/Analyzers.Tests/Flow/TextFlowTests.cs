using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

public sealed class TextFlowTests : FlowShapeTests
{
    [Fact]
    public Task Concatenation() => Follows("var x = \"a\" + customer.Id + customer.Mobile; Write([|x|]);", "var x = \"a\" + customer.Id + customer.HasMobile; Write(x);");

    [Fact]
    public Task Interpolation() => Follows("var x = $\"a {customer.Mobile}\"; Write([|x|]);", "var x = $\"a {customer.Mobile.Length}\"; Write(x);");

    [Fact]
    public Task Verbatim_interpolation() => Follows("var x = $@\"a {customer.Mobile}\"; Write([|x|]);", "var x = $@\"a {customer.Id}\"; Write(x);");

    [Fact]
    public Task Raw_interpolation() => Follows("var x = $\"\"\"a {customer.Mobile}\"\"\"; Write([|x|]);", "var x = $\"\"\"a {nameof(customer.Mobile)}\"\"\"; Write(x);");

    [Fact]
    public Task Format() => Follows("var x = string.Format(\"{0} {1}\", customer.Id, customer.Mobile); Write([|x|]);", "var x = string.Format(\"{0} {1}\", customer.Id, customer.HasMobile); Write(x);");

    [Fact]
    public Task Join() => Follows("var x = string.Join(\",\", customer.Mobile, \"b\"); Write([|x|]);", "var x = string.Join(\",\", customer.Id, \"b\"); Write(x);");

    [Fact]
    public Task Join_of_a_list() => Follows(
        "var x = string.Join(\",\", new List<string> { customer.Mobile }); Write([|x|]);", "var x = string.Join(\",\", new List<int> { customer.Id }); Write(x);");

    [Fact]
    public Task Concat() => Follows("var x = string.Concat(\"a\", customer.Mobile); Write([|x|]);", "var x = string.Concat(\"a\", customer.Id); Write(x);");

    [Fact]
    public Task Create() => Follows(
        "var x = string.Create(null, $\"a {customer.Mobile}\"); Write([|x|]);", "var x = string.Create(null, $\"a {customer.Id}\"); Write(x);");

    [Fact]
    public Task Parts_of_a_text() => Follows(
        "var x = customer.Mobile.Trim().ToUpperInvariant().Replace(\"-\", \"\"); Write([|x|]);", "var x = customer.Mobile.IndexOf(\"-\"); Write(x);");

    [Fact]
    public Task StringBuilder() => Follows(
        "var b = new StringBuilder(); b.Append(\"a\"); b.Append(customer.Mobile); var x = b.ToString(); Write([|x|]);",
        "var b = new StringBuilder(); b.Append(\"a\"); b.Append(customer.Id); var x = b.ToString(); Write(x);");

    [Fact]
    public Task StringBuilder_in_a_chain() => Follows(
        "var x = new StringBuilder().Append(\"a\").AppendLine(customer.Mobile).ToString(); Write([|x|]);",
        "var x = new StringBuilder().Append(\"a\").AppendLine(\"b\").ToString(); Write(x);");

    [Fact]
    public Task StringBuilder_in_a_chain_of_its_own() => Follows(
        "var b = new StringBuilder(); b.Append(\"a\").Append(customer.Mobile).AppendLine(); Write([|b.ToString()|]);",
        "var b = new StringBuilder(); b.Append(\"a\").Append(customer.Id).AppendLine(); Write(b.ToString());");

    [Fact]
    public Task StringBuilder_begun_with_a_text() => Follows(
        "var b = new StringBuilder(customer.Mobile); Write([|b.ToString()|]);", "var b = new StringBuilder(customer.Mobile.Length); Write(b.ToString());");

    [Fact]
    public Task StringWriter() => Follows(
        "using var w = new StringWriter(); w.Write(customer.Mobile); Write([|w.ToString()|]);", "using var w = new StringWriter(); w.Write(customer.Id); Write(w.ToString());");

    [Fact]
    public Task StringBuilder_interpolated() => Follows(
        "var b = new StringBuilder(); b.Append($\"a {customer.Mobile}\"); Write([|b.ToString()|]);",
        "var b = new StringBuilder(); b.Append($\"a {customer.Id}\"); Write(b.ToString());");

    [Fact]
    public Task Spans() => Follows(
        "var x = customer.Mobile.AsSpan().ToString(); Write([|x|]);", "var x = customer.Mobile.AsSpan().Length; Write(x);");

    [Fact]
    public Task Bytes_and_back() => Follows(
        "var x = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(customer.Mobile)); Write([|x|]);", "var x = Encoding.UTF8.GetByteCount(customer.Mobile); Write(x);");
}
