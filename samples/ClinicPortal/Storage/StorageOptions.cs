namespace ClinicPortal.Storage;

/// <summary>Where the portal keeps its files.</summary>
public sealed class StorageOptions
{
    public string Directory { get; set; } = "data";
}
