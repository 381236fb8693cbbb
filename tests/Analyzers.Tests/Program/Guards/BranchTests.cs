using Xunit;

namespace CsLawAnalyzers.Tests.Program.Guards;

/// <summary>Checks that turn the path: conditions, loops, jumps, exceptions.</summary>
public sealed class BranchTests : GuardTests
{
    [Theory]
    [InlineData("if (!consents.HasConsent(user)) return null; Save();")]
    [InlineData("if (!consents.HasConsent(user)) throw new InvalidOperationException(); Save();")]
    [InlineData("if (consents.IsConsentMissing(user)) return null; Save();")]
    [InlineData("if (!consents.HasConsent(user)) { Log(\"none\"); return null; } else { Log(\"given\"); } Save();")]
    public void Early_return_or_throw(string body) => Stands(body);

    [Theory]
    [InlineData("if (consents.HasConsent(user)) return null; Save();")]
    [InlineData("if (!consents.IsConsentMissing(user)) return null; Save();")]
    [InlineData("if (!consents.HasConsent(user)) Log(\"none\"); Save();")]
    [InlineData("Save(); if (!consents.HasConsent(user)) return null;")]
    public void Early_return_on_the_wrong_side_too_late_or_not_at_all(string body) => Missing(body);

    [Theory]
    [InlineData("if (consents.HasConsent(user)) { Save(); }")]
    [InlineData("if (!consents.HasConsent(user)) { Log(\"none\"); } else { Save(); }")]
    [InlineData("if (flag) { if (!consents.HasConsent(user)) return null; } else { if (!await consents.HasConsentAsync(user)) return null; } Save();")]
    public void If_and_else(string body) => Stands(body);

    [Theory]
    [InlineData("if (consents.HasConsent(user)) { Log(\"given\"); } else { Save(); }")]
    [InlineData("if (consents.HasConsent(user)) { Log(\"given\"); } else { Log(\"none\"); } Save();")]
    [InlineData("if (flag) { if (!consents.HasConsent(user)) return null; } Save();")]
    [InlineData("if (flag) { if (!consents.HasConsent(user)) return null; } else { Log(\"x\"); } Save();")]
    public void If_and_else_where_both_go_on_or_one_does_not_ask(string body) => Missing(body);

    [Theory]
    [InlineData("if (flag && consents.HasConsent(user)) Save();")]
    [InlineData("if (flag || !consents.HasConsent(user)) return null; Save();")]
    [InlineData("if (!(flag && consents.HasConsent(user))) return null; Save();")]
    [InlineData("if (consents.HasConsent(user) & flag) Save();")]
    [InlineData("if (!consents.HasConsent(user) | flag) return null; Save();")]
    [InlineData("var ok = flag && consents.HasConsent(user); if (!ok) return null; Save();")]
    [InlineData("var bad = flag || !consents.HasConsent(user); if (bad) return null; Save();")]
    [InlineData("if (!consents.HasConsent(user) && !consents.HasConsent(user, \"x\")) return null; Save();")]
    public void Conjunction_disjunction_and_negation(string body) => Stands(body);

    [Theory]
    [InlineData("if (flag || consents.HasConsent(user)) Save();")]
    [InlineData("if (flag && !consents.HasConsent(user)) return null; Save();")]
    [InlineData("if (consents.HasConsent(user) | flag) Save();")]
    [InlineData("var ok = flag || consents.HasConsent(user); if (!ok) return null; Save();")]
    [InlineData("var bad = flag && !consents.HasConsent(user); if (bad) return null; Save();")]
    [InlineData("if (flag ^ consents.HasConsent(user)) Save();")]
    public void Conjunction_disjunction_and_negation_that_let_pass(string body) => Missing(body);

    [Theory]
    [InlineData("var x = consents.HasConsent(user) ? Save() : null;")]
    [InlineData("var x = !consents.HasConsent(user) ? null : Save();")]
    [InlineData("var ok = flag ? consents.HasConsent(user) : consents.HasConsent(user, \"x\"); if (ok) Save();")]
    [InlineData("var ok = consents.HasConsent(user) ? true : false; if (ok) Save();")]
    [InlineData("var x = consents.HasConsent(user) ? 1 : throw new InvalidOperationException(); Save();")]
    public void Ternary(string body) => Stands(body);

    [Theory]
    [InlineData("var x = consents.HasConsent(user) ? null : Save();")]
    [InlineData("var ok = flag ? consents.HasConsent(user) : true; if (ok) Save();")]
    [InlineData("var x = consents.HasConsent(user) ? 1 : 0; Save();")]
    public void Ternary_whose_other_side_saves(string body) => Missing(body);

    [Theory]
    [InlineData("switch (consents.HasConsent(user)) { case false: return null; default: Save(); break; }")]
    [InlineData("switch (consents.ConsentOf(user)) { case ConsentState.Granted: Save(); break; default: return null; }")]
    [InlineData("switch (consents.ConsentOf(user)) { case ConsentState.None: case ConsentState.Denied: case ConsentState.Expired: return null; } Save();")]
    [InlineData("var x = consents.ConsentOf(user) switch { ConsentState.Granted => Save(), _ => null };")]
    [InlineData("var x = await consents.HasConsentAsync(user) switch { true => Save(), false => null };")]
    [InlineData("var x = (flag, consents.HasConsent(user)) switch { _ when !consents.HasConsent(user) => null, _ => Save() };")]
    public void Switch(string body) => Stands(body);

    [Theory]
    [InlineData("switch (consents.HasConsent(user)) { case false: Log(\"none\"); break; default: break; } Save();")]
    [InlineData("switch (consents.ConsentOf(user)) { case ConsentState.Denied: return null; default: Save(); break; }")]
    [InlineData("switch (consents.ConsentOf(user)) { case ConsentState.Granted: return null; default: Save(); break; }")]
    [InlineData("switch (consents.ConsentOf(user)) { case ConsentState.None: case ConsentState.Denied: return null; } Save();")]
    [InlineData("var x = consents.ConsentOf(user) switch { ConsentState.Granted => null, _ => Save() };")]
    public void Switch_that_leaves_a_way(string body) => Missing(body);

    [Theory]
    [InlineData("foreach (var each in consents.Consents) { if (!consents.HasConsent(each.UserId)) continue; Save(); }")]
    [InlineData("while (!consents.HasConsent(user)) { Log(\"wait\"); } Save();")]
    [InlineData("do { Log(\"wait\"); } while (!consents.HasConsent(user)); Save();")]
    [InlineData("for (;;) { if (consents.HasConsent(user)) break; } Save();")]
    [InlineData("if (!consents.HasConsent(user)) return null; foreach (var each in consents.Consents) Save();")]
    [InlineData("await foreach (var each in Stream()) { if (!consents.HasConsent(each)) continue; Save(); }")]
    public void Loops(string body) => Stands(body, Numbers);

    [Theory]
    [InlineData("foreach (var each in consents.Consents) { if (!consents.HasConsent(each.UserId)) continue; } Save();")]
    [InlineData("while (flag && !consents.HasConsent(user)) { Log(\"wait\"); } Save();")]
    [InlineData("for (int i = 0; i < 3; i++) { if (consents.HasConsent(user)) break; } Save();")]
    [InlineData("foreach (var each in consents.Consents) { Save(); if (!consents.HasConsent(each.UserId)) return null; }")]
    public void Loops_that_end_without_asking(string body) => Missing(body, Numbers);

    [Theory]
    [InlineData("if (!consents.HasConsent(user)) goto refuse; Save(); return null; refuse: Log(\"none\");")]
    [InlineData("again: if (!consents.HasConsent(user)) { Log(\"wait\"); goto again; } Save();")]
    [InlineData("switch (user) { case 1: if (!consents.HasConsent(user)) return null; goto case 2; case 2: if (!consents.HasConsent(user)) return null; Save(); break; }")]
    public void Goto(string body) => Stands(body);

    [Theory]
    [InlineData("if (!consents.HasConsent(user)) goto save; Log(\"given\"); save: Save();")]
    [InlineData("if (flag) goto save; if (!consents.HasConsent(user)) return null; save: Save();")]
    [InlineData("switch (user) { case 1: if (!consents.HasConsent(user)) return null; goto case 2; case 2: Save(); break; }")]
    public void Goto_round_the_check(string body) => Missing(body);

    [Theory]
    [InlineData("try { if (!consents.HasConsent(user)) return null; Save(); } finally { Log(\"done\"); }")]
    [InlineData("try { consents.EnsureConsent(user); Save(); } catch (Exception) { Log(\"none\"); }")]
    [InlineData("try { consents.EnsureConsent(user); } catch (InvalidOperationException) { return null; } Save();")]
    [InlineData("try { consents.EnsureConsent(user); } catch (InvalidOperationException) { throw; } Save();")]
    [InlineData("if (!consents.HasConsent(user)) return null; try { Log(\"x\"); } finally { Save(); }")]
    [InlineData("using (var s = new System.IO.MemoryStream()) { if (!consents.HasConsent(user)) return null; Save(); }")]
    [InlineData("using var s = new System.IO.MemoryStream(); consents.EnsureConsent(user); Save();")]
    [InlineData("lock (form) { if (!consents.HasConsent(user)) return null; Save(); }")]
    public void Try_finally_and_using(string body) => Stands(body);

    [Theory]
    [InlineData("try { consents.EnsureConsent(user); } catch (Exception) { } Save();")]
    [InlineData("try { consents.EnsureConsent(user); } catch (InvalidOperationException) { Log(\"none\"); } Save();")]
    [InlineData("try { consents.EnsureConsent(user); } catch (Exception) when (flag) { } Save();")]
    [InlineData("try { consents.EnsureConsent(user); } finally { Save(); }")]
    [InlineData("try { consents.EnsureConsent(user); } catch (Exception) { Save(); }")]
    [InlineData("try { if (!consents.HasConsent(user)) throw new InvalidOperationException(); } catch (InvalidOperationException) { Log(\"none\"); } Save();")]
    public void Exceptions_that_are_swallowed(string body) => Missing(body);

    private const string Numbers = "private static async IAsyncEnumerable<int> Stream() { await Task.Yield(); yield return 1; }";
}
