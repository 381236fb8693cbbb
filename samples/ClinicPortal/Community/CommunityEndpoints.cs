using System.Security.Claims;
using ClinicPortal.Storage;
using Microsoft.AspNetCore.Identity;

namespace ClinicPortal.Community;

/// <summary>Chat rooms, and the short way in through a poster's QR code.</summary>
public static class CommunityEndpoints
{
    private const string NoticeVersion = "2026-01";

    public static void MapCommunity(this IEndpointRouteBuilder app)
    {
        var community = app.MapGroup("/community");

        community.MapPost("/quick-join", async ( // CSL1001: mobile number is kept without consent; CSL4001: nobody checks whose number it is
            QuickJoinRequest request,
            UserManager<PortalUser> users,
            SignInManager<PortalUser> signIn) =>
        {
            var user = new PortalUser { NickName = request.NickName, PhoneNumber = request.Mobile };
            user.UserName = user.Id;
            var result = await users.CreateAsync(user);
            if (!result.Succeeded)
                return Results.BadRequest();

            await signIn.SignInAsync(user, isPersistent: true);
            return Results.NoContent();
        });

        community.MapPost("/notice", async (ClaimsPrincipal caller, JsonLinesFile<NoticeConsent> consents) =>
        {
            await consents.AppendAsync(new NoticeConsent(caller.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", NoticeVersion, DateTimeOffset.Now));
            return Results.NoContent();
        }).RequireAuthorization();

        community.MapGet("/rooms", async (JsonLinesFile<RoomMessage> messages) =>
            (await messages.ReadAllAsync()).GroupBy(message => message.Room).Select(room => new { Room = room.Key, Messages = room.Count() }));
    }
}
