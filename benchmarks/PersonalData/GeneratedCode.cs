using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Benchmarks;

/// <summary>
/// Code in the proportions counted in eleven public business systems: of a hundred symbols 45 parameters, 20 locals, 15 properties, 15 methods and 5 fields,
/// one name in eight new at this size, one in twenty about persons. The same for the same size.
/// </summary>
internal static class GeneratedCode
{
    private const int TypesPerFile = 50;
    private const int Properties = 6;
    private const int Fields = 2;
    private const int Methods = 6;
    private const int ParametersPerMethod = 3;
    private const int Locals = 8;
    private const int SymbolsPerType = Properties + Fields + (Methods * (1 + ParametersPerMethod)) + Locals;

    private static readonly string[] s_qualifiers =
        "Active Batch Cached Current Default Detail External Final First Group Import Inner Item Last Line Main New Next Old Order Outer Page Parent Pending Previous Product Raw Report Root Shared Source Stock Sub Target Temp Total Unit Valid Web Work".Split(' ');

    private static readonly string[] s_nouns =
        "Amount Array Batch Buffer Cache Category Code Column Config Content Context Count Data Date Description Entity Error Factory Field File Filter Flag Format Handler Id Index Info Item Key Label Length Level Limit List Logger Map Mapper Message Mode Model Name Node Number Option Order Page Path Position Price Product Provider Quantity Query Range Rate Reader Remark Repository Request Response Result Role Row Rule Scope Sequence Service Set Size Sort Source Stamp State Status Step Stream Sum Table Task Template Text Time Title Token Total Type Unit Url User Value Version Writer".Split(' ');

    private static readonly string[] s_personal =
        "Phone Email IdCardNo RealName UserName Address Birthday Password Gender ContactName Mobile 手机号 Sfzh BankCardNo".Split(' ');

    private static readonly string[] s_owners = "Order Product Stock Report Invoice Payment Customer User Contract Supplier Task Message Device Category Member Patient".Split(' ');

    private static readonly string[] s_types = "string int long bool System.DateTime decimal object System.Collections.Generic.List<string>".Split(' ');

    public static CSharpCompilation Compile(int symbols)
    {
        var random = new Random(20_251);
        int types = Math.Max(1, symbols / SymbolsPerType);
        var trees = new List<SyntaxTree>();
        for (int first = 0; first < types; first += TypesPerFile)
            trees.Add(CSharpSyntaxTree.ParseText(File(random, first, Math.Min(TypesPerFile, types - first)), new CSharpParseOptions(documentationMode: DocumentationMode.Parse)));
        return CSharpCompilation.Create("Generated", trees, [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>Every property, method, parameter and local that is declared.</summary>
    public static IEnumerable<ISymbol> Symbols(CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel semantics = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes().Where(node => node is PropertyDeclarationSyntax or MethodDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax))
            {
                if (semantics.GetDeclaredSymbol(node) is { } symbol)
                    yield return symbol;
            }
        }
    }

    /// <summary>Asks for what an analyzer's host has bound by the time it hands the symbol out: its attributes, its type and where it was declared.</summary>
    public static void Bind(ISymbol symbol)
    {
        _ = symbol.GetAttributes();
        _ = symbol.ContainingType.GetMembers();
        _ = symbol switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IParameterSymbol parameter => parameter.Type,
            ILocalSymbol local => local.Type,
            IMethodSymbol method => method.ReturnType,
            _ => null,
        };
    }

    private static string File(Random random, int first, int count)
    {
        var text = new StringBuilder();
        for (int i = first; i < first + count; i++)
        {
            text.Append("public class ").Append(Pick(random, s_owners)).Append(Pick(random, s_nouns)).Append(i.ToString(CultureInfo.InvariantCulture)).Append("\n{\n");
            for (int p = 0; p < Properties; p++)
            {
                if (random.Next(3) == 0)
                    text.Append("    /// <summary>").Append(random.Next(2) == 0 ? "单据的状态说明" : "Gets or sets the value of the item.").Append("</summary>\n");
                text.Append("    public ").Append(Pick(random, s_types)).Append(' ').Append(Name(random, p)).Append(" { get; set; }\n");
            }

            for (int f = 0; f < Fields; f++)
                text.Append("    private ").Append(Pick(random, s_types)).Append(" _").Append(Lower(Name(random, f))).Append(";\n");
            for (int m = 0; m < Methods; m++)
                Method(text, random, m);
            text.Append("}\n");
        }

        return text.ToString();
    }

    private static void Method(StringBuilder text, Random random, int m)
    {
        text.Append("    public ").Append(Pick(random, s_types)).Append(" Get").Append(Name(random, m)).Append('(');
        for (int p = 0; p < ParametersPerMethod; p++)
            text.Append(p == 0 ? "" : ", ").Append(Pick(random, s_types)).Append(' ').Append(Lower(Name(random, p)));
        text.Append(")\n    {\n");
        for (int l = 0; l < (Locals / Methods) + (m < Locals % Methods ? 1 : 0); l++)
            text.Append("        ").Append(Pick(random, s_types)).Append(' ').Append(Lower(Name(random, l + ParametersPerMethod))).Append(" = default;\n");
        text.Append("        return default;\n    }\n");
    }

    /// <summary>The number keeps the names of one type or method apart where chance would not.</summary>
    private static string Name(Random random, int number) =>
        random.Next(20) == 0
            ? Pick(random, s_personal) + (number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture))
            : (random.Next(3) == 0 ? "" : Pick(random, s_qualifiers)) + (random.Next(40) == 0 ? Pick(random, s_qualifiers) : "") + Pick(random, s_nouns)
                + (random.Next(3) > 0 ? number.ToString(CultureInfo.InvariantCulture) : "");

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
