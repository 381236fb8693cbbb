using System.Linq;
using System.Text.RegularExpressions;

namespace CsLaw.Guards;

/// <summary>Masks of vehicle plates: the place of registration and the last character stay (GA 36).</summary>
internal static partial class PlateMask
{
    internal static string Plate(string text)
    {
        var plate = new string(
            [.. text.Where(static c => !char.IsWhiteSpace(c) && c is not ('·' or '•' or '-' or '.')).Select(Mask.Narrow).Select(char.ToUpperInvariant)]);
        return Form().IsMatch(plate) ? Mask.Ends(plate, 2, 1) : Mask.Whole;
    }

    // Seven characters, eight for new energy; the last may name a kind of vehicle.
    [GeneratedRegex(
        @"\A[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{4,5}[A-Z0-9挂学警港澳领使]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
