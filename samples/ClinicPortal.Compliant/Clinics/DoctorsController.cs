using Microsoft.AspNetCore.Mvc;

namespace ClinicPortal.Clinics;

/// <summary>The public schedule.</summary>
[ApiController]
[Route("api/doctors")]
public sealed class DoctorsController : ControllerBase
{
    private readonly ClinicDirectory _directory;
    private readonly ILogger<DoctorsController> _logger;

    public DoctorsController(ClinicDirectory directory, ILogger<DoctorsController> logger)
    {
        _directory = directory;
        _logger = logger;
    }

    /// <summary>The search box of the home page.</summary>
    [HttpGet]
    public IReadOnlyList<Doctor> Search(string? doctorName)
    {
        var found = _directory.FindDoctors(doctorName);
        _logger.LogInformation("Search found {Count} doctors", found.Count);
        return found;
    }
}
