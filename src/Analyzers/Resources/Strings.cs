using System.Reflection;
using System.Resources;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Resources;

/// <summary>The texts of the rules, English in the assembly and Chinese in the <c>zh-Hans</c> satellite.</summary>
internal static class Strings
{
    public static ResourceManager ResourceManager { get; } = new("CsLawAnalyzers.Resources.Strings", typeof(Strings).GetTypeInfo().Assembly);

    public static LocalizableString Localizable(string key) => new LocalizableResourceString(key, ResourceManager, typeof(Strings));
}
