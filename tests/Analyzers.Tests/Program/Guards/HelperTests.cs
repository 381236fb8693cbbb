using Xunit;

namespace CsLawAnalyzers.Tests.Program.Guards;

/// <summary>Checks in methods of the program's own: helpers that throw or answer, local functions, lambdas, members.</summary>
public sealed class HelperTests : GuardTests
{
    [Theory]
    [InlineData("Demand(user); Save();", "private void Demand(int u) { if (!consents.HasConsent(u)) throw new InvalidOperationException(); }")]
    [InlineData("await DemandAsync(user); Save();", "private async Task DemandAsync(int u) { if (!await consents.HasConsentAsync(u)) throw new InvalidOperationException(); }")]
    [InlineData("await DemandAsync(user); Save();", "private Task DemandAsync(int u) => consents.EnsureConsentAsync(u);")]
    [InlineData("Outer(user); Save();", "private void Outer(int u) => Inner(u); private void Inner(int u) => consents.EnsureConsent(u);")]
    [InlineData("var record = Given; Save();", "private ConsentRecord Given { get { if (!consents.HasConsent(3)) throw new InvalidOperationException(); return new(); } }")]
    [InlineData("Log(Given); Save();", "private string Given => consents.HasConsent(3) ? \"x\" : throw new InvalidOperationException();")]
    [InlineData("var name = NameOf(user); Save();", "private string NameOf(int u) { consents.EnsureConsent(u); return \"x\"; }")]
    [InlineData("Demand(consents.HasConsent(user)); Save();", "private static void Demand(bool ok) { if (!ok) throw new InvalidOperationException(); }")]
    [InlineData("ThrowIf(!consents.HasConsent(user)); Save();", "private static void ThrowIf(bool bad) { if (bad) throw new InvalidOperationException(); }")]
    public void Helper_that_throws(string body, string helper) => Stands(body, helper);

    [Theory]
    [InlineData("Demand(user); Save();", "private void Demand(int u) { if (!consents.HasConsent(u)) Log(\"none\"); }")]
    [InlineData("_ = DemandAsync(user); Save();", "private async Task DemandAsync(int u) { if (!await consents.HasConsentAsync(u)) throw new InvalidOperationException(); }")]
    [InlineData("Demand(user); Save();", "private void Demand(int u) { if (u > 3) consents.EnsureConsent(u); }")]
    [InlineData("var record = Given; Save();", "private ConsentRecord? Given { get { if (!consents.HasConsent(3)) return null; return new(); } }")]
    [InlineData("Save(); Log(Given);", "private string Given => consents.HasConsent(3) ? \"x\" : throw new InvalidOperationException();")]
    [InlineData("if (flag) Log(Given); Save();", "private string Given => consents.HasConsent(3) ? \"x\" : throw new InvalidOperationException();")]
    [InlineData("Outer(user); Save();", "private void Outer(int u) { if (u > 0) Inner(u); } private void Inner(int u) => Outer(u - 1);")]
    [InlineData("Demand(consents.HasConsent(user)); Save();", "private static void Demand(bool ok) { if (ok) throw new InvalidOperationException(); }")]
    [InlineData("Demand(flag); Save(); consents.HasConsent(user);", "private static void Demand(bool ok) { if (!ok) throw new InvalidOperationException(); }")]
    [InlineData("EnsureConsent(user); Save();", "private void EnsureConsent(int u) { }")]
    public void Helper_that_throws_not_always_or_not_at_all(string body, string helper) => Missing(body, helper);

    [Theory]
    [InlineData("if (!May(user)) return null; Save();", "private bool May(int u) => consents.HasConsent(u);")]
    [InlineData("if (!May(user)) return null; Save();", "private bool May(int u) { if (!consents.HasConsent(u)) return false; return true; }")]
    [InlineData("if (!May(user)) return null; Save();", "private bool May(int u) => u > 3 && consents.HasConsent(u);")]
    [InlineData("if (!await MayAsync(user)) return null; Save();", "private async Task<bool> MayAsync(int u) => await consents.HasConsentAsync(u);")]
    [InlineData("if (!await MayAsync(user)) return null; Save();", "private Task<bool> MayAsync(int u) => consents.HasConsentAsync(u);")]
    [InlineData("if (MayNot(user)) return null; Save();", "private bool MayNot(int u) { if (consents.HasConsent(u)) return false; return true; }")]
    [InlineData("if (!IsFine(consents.ConsentOf(user))) return null; Save();", "private static bool IsFine(ConsentState s) => s == ConsentState.Granted;")]
    [InlineData("if (!consents.ConsentOf(user).IsFine()) return null; Save();", "} public static class Ext { public static bool IsFine(this ConsentState s) => s is ConsentState.Granted;")]
    [InlineData("if (!Fine) return null; Save();", "private bool Fine => consents.HasConsent(3);")]
    public void Helper_that_answers(string body, string helper) => Stands(body, helper);

    [Theory]
    [InlineData("if (!May(user)) return null; Save();", "private bool May(int u) { if (!consents.HasConsent(u)) Log(\"none\"); return true; }")]
    [InlineData("if (!May(user)) return null; Save();", "private bool May(int u) => u > 3 || consents.HasConsent(u);")]
    [InlineData("if (May(user)) return null; Save();", "private bool May(int u) => consents.HasConsent(u);")]
    [InlineData("if (!May(user)) return null; Save();", "private bool May(int u) { consents.HasConsent(u); return u > 3; }")]
    [InlineData("if (IsFine(consents.ConsentOf(user))) return null; Save();", "private static bool IsFine(ConsentState s) => s == ConsentState.Granted;")]
    [InlineData("if (!HasConsent(user)) return null; Save();", "private bool HasConsent(int u) => true;")]
    public void Helper_whose_answer_says_something_else(string body, string helper) => Missing(body, helper);

    [Theory]
    [InlineData("if (Refusal(user) is { } refusal) return refusal; Save();", "private Problem? Refusal(int u) { if (!consents.HasConsent(u)) return new Problem(); return null; }")]
    [InlineData("var refusal = Refusal(user); if (refusal != null) return refusal; Save();", "private Problem? Refusal(int u) => consents.HasConsent(u) ? null : new Problem();")]
    [InlineData("var refusal = await RefusalAsync(user); if (refusal is not null) return refusal; Save();", "private async Task<object?> RefusalAsync(int u) { if (!await consents.HasConsentAsync(u)) return new Problem(); return null; }")]
    [InlineData("var r = Look(user); if (!r.Succeeded) return null; Save();", "private Outcome Look(int u) { if (!consents.HasConsent(u)) return Outcome.Failure(\"x\"); return Outcome.Success(); }")]
    [InlineData("var r = Look(user); if (r.IsError) return null; Save();", "private Outcome Look(int u) => consents.HasConsent(u) ? Outcome.Success() : Outcome.Failure(\"x\");")]
    [InlineData("var r = Look(user); if (!r.Succeeded) return null; Save();", "private Outcome Look(int u) => new Outcome { Succeeded = consents.HasConsent(u) };")]
    [InlineData("if (Look(user) != ConsentState.Granted) return null; Save();", "private ConsentState Look(int u) => consents.HasConsent(u) ? ConsentState.Granted : ConsentState.Denied;")]
    [InlineData("switch (Look(user)) { case ConsentState.Granted: Save(); break; }", "private ConsentState Look(int u) { if (!consents.HasConsent(u)) return ConsentState.Denied; return ConsentState.Granted; }")]
    public void Helper_that_answers_with_an_object(string body, string helper) => Stands(body, helper);

    [Theory]
    [InlineData("if (Refusal(user) is not { } refusal) return null; Save();", "private Problem? Refusal(int u) { if (!consents.HasConsent(u)) return new Problem(); return null; }")]
    [InlineData("var refusal = Refusal(user); if (refusal != null) return refusal; Save();", "private Problem? Refusal(int u) { if (u > 3) return null; return consents.HasConsent(u) ? null : new Problem(); }")]
    [InlineData("var r = Look(user); if (r.Succeeded) return null; Save();", "private Outcome Look(int u) { if (!consents.HasConsent(u)) return Outcome.Failure(\"x\"); return Outcome.Success(); }")]
    [InlineData("var r = Look(user); if (!r.Succeeded) return null; Save();", "private Outcome Look(int u) { if (!consents.HasConsent(u)) Log(\"x\"); return Outcome.Success(); }")]
    [InlineData("if (Look(user) == ConsentState.Granted) return null; Save();", "private ConsentState Look(int u) => consents.HasConsent(u) ? ConsentState.Granted : ConsentState.Denied;")]
    public void Helper_that_answers_with_an_object_and_is_read_the_other_way(string body, string helper) => Missing(body, helper);

    [Theory]
    [InlineData("bool May() => consents.HasConsent(user); if (!May()) return null; Save();")]
    [InlineData("void Demand() { if (!consents.HasConsent(user)) throw new InvalidOperationException(); } Demand(); Save();")]
    [InlineData("if (!consents.HasConsent(user)) return null; Keep(); void Keep() { Save(); }")]
    [InlineData("if (!consents.HasConsent(user)) return null; Outer(); void Outer() { Inner(); } void Inner() { Save(); }")]
    [InlineData("Keep(3); void Keep(int n) { if (!consents.HasConsent(user)) return; if (n > 0) Keep(n - 1); Save(); }")]
    public void Local_functions(string body) => Stands(body);

    [Theory]
    [InlineData("bool May() => consents.HasConsent(user); May(); Save();")]
    [InlineData("void Demand() { if (!consents.HasConsent(user)) throw new InvalidOperationException(); } Save();")]
    [InlineData("Keep(); if (!consents.HasConsent(user)) return null; void Keep() { Save(); }")]
    [InlineData("if (!consents.HasConsent(user)) { Keep(); return null; } Keep(); void Keep() { Save(); }")]
    public void Local_functions_that_are_reached_another_way(string body) => Missing(body);

    [Theory]
    [InlineData("Func<bool> may = () => consents.HasConsent(user); if (!may()) return null; Save();")]
    [InlineData("if (!consents.HasConsent(user)) return null; Action keep = () => Save(); keep();")]
    [InlineData("if (!consents.HasConsent(user)) return null; await Task.Run(async () => { await Task.Yield(); Save(); });")]
    [InlineData("Action keep = () => { if (!consents.HasConsent(user)) return; Save(); }; keep();")]
    [InlineData("var ok = consents.HasConsent(user); Action keep = () => { if (ok) Save(); }; keep();")]
    [InlineData("consents.Consents.Where(r => consents.HasConsent(r.UserId)).ToList(); if (!consents.HasConsent(user)) return null; Save();")]
    public void Lambdas(string body) => Stands(body);

    [Theory]
    [InlineData("Func<bool> may = () => consents.HasConsent(user); Save();")]
    [InlineData("Action keep = () => Save(); if (!consents.HasConsent(user)) return null; keep();")]
    [InlineData("var ok = consents.HasConsent(user); Action keep = () => { if (!ok) Save(); }; keep();")]
    [InlineData("var ok = consents.HasConsent(user); ok = flag; Action keep = () => { if (ok) Save(); }; keep();")]
    [InlineData("consents.Consents.Where(r => consents.HasConsent(r.UserId)).ToList(); Save();")]
    public void Lambdas_that_run_without_asking(string body) => Missing(body);
}
