using System.Data.Common;

namespace ClinicPortal.Storage;

/// <summary>Visits a department and day for the board's reports, 就诊统计.</summary>
public sealed class VisitStatistics
{
    public static DbDataSource Open(DbProviderFactory provider) =>
        provider.CreateDataSource("Host=visits.c1x2.eu-central-1.rds.amazonaws.com;Database=visits;SSL Mode=Require"); // CSL3002: a database of a region abroad
}
