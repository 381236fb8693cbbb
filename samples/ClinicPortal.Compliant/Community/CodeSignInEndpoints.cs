using ClinicPortal.Storage;
using Microsoft.AspNetCore.Identity;

namespace ClinicPortal.Community;

/// <summary>Sign-in by a code from the front desk, for those who forgot their password.</summary>
public static class CodeSignInEndpoints
{
    public static void MapCodeSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/staff/sign-in-codes", (CodeRequest request, SignInCodes codes) => new { Code = codes.Issue(request.Mobile) }).RequireAuthorization("Staff");

        app.MapPost("/account/code-sign-in", async (
            CodeSignInForm form,
            SignInCodes codes,
            JsonLinesFile<PortalUser> users,
            SignInManager<PortalUser> signIn) =>
        {
            if (!codes.Verify(form.Mobile, form.Code)) // right: CSL4002
                return Results.Unauthorized();

            var user = (await users.ReadAllAsync()).FirstOrDefault(user => user.PhoneNumber == form.Mobile);
            if (user is null)
                return Results.Unauthorized();

            await signIn.SignInAsync(user, isPersistent: false);
            return Results.NoContent();
        });
    }
}
