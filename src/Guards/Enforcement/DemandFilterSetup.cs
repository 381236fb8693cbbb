using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>Puts the filters for hub methods and page handlers into services that use hubs and pages; it costs the others nothing.</summary>
internal sealed class DemandFilterSetup : IConfigureOptions<HubOptions>, IConfigureOptions<MvcOptions>
{
    public void Configure(HubOptions options) => options.AddFilter(new DemandHubFilter());

    public void Configure(MvcOptions options) => options.Filters.Add(new DemandPageFilter());
}
