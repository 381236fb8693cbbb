namespace ClinicPortal.Assistant;

/// <summary>Generalises a date of birth so far that it fits millions (PIPL Art. 73: anonymisation).</summary>
public static class Generations
{
    public static string Of(DateOnly? born, DateOnly today) => born is { } date
        ? (today.Year - date.Year) switch
        {
            < 18 => "未成年人",
            < 60 => "成年人",
            _ => "老年人",
        }
        : "未知";
}
