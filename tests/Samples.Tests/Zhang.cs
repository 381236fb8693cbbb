using System;

namespace CsLaw.Samples.Tests;

/// <summary>The person in the tests. Nobody: the number's region code was never issued.</summary>
internal static class Zhang
{
    internal const string Name = "张晓明";
    internal const string IdentityCard = "990101199003077654";
    internal const string Mobile = "13800138000";

    internal static object Booking(string departmentCode = "NK") => new
    {
        patientName = Name,
        sfzh = IdentityCard,
        phone = Mobile,
        departmentCode,
        visitTime = new DateTime(2030, 1, 2, 9, 0, 0),
    };
}
