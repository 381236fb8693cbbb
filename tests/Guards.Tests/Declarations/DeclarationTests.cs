using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsLaw.Guards.Tests.Declarations;

public sealed class DeclarationTests
{
    [Fact]
    public async Task A_ground_stands_in_the_metadata_of_its_endpoint()
    {
        await using var server = await LoopbackServer.StartAsync(
            _ => { },
            app => app.MapPost("/orders", [LawfulBasis(LawfulBasis.Contract, "delivery of the order")] () => "kept"));
        var endpoint = Assert.Single(server.Services.GetRequiredService<EndpointDataSource>().Endpoints);
        var declared = endpoint.Metadata.GetMetadata<LawfulBasisAttribute>();
        Assert.Equal((LawfulBasis.Contract, "delivery of the order"), (declared?.Basis, declared?.Reason));
    }

    [Theory]
    [InlineData(0, "why")]
    [InlineData(8, "why")]
    [InlineData(1, " ")]
    public void A_ground_needs_a_name_and_a_reason(int basis, string reason) =>
        Assert.ThrowsAny<ArgumentException>(() => new LawfulBasisAttribute((LawfulBasis)basis, reason));

    [Fact]
    public void A_processor_needs_a_contract() => Assert.Throws<ArgumentException>(() => new ProcessorAttribute(""));

    [Theory]
    [InlineData(0, TransferExemption.None)]
    [InlineData(5, TransferExemption.None)]
    [InlineData(1, TransferExemption.Transit)]
    [InlineData(4, TransferExemption.None)]
    [InlineData(4, (TransferExemption)99)]
    public void A_route_is_one_of_the_law(int route, TransferExemption exemption) =>
        Assert.ThrowsAny<ArgumentException>(() => new CrossBorderTransferAttribute((TransferRoute)route, "r", exemption));

    [Fact]
    public void The_routes_of_a_client_become_those_of_the_guard()
    {
        var options = new CrossBorderTransferOptions().DeclareRoutesOf<PartnerClient>();
        Assert.Equal(
            [("a.partner.example", TransferRoute.Exemption, "contract 7", TransferExemption.Contract), ("b.partner.example", TransferRoute.StandardContract, "", TransferExemption.None)],
            options.Routes.Select(route => (route.Host, route.Route, route.Reference, route.Exemption)).Order());
        Assert.Equal(3, typeof(PartnerClient).GetCustomAttributes<CrossBorderTransferAttribute>().Count());
        Assert.Throws<InvalidOperationException>(() => options.DeclareRoutesOf<DeclarationTests>());
    }

    [CrossBorderTransfer(route: TransferRoute.Exemption, reference: "contract 7", exemption: TransferExemption.Contract, Host = "a.partner.example")]
    [CrossBorderTransfer(TransferRoute.StandardContract, Host = "b.partner.example")]
    [CrossBorderTransfer(TransferRoute.Certification, "for reviewers")]
    private sealed class PartnerClient;
}
