using System.ComponentModel.DataAnnotations;

namespace ClinicPortal.Assistant;

/// <summary>A question before the visit: the order and what hurts.</summary>
public sealed record AskRequest(string OrderNo, [property: Display(Name = "症状")] string Symptoms);
