using System;
using System.Threading;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Whether a program signs anybody in. Where not, something in front of it may. Asked only where an endpoint is open; answered once for the compilation.</summary>
internal sealed class Authentication
{
    private static readonly string[] s_signs =
    {
        "Authorize", "AllowAnonymous", "RequireAuthorization", "AddAuthentication", "UseAuthentication", "UseAuthorization", "AddIdentity", "AddIdentityCore", "AddAuthorization", "SignInManager", "UserManager", "AuthorizeAttribute",
    };

    private readonly Lazy<bool> _isPresent;

    public Authentication(ProgramIndex index) => _isPresent = new Lazy<bool>(() => Search(index));

    /// <summary>Whether some file of the program names what signs callers in or asks for it.</summary>
    public bool IsPresent => _isPresent.Value;

    private static bool Search(ProgramIndex index)
    {
        foreach ((SyntaxTree tree, FileIndex file) in index.Files)
        {
            foreach (string sign in s_signs)
            {
                if (file.Holds(sign, tree, CancellationToken.None))
                    return true;
            }
        }

        return false;
    }
}
