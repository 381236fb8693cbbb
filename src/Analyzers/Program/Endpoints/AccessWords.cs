using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>What names say of the other services that CSL Art. 26(1) binds: network access, registration of domain names, fixed and mobile telephone access. Pairs of words, since each alone means much else.</summary>
internal static class AccessWords
{
    private static readonly (string First, string Second)[] s_pairs =
    {
        ("domain", "register"), ("domains", "register"), ("domain", "registration"), ("domain", "registrar"), ("domain", "registrations"), ("register", "domain"), ("domain", "name"), ("sim", "card"), ("sim", "cards"), ("sim", "activation"), ("esim", "activate"),
        ("wifi", "portal"), ("wifi", "connect"), ("wifi", "access"), ("wifi", "auth"), ("wifi", "login"), ("hotspot", "portal"), ("hotspot", "connect"), ("hotspot", "access"), ("broadband", "subscriptions"), ("broadband", "subscription"), ("broadband", "order"), ("broadband", "activate"),
        ("network", "access"), ("phone", "line"), ("number", "porting"),
    };

    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase) { "域名注册", "入网", "开卡", "宽带", "上网认证" };

    /// <summary>Whether a name says that somebody gets access, a number or a domain name.</summary>
    public static bool Gives(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        for (int i = 0; i < words.Length; i++)
        {
            if (s_words.Contains(words[i]))
                return true;
            foreach ((string first, string second) in s_pairs)
            {
                if (i > 0 && Is(words[i - 1], first) && Is(words[i], second))
                    return true;
            }
        }

        return false;
    }

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
