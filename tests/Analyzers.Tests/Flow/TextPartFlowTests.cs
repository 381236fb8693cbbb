using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>Masks that are put over a copy of the signs, or put together of the pieces of a text; and copies and pieces that are the whole again.</summary>
public sealed class TextPartFlowTests : FlowShapeTests
{
    [Fact]
    public Task Text_made_by_a_function() => Follows(
        "var x = string.Create(customer.Mobile.Length, customer.Mobile, (span, s) => s.AsSpan().CopyTo(span)); Write([|x|]);",
        """
        Write(string.Create(customer.Mobile.Length, customer.Mobile, (span, s) => { s.AsSpan(0, 3).CopyTo(span); span[3..7].Fill('*'); s.AsSpan(7).CopyTo(span[7..]); }));
        Write(string.Create(customer.Mobile.Length, customer.Mobile, (span, s) => { s.AsSpan().CopyTo(span); span[3..7].Fill('*'); }));
        Write(string.Create(customer.Mobile.Length, customer.Mobile, (span, s) => { s.CopyTo(span); for (var i = 3; i < 7; i++) span[i] = '*'; }));
        """);

    [Fact]
    public Task Text_made_by_a_function_that_covers_nothing() => Follows(
        "var x = string.Create(customer.Mobile.Length, customer.Mobile, (span, s) => { s.AsSpan().CopyTo(span); span[3..3].Fill('*'); }); Write([|x|]);",
        "var x = string.Create(customer.Mobile.Length, customer.Id, (span, s) => span.Fill('*')); Write(x);");

    [Fact]
    public Task Text_made_by_a_method() => Follows(
        "Write(string.Create(customer.Mobile.Length, [|customer.Mobile|], Copy));", "Write(string.Create(customer.Mobile.Length, customer.Mobile, Hide));",
        """
        private static void Copy(Span<char> target, string text) => text.AsSpan().CopyTo(target);
        private static void Hide(Span<char> target, string text) { text.AsSpan().CopyTo(target); target.Slice(3, 4).Fill('*'); }
        """);

    [Fact]
    public Task Array_filled() => Follows(
        "var c = customer.Mobile.ToCharArray(); Array.Fill(c, '*', 3, 0); Write([|new string(c)|]); var d = customer.Mobile.ToCharArray(); var e = customer.Mobile.ToCharArray(); Array.Fill(e, '*'); Write([|new string(d)|]);",
        "var c = customer.Mobile.ToCharArray(); Array.Fill(c, '*', 3, 4); Write(new string(c)); var d = customer.Mobile.ToCharArray(); Array.Clear(d, 3, 4); Write(new string(d));");

    [Fact]
    public Task Array_copied() => Follows(
        "var c = new char[11]; customer.Mobile.CopyTo(0, c, 0, 11); Write([|new string(c)|]); var d = new char[11]; Array.Copy(customer.Mobile.ToCharArray(), d, 11); Write([|new string(d)|]);",
        "var c = new char[11]; customer.Mobile.CopyTo(0, c, 0, 11); for (var i = 3; i < 7; i++) { c[i] = '*'; } Write(new string(c));");

    [Fact]
    public Task Sign_of_a_parameter() => Follows(
        "Write(Cover([|customer.Mobile|], 0));", "Write(Hide(customer.Mobile)); Write(Star(customer.Mobile));",
        """
        private static string Cover(string text, int at) { var signs = text.ToCharArray(); var first = signs[at]; signs[at] = signs[^1]; signs[^1] = first; return new string(signs); }
        private static string Hide(string text, char mask = '*') { var signs = text.ToCharArray(); for (var i = 3; i < signs.Length - 4; i++) signs[i] = mask; return new string(signs); }
        private static string Star(string text, char mask = 'x') { var signs = text.ToCharArray(); Array.Fill(signs, mask, 3, signs.Length - 7); return new string(signs); }
        """);

    [Fact]
    public Task Span_of_its_own() => Follows(
        "Write(Same([|customer.Mobile|]));", "Write(Hide(customer.Mobile)); Write(HideArray(customer.Mobile)); Write(HidePart(customer.Mobile));",
        """
        private static string Same(string text) { Span<char> signs = stackalloc char[text.Length]; text.AsSpan().CopyTo(signs); return signs.ToString(); }
        private static string Hide(string text) { Span<char> signs = stackalloc char[text.Length]; text.AsSpan().CopyTo(signs); signs.Slice(3, 4).Fill('*'); return signs.ToString(); }
        private static string HideArray(string text) { var signs = text.ToCharArray(); signs.AsSpan(3, 4).Fill('*'); return new string(signs); }
        private static string HidePart(string text) { var signs = text.ToCharArray(); var middle = signs.AsSpan(3, 4); middle.Fill('*'); return new string(signs); }
        """);

    [Fact]
    public Task Span_sliced() => Follows(
        "Write([|customer.Mobile|].AsSpan().Slice(0).ToString());", "Write(customer.Mobile.AsSpan().Slice(0, 3).ToString() + \"****\"); Write(customer.Mobile.AsSpan()[..3].ToString());");

    /// <summary>A country code taken off and a sign at the end hide nothing; what is left of a mask does not tell the rest.</summary>
    [Fact]
    public Task Cut_that_keeps_nearly_all() => Follows(
        """
        Write([|customer.Mobile|].Substring(3));
        Write([|customer.Mobile|][2..]);
        Write([|customer.Mobile|].Remove(3, 1));
        Write([|customer.Mobile|].Substring(0, customer.Mobile.Length - 1));
        Write([|customer.Mobile|][..^1]);
        var plain = customer.Mobile.StartsWith("+86") ? customer.Mobile.Substring(3) : customer.Mobile; Write([|plain|]);
        """,
        """
        Write(customer.Mobile.Substring(7));
        Write(customer.Mobile[7..]);
        Write(customer.Mobile.Remove(3, 4));
        Write(customer.Mobile.Substring(0, customer.Mobile.Length - 4) + "****");
        Write(customer.Mobile[..^4]);
        var end = customer.Mobile.StartsWith("+86") ? customer.Mobile.Substring(7) : customer.Id.ToString(); Write(end);
        """);

    [Fact]
    public Task Parts_that_make_up_the_whole() => Follows(
        """
        Write([|customer.Mobile|].Substring(0, 5) + "-" + customer.Mobile.Substring(5));
        Write($"{[|customer.Mobile|][..3]} {customer.Mobile[3..7]} {customer.Mobile[7..]}");
        Write(string.Join(" ", [|customer.Mobile|].Substring(0, 3), customer.Mobile.Substring(3, 4), customer.Mobile.Substring(7, 4)));
        """,
        """
        Write(customer.Mobile.Substring(0, 3) + "****" + customer.Mobile.Substring(7));
        Write($"{customer.Mobile[..3]}****{customer.Mobile[7..]}");
        Write(customer.Mobile.Substring(0, 3)); Write(customer.Mobile.Substring(3, 4)); Write(customer.Mobile.Substring(7));
        """);

    /// <summary>A limit is no mask: what fits into it is there whole.</summary>
    [Fact]
    public Task Shortened_to_a_limit() => Follows(
        "Write(Short([|customer.Mobile|]));", "Write(Head(customer.Mobile));",
        """
        private static string Short(string text) => text.Length > 50 ? text.Substring(0, 50) + "…" : text;
        private static string Head(string text) => text.Length > 3 ? text.Substring(0, 3) + "…" : text;
        """);

    [Fact]
    public Task Split_and_covered() => Follows(
        "var parts = customer.Mobile.Split('@'); Write([|parts[0] + \"@\" + parts[1]|]); Write([|string.Join(\"@\", parts)|]); Write([|$\"{parts[0]} {parts[1]}\"|]);",
        "var parts = customer.Mobile.Split('@'); Write(parts[0][..1] + \"***@\" + parts[1]); Write($\"{parts[0][..1]}***@{parts[1]}\"); Write(string.Concat(parts[0].Substring(0, 1), \"***@\", parts[1]));");

    /// <summary>What stands behind the sign of an address names a service; what stands before it, and pieces of other data, name the person.</summary>
    [Fact]
    public Task Host_of_an_address() => Follows(
        """
        Write([|new Reader().Email|].Split('@')[0]);
        Write([|new Reader().Email|].Split('@').First());
        Write([|new Reader().Email|].Split('@')[^2]);
        Write([|new Reader().Email|].Split('.')[1]);
        Write([|customer.Mobile|].Split('@')[1]);
        var whole = new Reader().Email.Split('@'); Write([|whole[0] + "@" + whole[1]|]);
        """,
        """
        Write(new Reader().Email.Split('@')[1]);
        Write(new Reader().Email.Split("@")[^1]);
        Write(new Reader().Email?.Split('@').Last());
        Write(new Reader().Email.Split('@', 2).LastOrDefault());
        var pieces = new Reader().Email.Split('@'); Write(pieces[1]);
        foreach (var group in new List<Reader>().GroupBy(reader => reader.Email.Split('@')[1])) Write(group.Key);
        """,
        types: "public class Reader { public string Email { get; set; } = \"\"; }");

    [Fact]
    public Task Split_covered_and_joined() => Follows(
        "var parts = customer.Mobile.Split('@'); parts[0] = parts[0].Trim() + \"*\"; Write([|string.Join(\"@\", parts)|]); var fields = customer.Mobile.Split('@'); fields[1] = \"OK\"; Write([|string.Join(\"@\", fields)|]);",
        "var parts = customer.Mobile.Split('@'); parts[0] = \"***\"; Write(string.Join(\"@\", parts)); var other = customer.Mobile.Split('@'); other[0] = other[0][..1] + \"***\"; Write(string.Join(\"@\", other)); var last = customer.Mobile.Split('@'); last[0] = Hide(last[0]); Write(string.Join(\"@\", last));",
        "private static string Hide(string text) => text.Length < 2 ? text : text[..1] + \"***\";");

    [Fact]
    public Task Split_by_a_mask() => Follows(
        "Write(Show([|customer.Mobile|]));", "Write(Mask(customer.Mobile)); Write(MaskNamed(customer.Mobile));",
        """
        private static string Show(string mail) { var parts = mail.Split('@'); if (parts.Length != 2) return mail; return parts[0] + " at " + parts[1]; }
        private static string Mask(string mail) { var parts = mail.Split('@'); if (parts.Length != 2) return mail; return parts[0][..1] + "***@" + parts[1]; }
        private static string MaskNamed(string mail) { var parts = mail.Split('@'); var user = parts[0]; var host = parts[1]; return $"{user[0]}***@{host}"; }
        """);

    [Fact]
    public Task Pieces_of_two_texts() => Follows(
        "Write(customer.Mobile.Split('-')[0][..1] + [|customer.RealName|].Split(' ')[0]);", "Write(customer.Mobile.Split('-')[0][..1] + customer.RealName.Split(' ')[0][0]);");

    [Fact]
    public Task Element_of_a_list_covered() => Follows(
        "var a = new[] { customer.Mobile, customer.RealName }; a[0] = \"***\"; Write([|string.Join(\",\", a)|]);", "var a = new[] { customer.Mobile[..3], customer.RealName[..1] }; a[0] = \"***\"; Write(string.Join(\",\", a));");

    [Fact]
    public Task Groups_of_a_regular_expression() => Follows(
        "var r = new System.Text.RegularExpressions.Regex(\"(.{3})(.{4})(.{4})\"); Write(r.Replace([|customer.Mobile|], \"$1-$2-$3\"));",
        "var r = new System.Text.RegularExpressions.Regex(\"(.{3})(.{4})(.{4})\"); Write(r.Replace(customer.Mobile, \"$1****$3\")); Write(r.Replace(customer.Mobile, m => new string('*', m.Length)));");

    [Fact]
    public Task Builder_covered_in_a_loop() => Follows(
        "var b = new StringBuilder(customer.Mobile); for (var i = 3; i < 4; i++) { b[i] = '-'; } Write([|b.ToString()|]);",
        "var b = new StringBuilder(customer.Mobile); for (var i = 3; i < 7; i++) { b[i] = '*'; } Write(b.ToString());");

    [Fact]
    public Task Builder_given_a_part() => Follows(
        "var b = new StringBuilder(); b.Append(customer.Mobile, 0, customer.Mobile.Length); Write([|b.ToString()|]);",
        "var b = new StringBuilder(); b.Append(customer.Mobile, 0, 3); b.Append('*', 4); b.Append(customer.Mobile, 7, 4); Write(b.ToString()); Write(new StringBuilder().Append(customer.Mobile, 0, 3).Append(\"****\").ToString());");

    [Fact]
    public Task Padded() => Follows(
        "Write([|customer.Mobile|].PadLeft(20, '*')); Write([|customer.Mobile|].PadRight(20, '*'));",
        "Write(customer.Mobile.Substring(7).PadLeft(11, '*')); Write(customer.Mobile.Substring(0, 3).PadRight(11, '*'));");

    [Fact]
    public Task Parts_that_are_all() => Follows(
        "Write([|customer.Mobile|].Substring(0)); Write([|customer.Mobile|][0..]); Write([|customer.Mobile|][..]); Write([|customer.Mobile|].Substring(0, customer.Mobile.Length));",
        "Write(customer.Mobile.Substring(5)); Write(customer.Mobile[5..]); Write(customer.Mobile[..^5]); Write(customer.Mobile.Substring(0, customer.RealName.Length));");

    [Fact]
    public Task Signs_by_place() => Follows(
        "Write(new string([|customer.Mobile|].ToCharArray().Reverse().ToArray()));", "Write(new string(customer.Mobile.Select((c, i) => i is > 2 and < 7 ? '*' : c).ToArray())); Write(string.Concat(customer.Mobile.Select((c, i) => i < 3 ? c : '*')));");
}
