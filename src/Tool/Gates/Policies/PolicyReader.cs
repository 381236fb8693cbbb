using System.Globalization;
using System.Text.Json;
using CsLaw.Sarif;
using CsLaw.Tool.Output;
using CsLaw.Tool.Pages;

namespace CsLaw.Tool.Gates.Policies;

/// <summary>Reads a policy file. All errors are found in one go, each with its line; a policy with an error is not applied at all.</summary>
internal sealed class PolicyReader(LawLibrary law)
{
    private const string DateFormat = "yyyy-MM-dd";

    private static readonly string[] s_selectorNames = ["rule", "theme", "article", "category", "path", "member"];

    private readonly List<PolicyError> _errors = [];

    /// <summary>What is wrong with the file that was read; empty if nothing is.</summary>
    public IReadOnlyList<PolicyError> Errors => _errors;

    /// <summary>Reads the file.</summary>
    /// <param name="content">Its bytes.</param>
    public GatePolicy Read(byte[] content)
    {
        PolicyValue root;
        try
        {
            root = PolicyJson.Read(content);
        }
        catch (JsonException exception)
        {
            _errors.Add(new PolicyError((int)(exception.LineNumber ?? 0) + 1, GateKey.PolicyNotJson));
            return GatePolicy.Default;
        }

        FindingLevel? level = GatePolicy.Default.Level;
        IReadOnlyList<PolicyGate> gates = [];
        IReadOnlyList<Exemption> exemptions = [];
        bool requiresJustification = true;
        foreach (PolicyMember member in Members(root, "$schema", "level", "gates", "exemptions", "requireJustification"))
        {
            switch (member.Name)
            {
                case "level":
                    level = Level(member.Value);
                    break;
                case "gates":
                    gates = [.. Items(member).Select(Gate)];
                    break;
                case "exemptions":
                    exemptions = [.. Items(member).Select(Exemption).OfType<Exemption>()];
                    break;
                case "requireJustification":
                    requiresJustification = Flag(member.Value);
                    break;
            }
        }

        return new GatePolicy(level, gates, exemptions, requiresJustification);
    }

    private PolicyGate Gate(PolicyValue value)
    {
        FindingLevel? level = GatePolicy.Default.Level;
        bool countsKnown = false;
        IReadOnlyList<PolicyMember> members = Members(value, [.. s_selectorNames, "level", "findings"]);
        foreach (PolicyMember member in members)
        {
            if (member.Name == "level")
                level = Level(member.Value);
            else if (member.Name == "findings")
                countsKnown = Word(member.Value, "new", "all") == "all";
        }

        return new PolicyGate(Selector(members), level, countsKnown);
    }

    private Exemption? Exemption(PolicyValue value)
    {
        IReadOnlyList<PolicyMember> members = Members(value, [.. s_selectorNames, "reason", "until"]);
        string reason = "";
        DateOnly? until = null;
        foreach (PolicyMember member in members)
        {
            if (member.Name == "reason")
                reason = Text(member.Value)?.Trim() ?? "";
            else if (member.Name == "until")
                until = Date(member.Value);
        }

        bool Has(string name) => members.Any(member => member.Name == name);
        if (reason.Length == 0)
            _errors.Add(new PolicyError(value.Line, GateKey.PolicyNoReason));
        if (!Has("until"))
            _errors.Add(new PolicyError(value.Line, GateKey.PolicyNoEnd));
        if (!s_selectorNames.Any(Has))
            _errors.Add(new PolicyError(value.Line, GateKey.PolicyNoSelector, string.Join(", ", s_selectorNames)));
        return until is { } day ? new Exemption(Selector(members), reason, day, value.Line) : null;
    }

    private FindingSelector Selector(IReadOnlyList<PolicyMember> members)
    {
        HashSet<string> rules = [];
        List<ArticleReference> articles = [];
        HashSet<string> categories = [];
        List<PathPattern> paths = [];
        HashSet<string> ids = [];
        foreach ((PolicyMember member, PolicyValue item, string text) in Texts(members))
        {
            switch (member.Name)
            {
                case "rule":
                    rules.UnionWith(Rules(item, text, static (rule, pattern) => pattern.Matches(rule.Id)));
                    break;
                case "theme":
                    rules.UnionWith(Rules(item, text, (rule, _) => rule.Theme == text));
                    break;
                case "article" when ArticleWords.Read(text) is { } article && law.Article(article) is not null:
                    articles.Add(article);
                    break;
                case "article":
                    _errors.Add(new PolicyError(item.Line, GateKey.PolicyUnknownArticle, text));
                    break;
                case "category" when text == FindingSelector.Sensitive || TaxonNames.Ids.Contains(text):
                    categories.Add(text);
                    break;
                case "category":
                    _errors.Add(new PolicyError(item.Line, GateKey.PolicyUnknownCategory, text));
                    break;
                case "path":
                    paths.Add(new PathPattern(text));
                    break;
                case "member":
                    ids.Add(text);
                    break;
            }
        }

        return new FindingSelector(rules, articles, categories, paths, ids);
    }

    private IEnumerable<string> Rules(PolicyValue item, string text, Func<LawRule, PathPattern, bool> picks)
    {
        PathPattern pattern = new(text);
        string[] rules = [.. law.Rules.Where(rule => picks(rule, pattern)).Select(static rule => rule.Id)];
        if (rules.Length == 0)
            _errors.Add(new PolicyError(item.Line, GateKey.PolicyUnknownRule, text, string.Join(", ", law.Themes.Select(static theme => theme.Id))));
        return rules;
    }

    /// <summary>The texts of selector members; where several are given, each counts.</summary>
    private IEnumerable<(PolicyMember Member, PolicyValue Item, string Text)> Texts(IReadOnlyList<PolicyMember> members)
    {
        foreach (PolicyMember member in members.Where(static member => s_selectorNames.Contains(member.Name)))
        {
            // An empty list would pick everything, which nobody means by it.
            foreach (PolicyValue item in member.Value.Items is { Count: > 0 } items ? items : [member.Value])
            {
                if (Text(item) is { } text)
                    yield return (member, item, text);
            }
        }
    }

    private IReadOnlyList<PolicyMember> Members(PolicyValue value, params string[] known)
    {
        if (value.Members is not { } members)
        {
            _errors.Add(new PolicyError(value.Line, GateKey.PolicyNoObject));
            return [];
        }

        foreach (PolicyMember member in members.Where(member => !known.Contains(member.Name)))
            _errors.Add(new PolicyError(member.Line, GateKey.PolicyUnknownName, member.Name, string.Join(", ", known)));
        return members;
    }

    private IReadOnlyList<PolicyValue> Items(PolicyMember member)
    {
        if (member.Value.Items is { } items)
            return items;
        _errors.Add(new PolicyError(member.Line, GateKey.PolicyNoList, member.Name));
        return [];
    }

    private string? Text(PolicyValue value)
    {
        if (!string.IsNullOrWhiteSpace(value.Text))
            return value.Text;
        _errors.Add(new PolicyError(value.Line, GateKey.PolicyNoText));
        return null;
    }

    private bool Flag(PolicyValue value)
    {
        if (value.Flag is { } flag)
            return flag;
        _errors.Add(new PolicyError(value.Line, GateKey.PolicyNoWord, "true, false"));
        return true;
    }

    private FindingLevel? Level(PolicyValue value) => Word(value, "warning", "error", "suggestion", "off") switch
    {
        "error" => FindingLevel.Error,
        "suggestion" => FindingLevel.Note,
        "off" => null,
        _ => FindingLevel.Warning,
    };

    private string Word(PolicyValue value, params string[] words)
    {
        if (value.Text is { } text && words.Contains(text))
            return text;
        _errors.Add(new PolicyError(value.Line, GateKey.PolicyNoWord, string.Join(", ", words)));
        return words[0];
    }

    private DateOnly? Date(PolicyValue value)
    {
        if (DateOnly.TryParseExact(value.Text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        _errors.Add(new PolicyError(value.Line, GateKey.PolicyNoDate));
        return null;
    }
}
