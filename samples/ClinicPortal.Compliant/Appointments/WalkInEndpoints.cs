using ClinicPortal.Clinics;
using ClinicPortal.Consent;
using ClinicPortal.Storage;
using CsLaw.Guards;

namespace ClinicPortal.Appointments;

/// <summary>Queue tickets for people without an appointment.</summary>
public static class WalkInEndpoints
{
    public static void MapWalkIns(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/walk-ins", async ( // right: CSL1001
            WalkInRequest request,
            ClinicDirectory directory,
            JsonLinesFile<WalkInTicket> tickets) =>
        {
            if (directory.FindDepartment(request.DepartmentCode) is null)
                return Results.NotFound();

            var waiting = await tickets.ReadAllAsync();
            var ticket = new WalkInTicket(waiting.Count + 1, request.DepartmentCode, request.RealName, request.Mobile, DateTimeOffset.Now);
            await tickets.AppendAsync(ticket);
            return Results.Ok(new { ticket.Number, Ahead = waiting.Count });
        }).RequireConsent(Purposes.WalkIn);

        // 大屏只显示人数
        app.MapGet("/api/walk-ins/{departmentCode}", async (string departmentCode, JsonLinesFile<WalkInTicket> tickets) =>
        {
            var waiting = await tickets.ReadAllAsync();
            return Results.Ok(new { Waiting = waiting.Count(ticket => ticket.DepartmentCode == departmentCode) });
        });

        app.MapGet("/api/walk-ins/{departmentCode}/next", async (string departmentCode, JsonLinesFile<WalkInTicket> tickets) => // right: CSL2006
        {
            var waiting = await tickets.ReadAllAsync();
            return waiting.Where(ticket => ticket.DepartmentCode == departmentCode).Take(3).Select(ticket => new { ticket.Number, Mobile = Redact.Phone(ticket.Mobile) });
        });
    }
}
