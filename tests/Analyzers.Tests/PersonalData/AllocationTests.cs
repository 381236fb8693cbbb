using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>Most symbols of any program are no personal data; asking after them costs no memory, and asking again after any symbol does not either.</summary>
public class AllocationTests
{
    private const int Types = 250;

    /// <summary>Names, types and places of members that say nothing: with no attribute, no rule, and no Chinese beside them.</summary>
    private const string Silent =
        """
        public string StockLevel { get; set; } public int Count { get; set; } public List<string> Rows { get; set; } public DateTime Opened { get; set; } public object Payload { get; set; }
        string _unit; decimal _rowTotal; bool _isOpen; List<string> _lines;
        decimal Price(int quantity, string unit, List<string> rows) { int total = quantity; string text = unit; return total; }
        string Label(string unit, object payload, DateTime opened) { var parts = rows(unit); return parts[0]; List<string> rows(string unit) => null; }
        void Close(string reason, bool isForced, Guid batch) { string line = reason; }
        Task<string> Render(string template, IEnumerable<string> rows) { string text = template; return null; }
        """;

    /// <summary>Whatever else may be asked for: strong, weak and hinted names, attributes, comments in both languages, credentials, finders.</summary>
    private const string Telling =
        """
        public string Phone { get; set; } public string Name { get; set; } public string Address { get; set; } public string Xm { get; set; }
        public string A1 { get; set; } // 身份证号
        public string A2 { get; set; } // 单据的状态说明
        public List<string> A3 { get; set; } // 单据的明细
        [EmailAddress] public string A4 { get; set; }
        [Required] public string A5 { get; set; }
        /// <summary>The home address.</summary>
        public string Place { get; set; }
        string GetPhone(string userName, string password, string address) { string email = address; string title = email; return title; }
        /// <summary>获取手机号</summary>
        string Fetch(string token, string name, string mobile) { var realName = name; return realName; }
        """;

    [Fact]
    public void The_first_common_no_allocates_nothing_once_its_name_and_its_type_are_known()
    {
        ISymbol[] symbols = Declared(Silent, out PersonalDataModel model);
        Assert.True(symbols.Length >= 7_500, symbols.Length + " symbols");

        // What is kept is kept for a name and for a type: one of the types teaches the names, a property of each other one the type.
        foreach (ISymbol symbol in symbols.Where(symbol => symbol.ContainingType.Name == "Warehouse0"))
            Assert.Null(model.Classify(symbol));
        ISymbol[] ofTypes = symbols.GroupBy(symbol => symbol.ContainingType.Name).Select(type => type.First()).ToArray();
        foreach (ISymbol symbol in ofTypes)
            Assert.Null(model.Classify(symbol));
        ISymbol[] unasked = symbols.Where(symbol => symbol.ContainingType.Name != "Warehouse0").Except(ofTypes, SymbolEqualityComparer.Default).ToArray()!;

        (int found, long spent) = Ask(model, unasked);

        Assert.Equal(0, found);
        Assert.Equal(0, spent);
    }

    /// <summary>A type costs one entry, whatever it holds: its name, its place in two tables and the list of what is commented in it; the tables grow by doubling.</summary>
    [Fact]
    public void The_first_common_no_of_a_type_costs_the_entry_of_the_type()
    {
        const int BytesPerType = 600;
        ISymbol[] symbols = Declared(Silent, out PersonalDataModel model);
        foreach (ISymbol symbol in symbols.Where(symbol => symbol.ContainingType.Name == "Warehouse0"))
            model.Classify(symbol);

        (int found, long spent) = Ask(model, symbols);

        Assert.Equal(0, found);
        Assert.True(spent <= Types * BytesPerType, spent + " bytes for " + Types + " types and " + symbols.Length + " symbols");
    }

    [Theory]
    [InlineData(Silent)]
    [InlineData(Telling)]
    public void The_second_answer_allocates_nothing(string members)
    {
        ISymbol[] symbols = Declared(members, out PersonalDataModel model);
        (int first, _) = Ask(model, symbols);

        (int second, long spent) = Ask(model, symbols);

        Assert.Equal(first, second);
        Assert.Equal(members == Telling, first > 0);
        Assert.Equal(0, spent);
    }

    /// <summary>What the user says of other names does not make the common no dearer.</summary>
    [Fact]
    public void What_the_user_says_of_some_names_costs_the_others_nothing()
    {
        PersonalDataSettings settings = new PersonalDataSettingsBuilder().Name("*Nick*", Taxonomy.Find("nickname")).Name("Member.Tag", Taxonomy.Find("nickname")).Build();
        ISymbol[] symbols = Declared(Silent, out PersonalDataModel model, settings);
        Ask(model, symbols);

        (int found, long spent) = Ask(model, symbols);

        Assert.Equal(0, found);
        Assert.Equal(0, spent);
    }

    private static (int Found, long Bytes) Ask(PersonalDataModel model, ISymbol[] symbols)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = 0;
        foreach (ISymbol symbol in symbols)
            found += model.Classify(symbol) is null ? 0 : 1;
        return (found, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>The members of many types, their parameters and locals, bound as a host has bound them before it hands them out.</summary>
    private static ISymbol[] Declared(string members, out PersonalDataModel model, PersonalDataSettings? settings = null)
    {
        var marked = new MarkedSource(string.Concat(Enumerable.Range(0, Types).Select(i => $"class Warehouse{i} {{\n{members}\n}}\n")), settings);
        model = marked.Model;
        SyntaxTree tree = marked.Compilation.SyntaxTrees.Last();
        SemanticModel semantics = marked.Compilation.GetSemanticModel(tree);
        var symbols = new List<ISymbol>();
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes().Where(node => node is PropertyDeclarationSyntax or MethodDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax))
        {
            ISymbol symbol = semantics.GetDeclaredSymbol(node)!;
            _ = symbol.GetAttributes();
            _ = symbol switch
            {
                IPropertySymbol property => property.Type,
                IFieldSymbol field => field.Type,
                IParameterSymbol parameter => parameter.Type,
                ILocalSymbol local => local.Type,
                _ => ((IMethodSymbol)symbol).ReturnType,
            };
            symbols.Add(symbol);
        }

        return symbols.ToArray();
    }
}
