using System;

namespace CsLaw.Sarif;

/// <summary>A member by its documentation comment id, as a logical location tells it (SARIF 2.1.0 § 3.33).</summary>
/// <param name="Name">The last part, e.g. <c>Register</c>.</param>
/// <param name="FullName">With its namespace, types and parameters.</param>
/// <param name="Kind"><c>type</c>, <c>function</c>, <c>member</c> or <c>namespace</c>.</param>
internal sealed record MemberName(string Name, string FullName, string Kind)
{
    /// <summary>Takes an id such as <c>M:Clinic.Portal.Register(System.String)</c> apart; null if it is none.</summary>
    public static MemberName? Parse(string id)
    {
        if (id.Length < 3 || id[1] != ':' || KindOf(id[0]) is not { } kind)
            return null;

        string full = id.Substring(2);
        int parameters = full.IndexOf('(');
        string path = parameters < 0 ? full : full.Substring(0, parameters);
        return new MemberName(path.Substring(path.LastIndexOf('.', Math.Max(path.Length - 2, 0)) + 1), full, kind);
    }

    private static string? KindOf(char letter) => letter switch
    {
        'T' => "type",
        'M' => "function",
        'P' or 'F' or 'E' => "member",
        'N' => "namespace",
        _ => null,
    };
}
