using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsLaw.Guards.Tests.Pages;

/// <summary>A page that is guarded as a whole.</summary>
[RequireConsent("survey")]
[IgnoreAntiforgeryToken]
public sealed class GuardedModel : PageModel
{
    public string Outcome { get; private set; } = "";

    public void OnGet() => Outcome = "asked";

    public void OnPost() => Outcome = "kept";
}
