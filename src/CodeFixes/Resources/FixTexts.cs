using System.Reflection;
using System.Resources;

namespace CsLawAnalyzers.CodeFixes.Resources;

/// <summary>Titles of the fixes and reasons for their absence, English in the assembly and Chinese in the <c>zh-Hans</c> satellite.</summary>
internal static class FixTexts
{
    public static ResourceManager ResourceManager { get; } = new("CsLawAnalyzers.CodeFixes.Resources.FixTexts", typeof(FixTexts).GetTypeInfo().Assembly);

    /// <summary>The text in the language of the person who looks at it.</summary>
    public static string Get(string key) => ResourceManager.GetString(key) ?? key;
}
