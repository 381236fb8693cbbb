using System.Text;
using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.RuleDocs.Law;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>The list of taxa: the words that configuration files use for kinds of personal data.</summary>
internal sealed class PersonalDataWriter : IDocumentWriter
{
    public IEnumerable<Document> Write(Sources sources) => Languages.All.Select(language => List(sources, language));

    private static Document List(Sources sources, Language language)
    {
        string path = DocumentPaths.PersonalData(language);
        string other = DocumentPaths.Link(path, DocumentPaths.PersonalData(language.Other()));
        string configuration = DocumentPaths.Link(path, DocumentPaths.Docs(language) + "/configuration.md");
        var table = new MarkdownTable(language.Of("Taxon", "类别"), language.Of("Name", "名称"), language.Of("Chinese name", "英文名称"), language.Of("Sensitive", "敏感"));
        foreach (TaxonRow taxon in sources.Law.Taxa)
            table.Row($"`{taxon.Id}`", taxon.Name(language), taxon.Name(language.Other()), taxon.Sensitive ? language.Of("yes", "是") : "");

        var text = new StringBuilder(language.Of("# Kinds of personal data\n\n", "# 个人信息类别\n\n"));
        text.Append(GeneratedNote.Markdown).Append('\n').Append(language.Of($"[中文]({other})", $"[English]({other})")).Append("\n\n");
        text.Append(language.Of(
            $"Messages, SARIF properties and [configuration files]({configuration}) call a kind of personal data by its taxon. *Sensitive* means sensitive personal information (PIPL Art. 28), "
            + "as the law, its standards and guides list it. The words by which names in code are recognised stand in `law/personal-data.json`.\n\n",
            $"消息、SARIF 属性和[配置文件]({configuration})都用下列类别名称呼个人信息的种类。“敏感”指敏感个人信息（《个人信息保护法》第二十八条），依据法律及相关标准、指南的列举。"
            + "代码中的名称靠哪些词识别，见 `law/personal-data.json`。\n\n"));
        return new Document(path, text.Append(table).ToString());
    }
}
