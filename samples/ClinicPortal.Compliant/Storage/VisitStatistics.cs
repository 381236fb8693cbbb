using System.Data.Common;

namespace ClinicPortal.Storage;

/// <summary>Visits a department and day for the board's reports, 就诊统计.</summary>
public sealed class VisitStatistics
{
    public static DbDataSource Open(DbProviderFactory provider) =>
        provider.CreateDataSource("Host=visits.c1x2.rds.cn-north-1.amazonaws.com.cn;Database=visits;SSL Mode=Require"); // right: CSL3002
}
