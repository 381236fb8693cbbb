using Phone = string;
using Pair = (string Name, int Count);
using System.Runtime.CompilerServices;

// Primary constructors, collection expressions, aliases of any type, defaults of lambdas, ref readonly, inline arrays.
public class Booking(ILogger<Booking> logger, List<string> seats)
{
    private readonly ILogger _kept = logger;

    public Booking(ILogger<Booking> logger)
        : this(logger, [])
    {
    }

    public void Save(Phone mobile, Pair pair)
    {
        List<string> all = ["front", .. seats, pair.Name];
        Span<int> counts = [1, 2, pair.Count];
        var greet = (string text = "none", params int[] more) => _kept.LogInformation("{Text} {More}", text, more.Length);
        greet();
        greet("seats", 1, 2);
        logger.LogInformation("{Seats} {First}", all.Count, counts[0]);
        logger.LogInformation("{Mobile}", [|mobile|]);
        foreach (string seat in (string[])[.. all, mobile])
            logger.LogDebug("{Length}", seat.Length);
    }

    public static int Take(ref readonly int count) => count;
}

public struct Phones(string mobile)
{
    public string Mobile { get; } = mobile;

    public override readonly string ToString() => Mobile.Length.ToString();
}

[InlineArray(4)]
public struct Buffer
{
    private int _first;
}

public class Uses(ILogger log)
{
    public void Run(string mobile)
    {
        var buffer = new Buffer();
        buffer[0] = Booking.Take(in buffer[1]);
        foreach (int item in buffer)
            log.LogInformation("{Item}", item);
        log.LogInformation("{Phones}", new Phones(mobile));
    }
}
