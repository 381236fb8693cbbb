using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>Values that a package gives which is not there, or a library keeps as <c>object</c>: the type that the program itself names for them says what they carry.</summary>
public sealed class UntypedValueTests() : RuleTests("CSL2001")
{
    private const string Types = """
        using Gone.Repositories;
        using System.Text.Json;
        public class User { public int Id { get; set; } public string Mobile { get; set; } = ""; public string Note { get; set; } = ""; }
        public class Plain { public int Id { get; set; } public string Note { get; set; } = ""; }
        public class Box { public User Item { get; set; } = new(); public Plain Other { get; set; } = new(); }

        """;

    private static string Code(string statements, string members = "") => Types + $$"""
        public sealed class Sender(IRepository<User> repo, ILogger<Sender> log)
        {
            public User Current { get; set; } = new();
            {{members}}
            public async Task Send(int id, HttpContext http, string mobile)
            {
                await Task.Yield();
                {{statements}}
            }

            private void Write(object what) => log.LogInformation("{What}", JsonSerializer.Serialize(what));
            private void Say(string who, object status) => log.LogInformation("{Who}", who);
            private void Tell(object status, object what) => log.LogInformation("{What}", JsonSerializer.Serialize(what));
            private string Show(string who, object status) => who + "!";
            private string Hide(string who, object status) => who.Substring(0, 3) + "****";
        }
        """;

    [Theory]
    [InlineData("User user = await repo.GetAsync(id); Write([|user|]);")]
    [InlineData("var user = (User)await repo.GetAsync(id); Write([|user|]);")]
    [InlineData("Write((User)[|await repo.GetAsync(id)|]);")]
    [InlineData("Write([|await repo.GetAsync(id)|] as User);")]
    [InlineData("object found = await repo.GetAsync(id); Write((User)[|found|]);")]
    [InlineData("if (await repo.GetAsync(id) is User user) Write([|user|]);")]
    [InlineData("foreach (User user in repo.All()) Write([|user|]);")]
    [InlineData("Current = await repo.GetAsync(id); Write([|Current|]);")]
    [InlineData("var box = new Box { Item = await repo.GetAsync(id) }; Write([|box.Item|]);")]
    [InlineData("var users = new Dictionary<int, User>(); users[id] = await repo.GetAsync(id); Write([|users[id]|]);")]
    [InlineData("var users = new List<User>(); users.Add(await repo.GetAsync(id)); Write([|users|]);")]
    [InlineData("var users = new List<User>(); users.AddRange(await repo.ListAsync(id)); Write([|users|]);")]
    [InlineData("log.LogInformation(\"{User}\", JsonSerializer.Serialize<User>([|repo.Current()|]));")]
    [InlineData("log.LogInformation(\"{User}\", JsonSerializer.Serialize((User)[|http.Items[\"user\"]|]!));")]
    public Task What_it_is_taken_for_is_what_it_carries(string statements) => Reports(Code(statements));

    [Theory]
    [InlineData("Plain plain = await repo.GetAsync(id); Write(plain);")]
    [InlineData("Write((Plain)await repo.GetAsync(id));")]
    [InlineData("var user = await repo.PublishAsync(id); Write(user);")]
    [InlineData("User user = await repo.GetAsync(id); Write(user.Id);")]
    [InlineData("var box = new Box { Item = await repo.GetAsync(id) }; Write(box.Other);")]
    [InlineData("var users = new List<Plain>(); users.Add(await repo.GetAsync(id)); Write(users);")]
    [InlineData("Write((User)null!);")]
    [InlineData("object made = new User(); Write((User)made);")]
    [InlineData("log.LogInformation(\"{User}\", JsonSerializer.Serialize((Plain)http.Items[\"user\"]!));")]
    public Task What_it_is_taken_for_may_carry_nothing(string statements) => Reports(Code(statements));

    [Theory]
    [InlineData("public async Task<User> Get(int id) => await repo.GetAsync(id);")]
    [InlineData("public async Task<User> Get(int id) { var user = await repo.GetAsync(id); return user; }")]
    [InlineData("public Task<User> Get(int id) => repo.GetAsync(id);")]
    [InlineData("public async Task<(User, int)> Pair(int id) => (await repo.GetAsync(id), 1); public async Task<User> Get(int id) => (await Pair(id)).Item1;")]
    public Task A_method_gives_what_it_is_declared_to_give(string member) => Reports(Code("Write(await [|Get(id)|]);", member));

    [Theory]
    [InlineData("var user = await Get(id); Say([|user.Mobile|], 1);")]
    [InlineData("var user = await Get(id); if (user == null) { user = new User(); } Say([|user.Mobile|], 1);")]
    [InlineData("var user = await Get(id); bool was = user == null ? false : true; if (!was) { user = new User(mobile); } Say([|user.Mobile|], 1);")]
    [InlineData("var user = await Get(id); if (user == null) { user = new User(id); } Say([|user.Mobile|], 1);")]
    [InlineData("var user = Known(id); if (user == null) { user = new User(id); } Say([|user.Mobile|], 1);")]
    [InlineData("var user = await Get(id); if (user == null) { user = new User(mobile); } var box = new Box(user.Mobile); Write([|box|]);")]
    public Task A_member_of_what_a_method_is_declared_to_give(string statements) => Reports((Code(statements, "public async Task<User> Get(int id) { var user = await repo.GetAsync(id); return user; } public User Known(int id) => Store.Find<User>(id);") + "public abstract class Store { public static T Find<T>(int id) => default!; }")
        .Replace("public class User { ", "public class User { public User() { } public User(string note) { Note = note; } public User(int id) { Mobile = id.ToString(); } ", System.StringComparison.Ordinal)
        .Replace("public class Box { ", "public class Box { public Box() { } public Box(string who) { Who = who; } public string Who { get; } = \"\"; ", System.StringComparison.Ordinal));

    [Fact]
    public Task A_method_that_gives_something_else() => Reports(Code("Write(await Get(id));", "public async Task<Plain> Get(int id) => await repo.GetAsync(id);"));

    /// <summary>A method of the program that is handed something unknown is followed with the rest.</summary>
    [Theory]
    [InlineData("Say([|mobile|], repo.Status);")]
    [InlineData("Tell(repo.Status, new { Text = [|mobile|] });")]
    [InlineData("Write(Show([|mobile|], repo.Status));")]
    [InlineData("var text = new System.Text.StringBuilder(); text.Append(mobile); text.Append(repo.Status); log.LogInformation([|text.ToString()|]);")]
    [InlineData("var text = new System.Text.StringBuilder(); text.AppendFormat(\"{0} {1}\", mobile, repo.Status); log.LogInformation([|text.ToString()|]);")]
    public Task What_is_known_of_the_arguments_is_handed_on(string statements) => Reports(Code(statements));

    [Theory]
    [InlineData("Say(id.ToString(), repo.Status);")]
    [InlineData("Tell(mobile, repo.Status);")]
    [InlineData("Write(Hide(mobile, repo.Status));")]
    [InlineData("var text = new System.Text.StringBuilder(); text.Append(id); text.Append(repo.Status); log.LogInformation(text.ToString());")]
    [InlineData("var text = new System.Text.StringBuilder(); text.AppendFormat(\"{0} {1}\", mobile.Length, repo.Status); log.LogInformation(text.ToString());")]
    public Task What_is_handed_on_may_say_nothing(string statements) => Reports(Code(statements));

    /// <summary>A member that is called as that of an enumerator gives an element of its object only where its object is one.</summary>
    [Fact]
    public Task A_member_of_the_name_of_the_current_element() => Reports("""
        using System.Text.Json;
        public class User { public string Mobile { get; set; } = ""; }
        public class Session { public User Current { get; set; } = new(); }
        public class Writer(ILogger log)
        {
            public void Write(Session session) => log.LogInformation("{User}", JsonSerializer.Serialize([|session.Current|]));
            public void Walk(List<User> users) { using var each = users.GetEnumerator(); while (each.MoveNext()) log.LogInformation("{User}", [|JsonSerializer.Serialize(each.Current)|]); }
            public void Count(List<int> numbers) { using var each = numbers.GetEnumerator(); while (each.MoveNext()) log.LogInformation("{Number}", JsonSerializer.Serialize(each.Current)); }
        }
        """);

    /// <summary>Where not even <c>object</c> is known, a name stands for nothing.</summary>
    [Fact]
    public Task A_project_that_knows_no_type() => Rule.ReportsAsync(
        "public record User(string Mobile); public class Logger { public void LogInfo(object message) { } } public class Sender { public void Send(Logger log) => log.LogInfo((User)Gone.Repository.Get()); }",
        code => code with { MayNotCompile = true, References = [] });

    private Task Reports(string code) => Rule.ReportsAsync(code, test => test with { MayNotCompile = true });
}
