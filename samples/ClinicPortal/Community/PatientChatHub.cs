using ClinicPortal.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace ClinicPortal.Community;

/// <summary>病友群聊。</summary>
[Authorize]
public sealed class PatientChatHub(JsonLinesFile<RoomMessage> messages, ILogger<PatientChatHub> logger) : Hub
{
    public async Task Join(string room)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, room);
        logger.LogInformation("User {UserId} joined room {Room}", Context.UserIdentifier, room);
    }

    public async Task Send(string room, string body) // CSL4003: the portal knows who is verified and does not ask
    {
        await messages.AppendAsync(new RoomMessage(room, Context.UserIdentifier ?? "", body, DateTimeOffset.Now));
        await Clients.Group(room).SendAsync("received", Context.UserIdentifier, body);
    }
}
