using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace CsLaw.Guards;

/// <summary>
/// Masks of postal addresses: province, city and district stay, the rest goes. Only an address that begins with a province-level unit is
/// read at all: in free text the characters for city and district stand everywhere, and what stands before them may be a name.
/// </summary>
internal static partial class AddressMask
{
    private static readonly string[] s_provinces =
    [
        "北京市", "天津市", "上海市", "重庆市",
        "河北省", "山西省", "辽宁省", "吉林省", "黑龙江省", "江苏省", "浙江省", "安徽省", "福建省", "江西省", "山东省", "河南省", "湖北省", "湖南省", "广东省",
        "海南省", "四川省", "贵州省", "云南省", "陕西省", "甘肃省", "青海省", "台湾省",
        "内蒙古自治区", "广西壮族自治区", "西藏自治区", "宁夏回族自治区", "新疆维吾尔自治区", "香港特别行政区", "澳门特别行政区",
    ];

    // Quarters that end like districts and tell where somebody lives.
    private static readonly string[] s_quarters =
        ["小区", "社区", "园区", "校区", "院区", "厂区", "片区", "住宅区", "生活区", "家属区", "宿舍区", "别墅区", "工业区", "景区", "营区"];

    internal static string Address(string text)
    {
        var address = string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
        if (Array.Find(s_provinces, province => address.StartsWith(province, StringComparison.Ordinal)) is not { } province)
            return Mask.Whole;

        // A municipality is its own city: its districts follow at once.
        var city = province.EndsWith('市') ? 0 : CityPart().Match(address[province.Length..]).Length;
        var toCity = province.Length + city;
        var district = DistrictPart().Match(address[toCity..]).Value;
        var isQuarter = Array.Exists(s_quarters, quarter => district.EndsWith(quarter, StringComparison.Ordinal));
        var toDistrict = isQuarter ? toCity : toCity + district.Length;

        // The longest part that hides at least as much as it shows.
        foreach (var shown in (int[])[toDistrict, toCity, province.Length])
        {
            if (address.Length - shown >= shown)
                return address[..shown] + Mask.Whole;
        }

        return Mask.Whole;
    }

    [GeneratedRegex(@"\A[\u4E00-\u9FFF-[区县路街道号村]]{2,10}?(?:市|自治州|地区|盟)", RegexOptions.CultureInvariant)]
    private static partial Regex CityPart();

    [GeneratedRegex(@"\A[\u4E00-\u9FFF-[路街道号村]]{1,5}?(?:区|县|旗|市)", RegexOptions.CultureInvariant)]
    private static partial Regex DistrictPart();
}
