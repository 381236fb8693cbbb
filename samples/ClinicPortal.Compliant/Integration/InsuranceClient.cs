using CsLaw.Guards;

namespace ClinicPortal.Integration;

/// <summary>理赔直付：保险公司受托核对保单，合同约定了目的、方式和期限。</summary>
[Processor("合同-保险-2026-03")]
public sealed class InsuranceClient(HttpClient http)
{
    private const string Lookup = "https://direct.kangbao-insurance.cn/policies/lookup";

    public async Task<bool> IsInsuredAsync(string mobile, CancellationToken cancellation = default)
    {
        using var response = await http.PostAsync(Lookup, new StringContent(mobile), cancellation); // right: CSL2007, CSL2008
        return response.IsSuccessStatusCode;
    }
}
