using Xunit;

namespace CsLawAnalyzers.Tests.Program.Guards;

/// <summary>Checks that put down what is wrong, and a later question whether anything was.</summary>
public sealed class ComplaintTests : GuardTests
{
    private const string Notes = "} public class Notes { private readonly System.Collections.Generic.List<string> all = new(); public void AddError(string text) => all.Add(text); public bool HasErrors => all.Count > 0; public bool IsValid => all.Count == 0; public void AddStep(string text) => Console.WriteLine(text); public void Clear() => all.Clear();";

    [Theory]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); if (flag) errors.Add(\"f\"); if (!consents.HasConsent(user)) errors.Add(\"c\"); if (errors.Count > 0) return null; Save();")]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); if (!consents.HasConsent(user)) errors.Add(\"c\"); if (errors.Any()) return null; Save();")]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); if (!consents.HasConsent(user)) errors.Add(\"c\"); if (errors.Count == 0) Save();")]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); if (!consents.HasConsent(user)) { Log(\"none\"); errors.Add(\"c\"); } if (errors is { Count: > 0 }) return null; Save();")]
    [InlineData("var errors = new System.Collections.Generic.Dictionary<string, string>(); if (!consents.HasConsent(user)) errors[\"c\"] = \"none\"; if (errors.Count != 0) return null; Save();")]
    [InlineData("var text = new System.Text.StringBuilder(); if (!consents.HasConsent(user)) text.AppendLine(\"c\"); if (text.Length > 0) return null; Save();")]
    [InlineData("var error = \"\"; if (!consents.HasConsent(user)) error += \"c\"; if (error.Length > 0) return null; Save();")]
    [InlineData("var error = \"\"; if (!consents.HasConsent(user)) error = \"c\"; if (!string.IsNullOrEmpty(error)) return null; Save();")]
    [InlineData("string? error = null; if (!consents.HasConsent(user)) error = \"c\"; if (error != null) return null; Save();")]
    [InlineData("var notes = new Notes(); if (!consents.HasConsent(user)) notes.AddError(\"c\"); if (notes.HasErrors) return null; Save();")]
    [InlineData("var notes = new Notes(); if (!consents.HasConsent(user)) notes.AddError(\"c\"); if (!notes.IsValid) return null; Save();")]
    [InlineData("if (!consents.HasConsent(user)) state.AddError(\"c\"); if (!state.IsValid) return null; Save();")]
    public void List_text_or_state_that_stays_empty(string body) => Stands(body, "private readonly Notes state = new(); " + Notes);

    [Theory]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); if (flag) errors.Add(\"f\"); if (errors.Count > 0) return null; Save();")]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); if (consents.HasConsent(user)) errors.Add(\"c\"); if (errors.Any()) return null; Save();")]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); if (!consents.HasConsent(user)) errors.Add(\"c\"); if (errors.Any()) Log(\"none\"); Save();")]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); if (!consents.HasConsent(user)) errors.Add(\"c\"); if (errors.Any(e => e.Length > 3)) return null; Save();")]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); if (!consents.HasConsent(user)) errors.Add(\"c\"); if (errors.Count > 1) return null; Save();")]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); if (!consents.HasConsent(user)) errors.Add(\"c\"); errors = new(); if (errors.Count > 0) return null; Save();")]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); var others = new System.Collections.Generic.List<string>(); if (!consents.HasConsent(user)) errors.Add(\"c\"); if (others.Count > 0) return null; Save();")]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); if (errors.Count > 0) return null; if (!consents.HasConsent(user)) errors.Add(\"c\"); Save();")]
    [InlineData("var errors = new System.Collections.Generic.List<string>(); if (!consents.HasConsent(user)) errors.Remove(\"c\"); if (errors.Count > 0) return null; Save();")]
    [InlineData("var error = \"\"; if (!consents.HasConsent(user)) error += \"\"; if (error.Length > 0) return null; Save();")]
    [InlineData("if (!consents.HasConsent(user)) state.Clear(); if (!state.IsValid) return null; Save();")]
    [InlineData("var notes = new Notes(); if (!consents.HasConsent(user)) Log(\"none\"); notes.AddStep(\"c\"); if (!notes.IsValid) return null; Save();")]
    [InlineData("if (!consents.HasConsent(user)) Log(\"none\"); state.AddStep(\"c\"); if (!state.IsValid) return null; Save();")]
    public void List_text_or_state_that_says_nothing_of_it(string body) => Missing(body, "private readonly Notes state = new(); " + Notes);

    [Theory]
    [InlineData("if (Problems(user).Any()) return null; Save();", "private System.Collections.Generic.List<string> Problems(int u) { var found = new System.Collections.Generic.List<string>(); if (!consents.HasConsent(u)) found.Add(\"c\"); return found; }")]
    [InlineData("var all = Problems(user).ToList(); if (all.Count > 0) return null; Save();", "private System.Collections.Generic.IEnumerable<string> Problems(int u) { if (u < 0) yield return \"u\"; if (!consents.HasConsent(u)) yield return \"c\"; }")]
    [InlineData("foreach (var problem in Problems(user)) return null; Save();", "private System.Collections.Generic.IEnumerable<string> Problems(int u) { if (u < 0) yield return \"u\"; if (!consents.HasConsent(u)) yield return \"c\"; }")]
    [InlineData("foreach (var problem in Problems(user)) throw new Exception(problem); Save();", "private System.Collections.Generic.List<string> Problems(int u) { var found = new System.Collections.Generic.List<string>(); if (!consents.HasConsent(u)) found.Add(\"c\"); return found; }")]
    [InlineData("if (Problems(user).FirstOrDefault() is { } problem) throw new Exception(problem); Save();", "private System.Collections.Generic.IEnumerable<string> Problems(int u) { if (!consents.HasConsent(u)) yield return \"c\"; }")]
    [InlineData("var first = Problems(user).FirstOrDefault(); if (first != null) return null; Save();", "private System.Collections.Generic.IEnumerable<string> Problems(int u) { if (!consents.HasConsent(u)) yield return \"c\"; }")]
    [InlineData("var (ok, text) = Ask(user); if (!ok) return null; Save();", "private (bool, string) Ask(int u) { if (u < 0) return (false, \"u\"); return consents.HasConsent(u) ? (true, \"\") : (false, \"c\"); }")]
    [InlineData("var answer = Ask(user); if (!answer.Ok) return null; Save();", "private (bool Ok, string Text) Ask(int u) => consents.HasConsent(u) ? (true, \"\") : (false, \"c\");")]
    [InlineData("var (_, text) = await AskAsync(user); if (text is not null) return null; Save();", "private async Task<(int, string?)> AskAsync(int u) => await consents.HasConsentAsync(u) ? (u, null) : (0, \"c\");")]
    public void Helper_that_gives_complaints_or_a_tuple_back(string body, string helper) => Stands(body, helper);

    [Theory]
    [InlineData("if (Problems(user).Any()) Log(\"x\"); Save();", "private System.Collections.Generic.List<string> Problems(int u) { var found = new System.Collections.Generic.List<string>(); if (!consents.HasConsent(u)) found.Add(\"c\"); return found; }")]
    [InlineData("foreach (var problem in Problems(user)) Log(problem); Save();", "private System.Collections.Generic.IEnumerable<string> Problems(int u) { if (!consents.HasConsent(u)) yield return \"c\"; }")]
    [InlineData("foreach (var problem in Problems(user)) { if (problem.Length > 3) return null; } Save();", "private System.Collections.Generic.IEnumerable<string> Problems(int u) { if (!consents.HasConsent(u)) yield return \"c\"; }")]
    [InlineData("foreach (var problem in Problems(user)) { Save(); return null; }", "private System.Collections.Generic.IEnumerable<string> Problems(int u) { if (!consents.HasConsent(u)) yield return \"c\"; }")]
    [InlineData("if (Problems(user).FirstOrDefault(p => p.Length > 3) is { } problem) throw new Exception(problem); Save();", "private System.Collections.Generic.IEnumerable<string> Problems(int u) { if (!consents.HasConsent(u)) yield return \"c\"; }")]
    [InlineData("var all = Problems(user).Where(p => p.Length > 1).ToList(); if (all.Count > 0) return null; Save();", "private System.Collections.Generic.IEnumerable<string> Problems(int u) { if (!consents.HasConsent(u)) yield return \"c\"; }")]
    [InlineData("var all = Problems(user).ToList(); if (all.Count > 0) return null; Save();", "private System.Collections.Generic.IEnumerable<string> Problems(int u) { if (u < 0) yield return \"u\"; if (u > 3 && !consents.HasConsent(u)) yield return \"c\"; }")]
    [InlineData("var (ok, given) = Ask(user); if (!ok) return null; Save();", "private (bool, bool) Ask(int u) => (u > 0, consents.HasConsent(u));")]
    [InlineData("var answer = Ask(user); if (!answer.Ok) return null; Save();", "private (bool Ok, bool Given) Ask(int u) => (u > 0, consents.HasConsent(u));")]
    public void Helper_whose_complaints_are_not_heard(string body, string helper) => Missing(body, helper);
}
