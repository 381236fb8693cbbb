using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>Calls on something whose type is not there, since a package is missing: operators of sequences, and sources of objects of one type.</summary>
public sealed class UnknownCallTests() : RuleTests("CSL2001")
{
    private static string Code(string statements) => $$"""
        using Gone.Repositories;
        using System.Text.Json;
        public class Entity { public int Id { get; set; } }
        public class User : Entity { public string Name { get; set; } = ""; public string Mobile { get; set; } = ""; public int Level { get; set; } }
        public class Row { public int Level { get; set; } public string Text { get; set; } = ""; }
        public sealed class Sender(IRepository<User, Guid> repo, IMapping<User, Row> mapping, ISession session, ILogger<Sender> log)
        {
            public async Task Send(int id)
            {
                await Task.Yield();
                {{statements}}
            }

            private void Write(object what) => log.LogInformation("{What}", JsonSerializer.Serialize(what));
            private static string Hide(User user) => user.Mobile.Substring(7);
        }
        """;

    [Theory]
    [InlineData("var user = await repo.GetAsync(id); Write([|user|]);")]
    [InlineData("var user = await repo.FirstOrDefaultAsync(u => u.Id == id); log.LogInformation(\"{@User}\", [|user|]);")]
    [InlineData("var user = await repo.GetAsync(id); log.LogInformation(\"{User}\", [|user.Name|]);")]
    [InlineData("var users = await session.Query<User>().Where(u => u.Level > 3).ToListAsync(); log.LogInformation(\"{Count} {@Users}\", 3, [|users|]);")]
    public Task Source_of_objects_of_one_type(string statements) => Reports(Code(statements));

    [Theory]
    [InlineData("var users = await repo.GetCountAsync(); Write(users);")]
    [InlineData("var user = await repo.GetAsync(id); log.LogInformation(\"{User}\", user);")]
    [InlineData("var user = await repo.GetAsync(id); log.LogInformation(\"{Id} {Level}\", user.Id, user.Level);")]
    [InlineData("Row row = await repo.GetAsync(id); Write(row);")]
    [InlineData("var row = await mapping.GetAsync(id); Write(row);")]
    [InlineData("var rows = await session.Query<Row>().ToListAsync(); Write(rows);")]
    [InlineData("var done = await repo.PublishAsync(id); Write(done);")]
    public Task Source_of_something_else(string statements) => Reports(Code(statements));

    [Theory]
    [InlineData("var numbers = await session.Query<User>().Where(u => u.Level > 3).Select(u => u.Mobile).ToListAsync(); log.LogInformation(\"{Numbers}\", [|numbers|]);")]
    [InlineData("var number = await session.Query<User>().FirstAsync(u => u.Mobile); log.LogInformation(\"{Number}\", [|number|]);")]
    [InlineData("var rows = await session.Query<User>().Select(u => new Row { Text = u.Mobile }).ToListAsync(); log.LogInformation(\"{@Rows}\", [|rows|]);")]
    [InlineData("var list = await repo.GetListAsync(); Write(string.Join(\",\", [|list.Select(u => u.Mobile)|]));")]
    [InlineData("var pairs = (await repo.GetListAsync()).Select(u => new { u.Level, u.Mobile }).ToList(); Write([|pairs|]);")]
    public Task Operators_of_sequences(string statements) => Reports(Code(statements));

    [Theory]
    [InlineData("var levels = await session.Query<User>().Where(u => u.Mobile == \"1\").OrderBy(u => u.Mobile).Select(u => u.Level).ToListAsync(); Write(levels);")]
    [InlineData("var any = await session.Query<User>().AnyAsync(u => u.Mobile == \"1\"); Write(any);")]
    [InlineData("var rows = await session.Query<User>().Select(u => new Row { Level = u.Level }).ToListAsync(); Write(rows);")]
    [InlineData("var hidden = (await repo.GetListAsync()).Select(u => Hide(u)).ToList(); Write(hidden);")]
    [InlineData("var hidden = (await repo.GetListAsync()).Select(Hide).ToList(); Write(hidden);")]
    public Task Operators_of_sequences_that_leave_it_out(string statements) => Reports(Code(statements));

    [Theory]
    [InlineData("var user = await session.Query<User>().Where(u => u.Level > 3).ToOneAsync(); Write([|user|]);")]
    [InlineData("foreach (var user in session.Query<User>().ToPageList(1, 10)) Write([|user|]);")]
    [InlineData("var phones = await session.Query<User>().Project(u => u.Mobile).ToListAsync(); log.LogInformation(\"{Phone}\", [|phones[0]|]);")]
    [InlineData("var rows = session.Query<User>().Select(u => new Row { Text = u.Mobile }).ToPagedList(1, 10); log.LogInformation(\"{Text}\", [|rows[0].Text|]);")]
    [InlineData("Write([|new User().Adapt<User>()|]);")]
    [InlineData("Write([|mapping.Map<Row, User>(new Row())|]);")]
    public Task Names_of_other_libraries(string statements) => Reports(Code(statements));

    [Theory]
    [InlineData("var level = await session.Query<User>().Project(u => u.Level).ToOneAsync(); Write(level);")]
    [InlineData("var rows = session.Query<User>().Select(u => new Row { Text = u.Mobile }).ToPagedList(1, 10); log.LogInformation(\"{Level}\", rows[0].Level);")]
    [InlineData("Write(new User().Adapt<Row>());")]
    [InlineData("foreach (var user in session.Query<User>().ToPageList(1, 10)) log.LogInformation(\"{Level}\", user.Level);")]
    public Task Names_of_other_libraries_otherwise(string statements) => Silent(Code(statements));

    [Theory]
    [InlineData("Logger.LogInformation(\"sent to {Mobile}\", [|user.Mobile|]);")]
    [InlineData("Logger?.LogError($\"not sent to {[|user.Mobile|]}\");")]
    [InlineData("Log.Information(\"sent to {@User}\", [|user|]);")]
    [InlineData("Log.ForContext<Job>().Warning(\"sent to {Mobile}\", [|user.Mobile|]);")]
    [InlineData("_log.Error(error, \"not sent to {Mobile}\", [|user.Mobile|]);")]
    [InlineData("$\"sent to {[|user.Mobile|]}\".LogInformation();")]
    public Task Logger_of_a_type_that_is_not_there(string statements) => Reports(Job(statements));

    [Theory]
    [InlineData("Logger.LogInformation(\"sent to {Level}\", user.Level);")]
    [InlineData("Log.Information(\"sent to {User}\", user);")]
    [InlineData("Log.Information(\"sent to {Mobile}\", user.Mobile.Substring(7));")]
    [InlineData("Catalog.Information(\"sent to {Mobile}\", user.Mobile);")]
    [InlineData("Log.Forget(\"sent to {Mobile}\", user.Mobile);")]
    [InlineData("Log.Write(user);")]
    [InlineData("user.Mobile.Log();")]
    public Task Logger_of_a_type_that_is_not_there_otherwise(string statements) => Silent(Job(statements));

    private static string Job(string statements) => $$"""
        using Gone.Jobs;
        public class User { public string Mobile { get; set; } = ""; public int Level { get; set; } }
        public sealed class Job : Gone.Jobs.JobBase
        {
            private readonly ILog _log;

            public void Run(User user, Exception error)
            {
                {{statements}}
            }
        }
        """;

    private Task Silent(string code) => Rule.SilentAsync(code, test => test with { MayNotCompile = true });

    private Task Reports(string code) => Rule.ReportsAsync(code, test => test with { MayNotCompile = true });
}
