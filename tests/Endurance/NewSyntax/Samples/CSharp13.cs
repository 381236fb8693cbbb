using System.Runtime.CompilerServices;

// Params collections, the new lock, escapes, partial properties, ref structs under contracts, indices from the end in initializers.
public partial class Ledger(ILogger log)
{
    private readonly Lock _gate = new();

    public partial string Mobile { get; set; }

    public void Note(params ReadOnlySpan<string> words)
    {
        lock (_gate)
        {
            foreach (string word in words)
                log.LogInformation("\e[1m{Length}", word.Length);
        }
    }

    public void Say(params IEnumerable<string> parts)
    {
        foreach (string part in parts)
            log.LogInformation("{Part}", part);
    }

    public void Run(string mobile)
    {
        Note("a", mobile);
        Say("b");
        log.LogInformation("{Mobile}", [|Mobile|]);
        var last = new Timer { Ticks = { [^1] = 3 } };
        log.LogInformation("{Last}", last.Ticks[^1]);
    }
}

public partial class Ledger
{
    private string _mobile = "";

    public partial string Mobile
    {
        get => _mobile;
        set => _mobile = value.Trim();
    }
}

public class Timer
{
    public int[] Ticks { get; } = new int[4];
}

public interface IShape
{
    int Area();
}

public ref struct Square(int side) : IShape
{
    private readonly int _side = side;

    public readonly int Area() => _side * _side;
}

public static class Shapes
{
    public static int Of<T>(T shape)
        where T : IShape, allows ref struct => shape.Area();

    [OverloadResolutionPriority(1)]
    public static void Write(ReadOnlySpan<char> text) => _ = text.Length + Of(new Square(2));

    public static void Write(string text) => _ = text;

    public static async Task<int> CountAsync(string text)
    {
        ReadOnlySpan<char> span = text;
        int length = span.Length;
        await Task.Yield();
        return length;
    }

    public static IEnumerable<int> Each(int[] all)
    {
        for (int i = 0; i < all.Length; i++)
        {
            ref int one = ref all[i];
            one++;
            yield return all[i];
        }
    }
}
