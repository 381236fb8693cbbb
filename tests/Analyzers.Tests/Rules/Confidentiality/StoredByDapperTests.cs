using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>Statements that are handed an object with their parameters, and stored procedures: what is written is stored, what is looked up is not.</summary>
public sealed class StoredByDapperTests() : RuleTests("CSL2005")
{
    private const string Stubs = """
        namespace Dapper
        {
            public class DynamicParameters { public DynamicParameters() { } public DynamicParameters(object template) { } public void Add(string name, object? value = null) { } }
            public struct CommandDefinition { public CommandDefinition(string commandText, object? parameters = null) { } }
            public static class SqlMapper
            {
                public static int Execute(this System.Data.IDbConnection cnn, string sql, object? param = null, System.Data.CommandType? commandType = null) => 0;
                public static Task<int> ExecuteAsync(this System.Data.IDbConnection cnn, string sql, object? param = null, System.Data.CommandType? commandType = null) => Task.FromResult(0);
                public static int Execute(this System.Data.IDbConnection cnn, CommandDefinition command) => 0;
                public static T ExecuteScalar<T>(this System.Data.IDbConnection cnn, string sql, object? param = null) => default!;
                public static IEnumerable<T> Query<T>(this System.Data.IDbConnection cnn, string sql, object? param = null) => [];
                public static T QuerySingle<T>(this System.Data.IDbConnection cnn, string sql, object? param = null) => default!;
            }
        }
        """;

    private static string Code(string statements, bool isReported) => $$"""
        using System.Data;
        using Dapper;
        {{Stubs}}
        public class Lodger { public int Id { get; set; } public int Room { get; set; } public string? {{(isReported ? "[|PassportNo|]" : "PassportNo")}} { get; set; } }
        public class Desk(IDbConnection connection)
        {
            public async Task Keep(Lodger lodger, List<Lodger> all, string given) { await Task.Yield(); {{statements}} }
            private int Run(string sql, object p) => connection.Execute(sql, p);
            private int Insert(object p) => connection.Execute("INSERT INTO Lodgers (PassportNo) VALUES (@PassportNo)", p);
            private int Look(object p) => connection.Execute("DELETE FROM Lodgers WHERE PassportNo = @PassportNo", p);
        }
        """;

    [Theory]
    [InlineData("connection.Execute(\"INSERT INTO Lodgers (PassportNo) VALUES (@PassportNo)\", lodger);")]
    [InlineData("connection.Execute(\"INSERT INTO Lodgers (PassportNo) VALUES (@PassportNo)\", all);")]
    [InlineData("await connection.ExecuteAsync(\"INSERT INTO Lodgers (PassportNo) VALUES (@p)\", new { p = lodger.PassportNo });")]
    [InlineData("const string sql = \"UPDATE Lodgers SET PassportNo = @PassportNo WHERE Id = @Id\"; connection.Execute(sql, new { lodger.PassportNo, lodger.Id });")]
    [InlineData("connection.Execute(\"MERGE Lodgers AS t USING (SELECT @PassportNo AS p) AS s ON t.Id = 1 WHEN NOT MATCHED THEN INSERT (PassportNo) VALUES (s.p);\", lodger);")]
    [InlineData("var id = connection.QuerySingle<int>(\"INSERT INTO Lodgers (PassportNo) OUTPUT inserted.Id VALUES (@PassportNo)\", lodger);")]
    [InlineData("var id = connection.ExecuteScalar<int>(\"INSERT INTO Lodgers (PassportNo) VALUES (@PassportNo); SELECT 1\", lodger);")]
    [InlineData("var p = new DynamicParameters(); p.Add(\"@p\", lodger.PassportNo); connection.Execute(\"INSERT INTO Lodgers (PassportNo) VALUES (@p)\", p);")]
    [InlineData("connection.Execute(new CommandDefinition(\"INSERT INTO Lodgers (PassportNo) VALUES (@PassportNo)\", lodger));")]
    [InlineData("Insert(lodger);")]
    [InlineData("Insert(new { lodger.PassportNo });")]
    public async Task What_is_inserted_or_set_is_stored(string statements) =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code(statements, isReported: true))).Severity);

    [Theory]
    [InlineData("connection.Execute(\"DELETE FROM Lodgers WHERE PassportNo = @PassportNo\", lodger);")]
    [InlineData("connection.Execute(\"UPDATE Lodgers SET Room = @Room WHERE PassportNo = @PassportNo\", lodger);")]
    [InlineData("await connection.ExecuteAsync(\"UPDATE Lodgers SET Room = 1 WHERE PassportNo = @p\", new { p = lodger.PassportNo });")]
    [InlineData("connection.Execute(\"INSERT INTO Visits (Room) VALUES (@Room)\", lodger);")]
    [InlineData("var found = connection.Query<Lodger>(\"SELECT * FROM Lodgers WHERE PassportNo = @PassportNo\", new { lodger.PassportNo });")]
    [InlineData("var found = connection.QuerySingle<Lodger>(given, new { lodger.PassportNo });")]
    [InlineData("var n = connection.ExecuteScalar<int>(\"SELECT COUNT(*) FROM Lodgers WHERE PassportNo = @p\", new { p = lodger.PassportNo });")]
    [InlineData("var p = new DynamicParameters(); p.Add(\"@p\", lodger.PassportNo); connection.Execute(\"DELETE FROM Lodgers WHERE PassportNo = @p\", p);")]
    [InlineData("connection.Execute(new CommandDefinition(\"DELETE FROM Lodgers WHERE PassportNo = @PassportNo\", lodger));")]
    [InlineData("Look(lodger);")]
    [InlineData("Look(new { lodger.PassportNo });")]
    public Task What_is_compared_is_not(string statements) => Rule.SilentAsync(Code(statements, isReported: false));

    [Theory]
    [InlineData("connection.Execute(given, new { lodger.PassportNo });")]
    [InlineData("Run(given, lodger);")]
    [InlineData("connection.Execute(\"usp_InsertLodger\", new { lodger.PassportNo }, CommandType.StoredProcedure);")]
    [InlineData("connection.Execute(\"Lodger_Handle\", lodger, commandType: CommandType.StoredProcedure);")]
    [InlineData("connection.Execute(\"dbo.sp_新增住客\", lodger, commandType: CommandType.StoredProcedure);")]
    [InlineData("connection.Execute(\"EXEC dbo.[proc_SaveLodger] @PassportNo\", lodger);")]
    public async Task What_a_statement_unseen_or_a_procedure_may_keep_is_a_suggestion(string statements) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Code(statements, isReported: true))).Severity);

    [Theory]
    [InlineData("connection.Execute(\"usp_GetLodger\", new { lodger.PassportNo }, CommandType.StoredProcedure);")]
    [InlineData("connection.Execute(\"usp_DeleteLodger\", lodger, CommandType.StoredProcedure);")]
    [InlineData("connection.Execute(\"EXEC sp_chaxun_zhuke @PassportNo\", lodger);")]
    [InlineData("var found = connection.Query<Lodger>(\"Lodger_Handle\", lodger);")]
    public Task What_a_procedure_is_said_to_look_up_is_not(string statements) => Rule.SilentAsync(Code(statements, isReported: false));

    private const string Ado = """
        namespace SqlSugar
        {
            public class SugarParameter { public SugarParameter(string name, object? value) { } }
            public interface IAdo { int ExecuteCommand(string sql, object? parameters = null); int ExecuteCommand(string sql, params SugarParameter[] parameters); int GetInt(string sql, object? pars = null); }
            public interface ISqlSugarClient { IAdo Ado { get; } }
        }
        namespace FreeSql { public interface IAdo { int ExecuteNonQuery(string cmdText, object? parms = null); object ExecuteScalar(string cmdText, object? parms = null); } }
        public interface IFreeSql { FreeSql.IAdo Ado { get; } }
        """;

    /// <summary>Libraries that hand the text of a statement and an object through to ADO.NET.</summary>
    [Theory]
    [InlineData("sugar.Ado.ExecuteCommand(\"INSERT INTO Lodgers (PassportNo) VALUES (@PassportNo)\", lodger);", true)]
    [InlineData("sugar.Ado.ExecuteCommand(\"INSERT INTO Lodgers (PassportNo) VALUES (@p)\", new { p = lodger.PassportNo });", true)]
    [InlineData("sugar.Ado.ExecuteCommand(\"INSERT INTO Lodgers (PassportNo) VALUES (@p)\", new SqlSugar.SugarParameter(\"@p\", lodger.PassportNo));", true)]
    [InlineData("var id = sugar.Ado.GetInt(\"INSERT INTO Lodgers (PassportNo) OUTPUT inserted.Id VALUES (@PassportNo)\", lodger);", true)]
    [InlineData("free.Ado.ExecuteNonQuery(\"UPDATE Lodgers SET PassportNo = @PassportNo WHERE Id = @Id\", lodger);", true)]
    [InlineData("var id = free.Ado.ExecuteScalar(\"INSERT INTO Lodgers (PassportNo) VALUES (@PassportNo); SELECT 1\", lodger);", true)]
    [InlineData("sugar.Ado.ExecuteCommand(\"DELETE FROM Lodgers WHERE PassportNo = @PassportNo\", lodger);", false)]
    [InlineData("sugar.Ado.ExecuteCommand(\"INSERT INTO Visits (Room) VALUES (@Room)\", lodger);", false)]
    [InlineData("sugar.Ado.ExecuteCommand(\"DELETE FROM Lodgers WHERE PassportNo = @p\", new SqlSugar.SugarParameter(\"@p\", lodger.PassportNo));", false)]
    [InlineData("var n = sugar.Ado.GetInt(\"SELECT COUNT(*) FROM Lodgers WHERE PassportNo = @PassportNo\", lodger);", false)]
    [InlineData("free.Ado.ExecuteNonQuery(\"UPDATE Lodgers SET Room = @Room WHERE PassportNo = @PassportNo\", lodger);", false)]
    [InlineData("var n = free.Ado.ExecuteScalar(\"SELECT COUNT(*) FROM Lodgers WHERE PassportNo = @PassportNo\", lodger);", false)]
    public Task What_is_handed_through_to_ADO(string statements, bool isReported) =>
        Rule.ReportsAsync(Code(statements, isReported).Replace("IDbConnection connection)", "IDbConnection connection, SqlSugar.ISqlSugarClient sugar, IFreeSql free)") + Ado);
}
