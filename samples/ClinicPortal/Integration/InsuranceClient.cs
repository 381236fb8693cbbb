namespace ClinicPortal.Integration;

/// <summary>理赔直付：把就诊人的手机号报给合作的保险公司核对保单。</summary>
public sealed class InsuranceClient(HttpClient http)
{
    private const string Lookup = "http://direct.kangbao-insurance.cn/policies/lookup";

    public async Task<bool> IsInsuredAsync(string mobile, CancellationToken cancellation = default)
    {
        using var response = await http.PostAsync(Lookup, new StringContent(mobile), cancellation); // CSL2007: http: over the internet; CSL2008: an insurer is no processor of the clinic
        return response.IsSuccessStatusCode;
    }
}
