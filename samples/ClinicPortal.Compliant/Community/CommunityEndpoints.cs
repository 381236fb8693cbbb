using System.Security.Claims;
using ClinicPortal.Consent;
using ClinicPortal.Storage;
using CsLaw.Guards;

namespace ClinicPortal.Community;

/// <summary>Chat rooms, and the short way in through a poster's QR code.</summary>
public static class CommunityEndpoints
{
    private const string NoticeVersion = "2026-01";

    public static void MapCommunity(this IEndpointRouteBuilder app)
    {
        var community = app.MapGroup("/community");

        community.MapPost("/quick-join", async ( // right: CSL1001, CSL4001
            QuickJoinRequest request,
            HttpContext context,
            AccountOpening opening) =>
        {
            var user = new PortalUser { NickName = request.NickName };
            user.UserName = user.Id;
            var result = await opening.OpenAsync(context, user, password: null);
            return result.Succeeded ? Results.NoContent() : Results.BadRequest();
        }).RequireConsent(Purposes.Community).RequireRealIdentity();

        community.MapPost("/notice", async (ClaimsPrincipal caller, JsonLinesFile<NoticeConsent> consents) =>
        {
            await consents.AppendAsync(new NoticeConsent(caller.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", NoticeVersion, DateTimeOffset.Now));
            return Results.NoContent();
        }).RequireAuthorization();

        community.MapDelete("/notice", async (ClaimsPrincipal caller, JsonLinesFile<NoticeConsent> consents) =>
        {
            var userId = caller.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
            var standing = (await consents.ReadAllAsync()).LastOrDefault(consent => consent.UserId == userId && consent.WithdrawnAt is null);
            if (standing is not null)
                await consents.ReplaceAsync(consent => consent == standing, standing with { WithdrawnAt = DateTimeOffset.Now });
            return Results.NoContent();
        }).RequireAuthorization();

        community.MapGet("/rooms", async (JsonLinesFile<RoomMessage> messages) =>
            (await messages.ReadAllAsync()).GroupBy(message => message.Room).Select(room => new { Room = room.Key, Messages = room.Count() }));
    }
}
