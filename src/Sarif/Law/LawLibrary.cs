using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CsLaw.Sarif;

/// <summary>The law as the project's data hold it: articles, the rule-to-article table, weaknesses.</summary>
public sealed class LawLibrary
{
    private static readonly string[] s_laws = ["csl", "pipl", "dsl"];

    private static readonly Lazy<LawLibrary> s_embedded = new(() => new LawLibrary(OpenEmbedded));

    private readonly Dictionary<(string Law, string Number), LawArticle> _articles = [];
    private readonly Dictionary<string, FormerNumbers> _former = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LawRule> _rules;
    private readonly Dictionary<int, Weakness> _weaknesses;

    /// <param name="open">Gives a file of <c>law/</c> by its name without ending, null if there is none.</param>
    /// <exception cref="InvalidDataException">A file is broken; the message names the place.</exception>
    internal LawLibrary(Func<string, Stream?> open)
    {
        var statutes = new List<Statute>();
        foreach (string name in s_laws)
        {
            if (Read(open, name) is not { } file)
                continue;

            Statute statute = ReadStatute(file.Get("law"));
            statutes.Add(statute);
            foreach (LogElement article in file.Items("articles"))
                _articles.Add((statute.Id, article.Text("number")), ReadArticle(statute.Id, article));
            if (file.Find("numberMap") is { } map)
                _former.Add(statute.Id, new FormerNumbers(map.Items()));
        }

        Statutes = statutes;
        LogElement table = Required(open, "rules");
        Themes = table.Items("themes").Select(ReadTheme).ToArray();
        Rules = table.Items("rules").Select(ReadRule).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
        _rules = Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        _weaknesses = Required(open, "cwe").Items("weaknesses")
            .Select(weakness => new Weakness(weakness.Get("id").Number(), weakness.Text("name")))
            .ToDictionary(weakness => weakness.Id);
    }

    /// <summary>The data that this assembly was built with.</summary>
    public static LawLibrary Embedded => s_embedded.Value;

    /// <summary>The laws held, the Cybersecurity Law first.</summary>
    public IReadOnlyList<Statute> Statutes { get; }

    /// <summary>The themes that rules are grouped by, in the order of their digits.</summary>
    public IReadOnlyList<LawTheme> Themes { get; }

    /// <summary>All rules, by id.</summary>
    public IReadOnlyList<LawRule> Rules { get; }

    /// <summary>The row of a rule, null if there is no such rule.</summary>
    public LawRule? Rule(string id) => _rules.TryGetValue(id, out LawRule? rule) ? rule : null;

    /// <summary>The article that a provision belongs to, null if the data does not hold it.</summary>
    public LawArticle? Article(ArticleReference reference) =>
        _articles.TryGetValue((reference.Law, reference.Article), out LawArticle? article) ? article : null;

    /// <summary>The law of that short name, null if the data does not hold it.</summary>
    public Statute? Statute(string law) => Statutes.FirstOrDefault(statute => statute.Id == law);

    /// <summary>The entry of that number, null if the data does not hold it.</summary>
    public Weakness? Weakness(int id) => _weaknesses.TryGetValue(id, out Weakness? weakness) ? weakness : null;

    /// <summary>
    /// Where a provision stood before the amendment, without the law's name: <c>40</c> for CSL 42, <c>64(1)</c> for CSL 71(1)(2). None for a new provision,
    /// several for merged ones. A law that was not renumbered has its numbers unchanged.
    /// </summary>
    public IReadOnlyList<string> Former(ArticleReference reference) =>
        _former.TryGetValue(reference.Law, out FormerNumbers? numbers) ? numbers.Of(reference) : [reference.Provision];

    /// <summary>Whether the law was renumbered, so that a reader may know a provision by another number.</summary>
    public bool IsRenumbered(string law) => _former.ContainsKey(law);

    internal static Stream? OpenEmbedded(string name) => typeof(LawLibrary).Assembly.GetManifestResourceStream("law/" + name + ".json");

    private static LogElement Required(Func<string, Stream?> open, string name) =>
        Read(open, name) ?? throw new InvalidDataException($"law/{name}.json is missing.");

    private static LogElement? Read(Func<string, Stream?> open, string name)
    {
        using Stream? stream = open(name);
        return stream is null ? null : LogElement.Parse(stream);
    }

    private static Statute ReadStatute(LogElement law) =>
        new(law.Text("id"), law.Text("titleEn"), law.Text("titleZh"), law.Text("shortZh").Trim('《', '》'), law.Text("url"));

    private static LawArticle ReadArticle(string law, LogElement article) => new(
        law,
        article.Text("number"),
        article.Text("titleEn"),
        article.Text("titleZh"),
        article.Text("paraphraseEn"),
        article.Text("paraphraseZh"),
        article.Text("textZh"));

    private static LawTheme ReadTheme(LogElement theme) => new(theme.Text("id"), theme.Text("titleEn"), theme.Text("titleZh"));

    private static LawRule ReadRule(LogElement rule) => new(
        rule.Text("id"),
        rule.Text("theme"),
        References(rule, "duties"),
        References(rule, "penalties"),
        References(rule, "related"),
        rule.Items("cwe").Select(number => number.Number()).ToArray(),
        rule.Find("securitySeverity")?.Decimal(),
        rule.Text("precision"),
        // A row that names no level is a warning, as a result without one is.
        ResultParts.Level(rule));

    private static ArticleReference[] References(LogElement rule, string name) =>
        rule.Items(name).Select(reference => ArticleReference.Parse(reference.Text())).ToArray();
}
