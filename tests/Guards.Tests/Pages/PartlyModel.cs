using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsLaw.Guards.Tests.Pages;

/// <summary>A page of which one handler is guarded.</summary>
[IgnoreAntiforgeryToken]
public sealed class PartlyModel : PageModel
{
    public string Outcome { get; private set; } = "";

    public void OnGet() => Outcome = "asked";

    // The framework's own analyzer says that it shows filters on handlers to nobody (MVC1001); the guard looks for them itself.
#pragma warning disable MVC1001
    [RequireConsent("survey")]
    public void OnPost() => Outcome = "kept";
#pragma warning restore MVC1001
}
