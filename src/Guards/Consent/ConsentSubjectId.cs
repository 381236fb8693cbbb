using System;

namespace CsLaw.Guards;

/// <summary>
/// The form of subjects: <c>user:</c> and the user's identifier, or <c>anonymous:</c> and random digits. The two can never meet.
/// </summary>
public static class ConsentSubjectId
{
    private const string User = "user:";
    private const string Anonymous = "anonymous:";

    /// <summary>The subject of a signed-in user.</summary>
    /// <param name="userId">The user's identifier, as the sign-in puts it into the name identifier claim.</param>
    public static string ForUser(string userId)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return User + userId;
    }

    /// <summary>The subject of a caller who is not signed in.</summary>
    internal static string ForAnonymous(string random) => Anonymous + random;

    internal static bool IsAnonymous(string subject) => subject.StartsWith(Anonymous, StringComparison.Ordinal);
}
