using ClinicPortal.Storage;

namespace ClinicPortal.Community;

/// <summary>Reviews of doctors, 医生点评.</summary>
public static class ReviewEndpoints
{
    public static void MapReviews(this IEndpointRouteBuilder app)
    {
        var reviews = app.MapGroup("/api/doctors/{doctorId}/reviews");

        reviews.MapGet("/", async (string doctorId, JsonLinesFile<DoctorReview> written) =>
            (await written.ReadAllAsync()).Where(review => review.DoctorId == doctorId));

        reviews.MapPost("/", async (string doctorId, ReviewRequest request, JsonLinesFile<DoctorReview> written) => // CSL4003: anybody writes, signed in or not
        {
            await written.AppendAsync(new DoctorReview(doctorId, request.Stars, request.Body, DateTimeOffset.Now));
            return Results.NoContent();
        });
    }
}
