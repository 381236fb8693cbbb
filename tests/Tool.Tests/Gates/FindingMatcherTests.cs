using CsLaw.Tool.Gates;

namespace CsLaw.Tool.Tests.Gates;

public sealed class FindingMatcherTests
{
    private static readonly FindingMark s_mark = new("CSL2001", "src/Orders.cs", "M:Shop.Orders.Create(Shop.Order)", "mobile-phone", "log", "aa", "bb");

    public static TheoryData<string> Changes => [.. s_changes.Keys];

    /// <summary>What happens to code while a finding stays the same one.</summary>
    private static readonly Dictionary<string, FindingMark> s_changes = new()
    {
        ["lines above moved it"] = s_mark,
        ["its neighbours were edited"] = s_mark with { Around = "cc" },
        ["its line was edited"] = s_mark with { Line = "cc" },
        ["its line and its neighbours were edited"] = s_mark with { Line = "cc", Around = "cc" },
        ["its file was renamed"] = s_mark with { Path = "src/Sales.cs" },
        ["its file was renamed and its line edited"] = s_mark with { Path = "src/Sales.cs", Line = "cc" },
        ["its method was renamed"] = s_mark with { Member = "M:Shop.Orders.Open(Shop.Order)" },
        ["its signature changed"] = s_mark with { Member = "M:Shop.Orders.Create(Shop.Order,System.Int32)", Around = "cc" },
        ["its namespace changed"] = s_mark with { Member = "M:Shop.Sales.Orders.Create(Shop.Order)", Path = "src/Sales/Orders.cs" },
        ["its namespace changed and its line was edited"] = s_mark with { Member = "M:Shop.Sales.Orders.Create(Shop.Order)", Path = "src/Sales/Orders.cs", Line = "cc" },
        ["it went into another class"] = s_mark with { Member = "M:Shop.Desk.Take(Shop.Order)", Path = "src/Desk.cs", Around = "cc" },
        ["its kind of data is told better"] = s_mark with { Data = "mobile-phone,person-name" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void AFindingIsKnownAgainWhen(string change) => Assert.Equal([0], FindingMatcher.Match([s_mark], [s_changes[change]]));

    [Fact]
    public void AnotherRuleIsAnotherFinding() =>
        Assert.Equal([-1], FindingMatcher.Match([s_mark], [s_mark with { Rule = "CSL2002" }]));

    [Fact]
    public void AnotherLineInAnotherMemberIsAnotherFinding() =>
        Assert.Equal([-1], FindingMatcher.Match([s_mark], [s_mark with { Member = "M:Shop.Orders.Cancel", Line = "cc", Around = "dd" }]));

    [Fact]
    public void ACopyIsNewAndTheOriginalIsKnown() =>
        Assert.Equal([-1, 0], FindingMatcher.Match([s_mark], [s_mark with { Path = "src/Copy.cs", Member = "M:Shop.Copy.Create" }, s_mark]));

    [Fact]
    public void OfTwoEqualLinesTheOneWithTheSameNeighboursIsKnown()
    {
        FindingMark inserted = s_mark with { Around = "cc" };
        Assert.Equal([-1, 0], FindingMatcher.Match([s_mark], [inserted, s_mark]));
    }

    [Fact]
    public void AFindingIsPairedOnce() => Assert.Equal([0, -1], FindingMatcher.Match([s_mark], [s_mark, s_mark]));

    [Fact]
    public void WhatTellsMoreGoesFirst()
    {
        FindingMark edited = s_mark with { Line = "cc" };
        FindingMark second = s_mark with { Line = "dd" };
        Assert.Equal([1, 0], FindingMatcher.Match([s_mark, second], [second, edited]));
    }

    [Fact]
    public void WithoutAMemberALineElsewhereIsNotTakenForAnother() =>
        Assert.Equal([-1], FindingMatcher.Match(
            [s_mark with { Member = "", Line = "", Around = "" }],
            [s_mark with { Member = "", Line = "", Around = "", Path = "src/Other.cs" }]));
}
