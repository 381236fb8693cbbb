// Extension members, the field keyword, assignment behind a question mark, modifiers of lambda parameters, partial constructors and events, compound operators of one's own.
public static class Masks
{
    extension(string text)
    {
        public int Digits => text.Length;

        public string Tail() => text.Length > 4 ? "****" + text.Substring(text.Length - 4) : "****";

        public static string Nobody => "-";
    }

    extension<T>(IEnumerable<T> all)
    {
        public bool IsBare => !all.Any();
    }
}

public class Caller
{
    public string Mobile
    {
        get;
        set => field = value.Trim();
    } = "";

    public Caller? Next { get; set; }
}

public delegate bool TryRead(string text, out int number);

public partial class Desk
{
    private readonly ILogger _log;

    public partial Desk(ILogger log);

    public partial event Action? Called;

    public void Run(Caller? caller, List<int> all)
    {
        caller?.Mobile = caller.Mobile.Tail();
        caller?.Next?.Mobile = "";
        TryRead read = (text, out number) => int.TryParse(text, out number);
        if (read("1", out int one))
            _log.LogInformation("{One} {Type}", one, nameof(List<>));
        _log.LogInformation("{Digits} {Bare} {Nobody}", caller?.Mobile.Digits, all.IsBare, string.Nobody);
        ReadOnlySpan<int> span = all.ToArray();
        var sum = new Sum();
        sum += span.Length;
        _log.LogInformation("{Sum}", sum.Total);
        if (caller is { Mobile: var mobile })
            _log.LogInformation("{Mobile}", [|mobile|]);
    }
}

public partial class Desk
{
    private Action? _called;

    public partial Desk(ILogger log) => _log = log;

    public partial event Action? Called
    {
        add => _called += value;
        remove => _called -= value;
    }
}

public class Sum
{
    public int Total { get; private set; }

    public void operator +=(int more) => Total += more;
}
