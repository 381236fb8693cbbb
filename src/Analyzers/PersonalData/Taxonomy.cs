using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.PersonalData.Values;

namespace CsLawAnalyzers.PersonalData;

/// <summary>The categories of personal data, read once from the data embedded at build.</summary>
internal static class Taxonomy
{
    /// <summary>What code declares personal without saying of which kind.</summary>
    public const string Other = "other-personal-data";

    /// <summary>The name of a person's account; beside a password even an <c>Account</c> or <c>Login</c> is one.</summary>
    public const string Account = "online-account";

    /// <summary>Passwords and what else proves who someone is.</summary>
    public const string Password = "password-credential";

    /// <summary>An e-mail address; in a mail an <c>Address</c> is one.</summary>
    public const string Mail = "email";

    /// <summary>A picture of a person; beside the name of an account a <c>Picture</c> is one.</summary>
    public const string Portrait = "portrait-photo";

    /// <summary>The address of a connection; whoever asks where it is asks where a person is.</summary>
    public const string NetworkAddress = "ip-address";

    /// <summary>The secret of a person's session; beside a refresh token an access token is one.</summary>
    public const string Session = "session-identifier";

    /// <summary>Pay; beside the key of an employee a <c>Bonus</c> is one.</summary>
    public const string Income = "income-salary";

    /// <summary>The number of an account or card at a bank; beside the code of a card a <c>CardNo</c> is one.</summary>
    public const string BankAccount = "bank-account";

    /// <summary>What proves that a payment is the holder's: the code of a card, the password of payments.</summary>
    public const string CardCode = "card-security-code";

    /// <summary>The name of a person.</summary>
    public const string PersonName = "person-name";

    /// <summary>Schooling; beside the key of a student a <c>Transcript</c> is one.</summary>
    public const string Education = "education";

    private static readonly Lazy<ImmutableDictionary<string, Taxon>> s_byId = new(Index);
    private static readonly Lazy<ImmutableArray<Taxon>> s_all = new(Read);

    /// <summary>All taxa in the order of <c>law/personal-data.json</c>.</summary>
    public static ImmutableArray<Taxon> All => s_all.Value;

    public static Taxon? Find(string id) => s_byId.Value.TryGetValue(id, out Taxon? taxon) ? taxon : null;

    private static ImmutableDictionary<string, Taxon> Index()
    {
        var index = ImmutableDictionary.CreateBuilder<string, Taxon>(StringComparer.Ordinal);
        foreach (Taxon taxon in All)
            index[taxon.Id] = taxon;
        return index.ToImmutable();
    }

    private static ImmutableArray<Taxon> Read()
    {
        var taxa = ImmutableArray.CreateBuilder<Taxon>();
        foreach (string[] fields in LawData.Read("taxa.txt"))
        {
            taxa.Add(new Taxon(fields[0], new LocalizedText(fields[1], fields[2]), fields[3] == "1")
            {
                Carriers = Flags<ValueKinds>(fields[4]),
                Traits = Flags<TaxonTraits>(fields[5]),
            });
        }

        return taxa.ToImmutable();
    }

    // Enum.Parse reads a comma-separated list as the union of its flags.
    private static T Flags<T>(string field)
        where T : struct, Enum =>
        field.Length == 0 ? default : (T)Enum.Parse(typeof(T), field, ignoreCase: true);
}
