using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CsLaw.Samples.Tests;

/// <summary>The two samples stay twins.</summary>
public sealed class MarkedSpotsTests
{
    [Fact]
    public void EverySpotHasItsRightTwinInTheSameFile()
    {
        var spots = MarkedSpot.OfPortal();

        Assert.NotEmpty(spots);
        Assert.Equal(spots, MarkedSpot.OfTwin());
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void TableListsEverySpot(string readme) => Assert.Equal(InOrder(MarkedSpot.OfPortal()), InOrder(MarkedSpot.OfTable(readme)));

    private static IEnumerable<string> InOrder(IEnumerable<MarkedSpot> spots) => spots.Select(spot => $"{spot.File} {spot.RuleId}").Order();
}
