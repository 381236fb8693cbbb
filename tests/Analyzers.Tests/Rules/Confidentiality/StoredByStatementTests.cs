using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>Values handed to a database as parameters: stored where the statement is seen to write them, and nothing where it looks something up or is not seen.</summary>
public sealed class StoredByStatementTests() : RuleTests("CSL2005")
{
    private const string Insert = "\"INSERT INTO Lodgers (PassportNo) VALUES (@p)\"";

    private const string Select = "\"SELECT Id FROM Lodgers WHERE PassportNo = @p\"";

    private const string Update = "\"UPDATE Lodgers SET Seen = 1 WHERE PassportNo = @p\"";

    private const string Stubs = """
        namespace {NS}
        {
            public class {T}Connection { public {T}Command CreateCommand() => new(); }
            public class {T}Command : IDisposable
            {
                public {T}Command() { }
                public {T}Command(string cmdText, {T}Connection? connection = null) => CommandText = cmdText;
                public System.Data.CommandType CommandType { get; set; }
                public string CommandText { get; set; } = "";
                public {T}ParameterCollection Parameters { get; } = new();
                public {T}Parameter CreateParameter() => new();
                public int ExecuteNonQuery() => 0;
                public void Dispose() { }
            }
            public class {T}ParameterCollection
            {
                public {T}Parameter AddWithValue(string parameterName, object? value) => new(parameterName, value);
                public {T}Parameter Add(string parameterName, object? value) => new(parameterName, value);
                public {T}Parameter Add(string parameterName, int type) => new() { ParameterName = parameterName };
                public {T}Parameter Add({T}Parameter value) => value;
                public void AddRange({T}Parameter[] values) { }
                public {T}Parameter this[string parameterName] { get => new(); set { } }
            }
            public class {T}Parameter : System.Data.Common.DbParameter
            {
                public {T}Parameter() { }
                public {T}Parameter(string parameterName, object? value) => (ParameterName, Value) = (parameterName, value);
                public {T}Parameter(string parameterName, int type, int size) => ParameterName = parameterName;
                public override System.Data.DbType DbType { get; set; }
                public override System.Data.ParameterDirection Direction { get; set; }
                public override bool IsNullable { get; set; }
                [System.Diagnostics.CodeAnalysis.AllowNull] public override string ParameterName { get; set; } = "";
                public override int Size { get; set; }
                [System.Diagnostics.CodeAnalysis.AllowNull] public override string SourceColumn { get; set; } = "";
                public override bool SourceColumnNullMapping { get; set; }
                public override object? Value { get; set; }
                public override void ResetDbType() { }
            }
        }

        """;

    private const string Caller = "public static class Call { public static int Run(System.Data.CommandType kind, string text, params SqlParameter[] given) => (int)kind + text.Length + given.Length; }";

    private static string Code(string statements, bool isReported, string space = "System.Data.SqlClient", string prefix = "Sql") => $$"""
        using System.Text;
        using {{space}};
        {{Stubs.Replace("{NS}", space).Replace("{T}", prefix)}}
        public static class Db { public static int Run(string sql, params {{prefix}}Parameter[] given) => sql.Length + given.Length; public static int Run(string sql, List<{{prefix}}Parameter> given) => sql.Length + given.Count; }
        public class Lodger { public int Id { get; set; } public string? {{(isReported ? "[|PassportNo|]" : "PassportNo")}} { get; set; } }
        public class Desk({{prefix}}Connection connection)
        {
            private const string Adding = {{Insert}};
            private static readonly string s_adding = "INSERT INTO Lodgers (PassportNo) " + "VALUES (@p)";
            private readonly {{prefix}}Command _kept = new();
            public void Keep(Lodger lodger, string given, bool isNew) { {{statements}} }
            public object Uses => (connection, _kept, Adding, s_adding);
        }
        """;

    /// <summary>The same code with a statement that keeps the parameter, and with two that compare it.</summary>
    private async Task TellsApart(string statements)
    {
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code(statements.Replace("SQL", Insert), isReported: true))).Severity);
        await Rule.SilentAsync(Code(statements.Replace("SQL", Select), isReported: false));
        await Rule.SilentAsync(Code(statements.Replace("SQL", Update), isReported: false));
    }

    [Theory]
    [InlineData("var cmd = new SqlCommand(SQL, connection); cmd.Parameters.AddWithValue(\"@p\", lodger.PassportNo); cmd.ExecuteNonQuery();")]
    [InlineData("using var cmd = connection.CreateCommand() as IDisposable; var c = connection.CreateCommand(); c.CommandText = SQL; c.Parameters.AddWithValue(\"p\", (object?)lodger.PassportNo ?? DBNull.Value);")]
    [InlineData("var cmd = new SqlCommand { CommandText = SQL }; cmd.Parameters.Add(\"@p\", (object?)lodger.PassportNo);")]
    [InlineData("var cmd = new SqlCommand(SQL); cmd.Parameters.Add(\"@p\", 22).Value = lodger.PassportNo;")]
    [InlineData("var cmd = new SqlCommand(SQL); cmd.Parameters.Add(\"@p\", 22); cmd.Parameters[\"@p\"].Value = lodger.PassportNo;")]
    [InlineData("var cmd = new SqlCommand(SQL); cmd.Parameters.Add(new SqlParameter(\"@p\", lodger.PassportNo));")]
    [InlineData("var cmd = new SqlCommand(SQL); cmd.Parameters.Add(new SqlParameter(\"@p\", 22, 20) { Value = (object?)lodger.PassportNo ?? DBNull.Value });")]
    [InlineData("var cmd = new SqlCommand(SQL); cmd.Parameters.Add(new SqlParameter { ParameterName = \"@p\", Value = lodger.PassportNo });")]
    [InlineData("var cmd = new SqlCommand(SQL); var all = cmd.Parameters; all.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("using (var cmd = connection.CreateCommand()) { cmd.CommandText = SQL; foreach (var one in new[] { lodger }) { cmd.Parameters.AddWithValue(\"@p\", one.PassportNo); cmd.ExecuteNonQuery(); } }")]
    [InlineData("var cmd = new SqlCommand(SQL); var p = cmd.CreateParameter(); p.ParameterName = \"@p\"; p.Value = lodger.PassportNo; cmd.Parameters.Add(p);")]
    [InlineData("var cmd = new SqlCommand(SQL); var p = cmd.CreateParameter(); p.ParameterName = \"@p\"; p.Value = (object?)lodger.PassportNo ?? DBNull.Value; cmd.Parameters.Add(p);")]
    [InlineData("var cmd = new SqlCommand(SQL); cmd.Parameters.Add(\"@p\", 22).Value = isNew ? lodger.PassportNo : DBNull.Value;")]
    [InlineData("var cmd = new SqlCommand(SQL); SqlParameter[] all = { new SqlParameter(\"@p\", lodger.PassportNo) }; cmd.Parameters.AddRange(all);")]
    [InlineData("var cmd = new SqlCommand(SQL); var all = new List<SqlParameter> { new SqlParameter(\"@p\", lodger.PassportNo) }; foreach (var one in all) cmd.Parameters.Add(one);")]
    [InlineData("System.Data.IDbCommand cmd = ((System.Data.IDbConnection)(object)connection).CreateCommand(); cmd.CommandText = SQL; var p = cmd.CreateParameter(); p.ParameterName = \"@p\"; p.Value = lodger.PassportNo; cmd.Parameters.Add(p);")]
    [InlineData("_kept.CommandText = SQL; _kept.Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("Db.Run(SQL, new SqlParameter(\"@p\", lodger.PassportNo));")]
    [InlineData("SqlParameter[] all = { new SqlParameter(\"@p\", 22, 20) }; all[0].Value = lodger.PassportNo; Db.Run(SQL, all);")]
    [InlineData("var all = new List<SqlParameter>(); all.Add(new SqlParameter(\"@p\", lodger.PassportNo)); Db.Run(SQL, all.ToArray());")]
    [InlineData("string sql = SQL; Db.Run(sql, new[] { new SqlParameter(\"@p\", lodger.PassportNo ?? \"\") });")]
    [InlineData("var sql = new StringBuilder(); sql.Append(SQL); sql.AppendLine(\" \").Append(\"--\"); Db.Run(sql.ToString(), new SqlParameter(\"@p\", lodger.PassportNo));")]
    [InlineData("var cmd = new SqlCommand(\"SELECT PassportNo FROM Lodgers WHERE Id = @id\"); cmd.ExecuteNonQuery(); cmd.CommandText = SQL; cmd.Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    public Task Tells_a_statement_that_keeps_a_parameter_from_one_that_compares_it(string statements) => TellsApart(statements);

    [Theory]
    [InlineData("new SqlCommand(Adding).Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("new SqlCommand(s_adding).Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("new SqlCommand(\"INSERT INTO \" + given + \" (PassportNo) VALUES (@p)\").Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("new SqlCommand($\"UPDATE {given} SET PassportNo = @p WHERE Id = @id\").Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("new SqlCommand(\"INSERT INTO \" + given + given + given + given + given + given + given + given + given + given + given + given + given + given + \" VALUES (@p)\").Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("var sql = new StringBuilder(); sql.Append(\"SELECT 1\").Clear(); sql.Append(\"INSERT INTO Lodgers (PassportNo) \").Append(isNew ? \"VALUES\" : \"VALUE\").Append(\" (@p)\"); Db.Run(sql.ToString(), new SqlParameter(\"@p\", lodger.PassportNo));")]
    [InlineData("new SqlCommand(string.Format(\"UPDATE {0} SET PassportNo = @p\", given)).Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("string sql; if (isNew) sql = \"INSERT INTO Lodgers VALUES (@p)\"; else sql = \"UPDATE Lodgers SET PassportNo = @p\"; Db.Run(sql, new SqlParameter(\"@p\", lodger.PassportNo));")]
    [InlineData("string sql = \"INSERT INTO Lodgers (PassportNo) \"; sql += \"VALUES (@p)\"; Db.Run(sql, new SqlParameter(\"@p\", lodger.PassportNo));")]
    [InlineData("var sql = new StringBuilder(\"INSERT INTO Lodgers (\"); sql.Append(\"PassportNo) VALUES (@p)\"); Db.Run(sql.ToString(), new SqlParameter(\"@p\", lodger.PassportNo));")]
    public async Task Reads_texts_that_are_made(string statements) => Assert.Single(await Rule.ReportsAsync(Code(statements, isReported: true)));

    [Theory]
    [InlineData("Db.Run(given, new SqlParameter(\"@p\", lodger.PassportNo));")]
    [InlineData("new SqlCommand(given).Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("new SqlCommand(\"AddLodger\").Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("new SqlCommand(\"UPDATE \" + given).Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("var p = new SqlParameter(\"@p\", lodger.PassportNo);")]
    [InlineData("var cmd = new SqlCommand(\"INSERT INTO Visits (Room) VALUES (@room)\"); var other = new SqlCommand(\"SELECT 1 FROM Lodgers WHERE PassportNo = @p\"); other.Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("new SqlCommand(Adding).Parameters.AddWithValue(\"@p\", lodger.Id);")]
    [InlineData("new SqlCommand(Adding).Parameters.AddWithValue(\"@p\", CsLaw.Guards.Redact.Passport(lodger.PassportNo!));")]
    public Task Is_silent_where_no_text_is_seen_and_for_other_values(string statements) => Rule.SilentAsync(Code(statements, isReported: false), WithGuards);

    [Theory]
    [InlineData("var p = new SqlParameter(); p.Value = lodger.PassportNo;")]
    [InlineData("var cmd = new SqlCommand(given); cmd.Parameters.Add(\"@p\", 22).Value = lodger.PassportNo;")]
    [InlineData("Bind(new SqlCommand(Adding), \"@p\", lodger.PassportNo); void Bind(SqlCommand cmd, string name, string? value) { var p = cmd.CreateParameter(); p.ParameterName = name; p.Value = value; cmd.Parameters.Add(p); }")]
    public async Task A_value_that_is_set_for_a_statement_that_is_not_seen_is_a_suggestion(string statements) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Code(statements, isReported: true))).Severity);

    [Theory]
    [InlineData("var cmd = new SqlCommand(\"usp_InsertLodger\") { CommandType = System.Data.CommandType.StoredProcedure }; cmd.Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("var cmd = connection.CreateCommand(); cmd.CommandText = \"dbo.Lodger_Save\"; cmd.CommandType = System.Data.CommandType.StoredProcedure; cmd.Parameters.Add(new SqlParameter(\"@p\", lodger.PassportNo));")]
    [InlineData("new SqlCommand(\"EXEC InsertLodger @p\").Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("Call.Run(System.Data.CommandType.StoredProcedure, \"GetOrAddLodger\", new SqlParameter(\"@p\", lodger.PassportNo));")]
    public async Task A_procedure_that_is_said_to_keep_is_a_suggestion(string statements) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Code(statements, isReported: true) + Caller)).Severity);

    [Theory]
    [InlineData("var cmd = new SqlCommand(\"usp_GetLodger\") { CommandType = System.Data.CommandType.StoredProcedure }; cmd.Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("var cmd = new SqlCommand(\"usp_GetLodger\"); cmd.CommandType = System.Data.CommandType.StoredProcedure; cmd.Parameters.Add(\"@p\", 22).Value = lodger.PassportNo;")]
    [InlineData("var cmd = new SqlCommand(\"Lodger_Handle\") { CommandType = System.Data.CommandType.StoredProcedure }; cmd.Parameters.AddWithValue(\"@p\", lodger.PassportNo);")]
    [InlineData("Call.Run(System.Data.CommandType.StoredProcedure, \"FindLodger\", new SqlParameter(\"@p\", lodger.PassportNo));")]
    [InlineData("Call.Run(System.Data.CommandType.Text, \"AddLodger\", new SqlParameter(\"@p\", lodger.PassportNo));")]
    public Task A_procedure_that_is_said_to_look_up_is_silent(string statements) => Rule.SilentAsync(Code(statements, isReported: false) + Caller);

    [Theory]
    [InlineData("Microsoft.Data.SqlClient", "Sql")]
    [InlineData("Npgsql", "Npgsql")]
    [InlineData("MySqlConnector", "MySql")]
    [InlineData("MySql.Data.MySqlClient", "MySql")]
    [InlineData("Microsoft.Data.Sqlite", "Sqlite")]
    [InlineData("System.Data.SQLite", "SQLite")]
    [InlineData("System.Data.OleDb", "OleDb")]
    public async Task Knows_the_parameters_of_each_provider(string space, string prefix)
    {
        foreach (string given in new[] { $"Db.Run($, new {prefix}Parameter(\"@p\", lodger.PassportNo));", $"new {prefix}Command($).Parameters.AddWithValue(\"@p\", lodger.PassportNo);" })
        {
            await Rule.ReportsAsync(Code(given.Replace("$", Insert), isReported: true, space, prefix));
            await Rule.SilentAsync(Code(given.Replace("$", Select), isReported: false, space, prefix));
        }

        await Rule.SilentAsync(Code($"new {prefix}Command({Insert}).Parameters.AddWithValue(\"@p\", lodger.PassportNo);", isReported: false, "Shop.Data", prefix));
    }
}
