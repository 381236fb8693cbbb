using CsLawAnalyzers.Program.Stores;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Stores;

public sealed class StatementTextTests
{
    [Theory]
    [InlineData("INSERT INTO Lodgers (PassportNo) VALUES (@passport)")]
    [InlineData("insert Lodgers values (@Passport)")]
    [InlineData("INSERT INTO Lodgers (PassportNo) VALUES (:passport)")]
    [InlineData("INSERT INTO Lodgers SELECT @passport, Id FROM Desks WHERE Id = @desk")]
    [InlineData("UPDATE Lodgers SET Room = @room, PassportNo = @passport WHERE Id = @id")]
    [InlineData("IF NOT EXISTS (SELECT 1 FROM Lodgers WHERE PassportNo = @passport) INSERT INTO Lodgers (PassportNo) VALUES (@passport)")]
    [InlineData("MERGE Lodgers AS t USING (SELECT @passport AS p) AS s ON t.PassportNo = s.p WHEN NOT MATCHED THEN INSERT (PassportNo) VALUES (s.p);")]
    [InlineData("INSERT INTO Lodgers (Id, PassportNo) VALUES (@id, @passport) ON DUPLICATE KEY UPDATE PassportNo = @passport")]
    [InlineData("REPLACE INTO Lodgers (PassportNo) VALUES (?passport)")]
    [InlineData("DELETE FROM Lodgers WHERE Id = @id; INSERT INTO Lodgers (PassportNo) VALUES (@passport)")]
    [InlineData("-- select\nINSERT INTO Lodgers (Note, PassportNo) VALUES ('; where', @passport)")]
    [InlineData("INSERT INTO Lodgers (PassportNo) VALUES (?)")]
    [InlineData("INSERT INTO \uFFFC")]
    public void Keeps_what_is_inserted_or_set(string text) => Assert.Equal(StatementUse.Keeps, StatementText.UseOf(text, "@passport"));

    [Theory]
    [InlineData("SELECT * FROM Lodgers WHERE PassportNo = @passport")]
    [InlineData("DELETE FROM Lodgers WHERE PassportNo = @passport")]
    [InlineData("UPDATE Lodgers SET Room = @room WHERE PassportNo = @passport")]
    [InlineData("INSERT INTO Visits (Room) SELECT Room FROM Lodgers WHERE PassportNo = @passport")]
    [InlineData("INSERT INTO Visits (Room) VALUES (@room); SELECT * FROM Lodgers WHERE PassportNo = @passport")]
    [InlineData("SELECT * FROM Lodgers WHERE Note <> 'INSERT INTO' AND PassportNo = @passport")]
    [InlineData("/* INSERT INTO Lodgers */ SELECT * FROM Lodgers WHERE PassportNo = @passport")]
    [InlineData("INSERT INTO Visits (Room) VALUES (@room)")]
    [InlineData("SELECT * FROM Lodgers WHERE \uFFFC")]
    public void Keeps_nothing_of_what_is_compared(string text) => Assert.Equal(StatementUse.Compares, StatementText.UseOf(text, "@passport"));

    [Theory]
    [InlineData("usp_InsertLodger")]
    [InlineData("EXEC InsertLodger @passport")]
    [InlineData("UPDATE \uFFFC")]
    [InlineData("\uFFFC")]
    [InlineData("")]
    public void Does_not_tell_of_procedures_and_beginnings(string text) => Assert.Equal(StatementUse.Unseen, StatementText.UseOf(text, "@passport"));

    [Theory]
    [InlineData("INSERT INTO Lodgers (PassportNo) VALUES (@passport)", true)]
    [InlineData("INSERT INTO Lodgers (PassportNo) SELECT PassportNo FROM Old WHERE Id = @id", false)]
    [InlineData("UPDATE Lodgers SET PassportNo = @passport", false)]
    public void A_parameter_without_a_name_is_one_of_an_insert_alone(string text, bool keeps) => Assert.Equal(keeps, StatementText.UseOf(text, null) == StatementUse.Keeps);

    [Theory]
    [InlineData("usp_InsertLodger", "SaidToKeep")]
    [InlineData("dbo.Lodger_Save", "SaidToKeep")]
    [InlineData("sp_GetOrCreateLodger", "SaidToKeep")]
    [InlineData("proc_新增住客", "SaidToKeep")]
    [InlineData("xinzeng_zhuke", "SaidToKeep")]
    [InlineData("usp_GetLodgerByPassport", "Compares")]
    [InlineData("GetUpdateLog", "Compares")]
    [InlineData("Lodger_Delete", "Compares")]
    [InlineData("查询住客", "Compares")]
    [InlineData("usp_AddressList", "Compares")]
    [InlineData("LoginLog_Insert", "SaidToKeep")]
    [InlineData("sp_CheckLogin", "Compares")]
    [InlineData("usp_Lodger", "Unseen")]
    [InlineData("Settlement", "Unseen")]
    public void Names_of_procedures_say_what_they_do(string name, string use) => Assert.Equal(use, ProcedureWords.UseOf(name).ToString());

    [Theory]
    [InlineData("EXEC InsertLodger @passport", "InsertLodger")]
    [InlineData("EXECUTE [dbo].[InsertLodger] @passport", "InsertLodger")]
    [InlineData("{call InsertLodger(?)}", "InsertLodger")]
    [InlineData("CALL shop.insert_lodger(:passport)", "insert_lodger")]
    [InlineData("EXEC @result = InsertLodger @passport", null)]
    [InlineData("SELECT InsertLodger FROM Lodgers", null)]
    [InlineData("EXEC", null)]
    public void Finds_the_procedure_that_is_called(string text, string? procedure) => Assert.Equal(procedure, StatementText.ProcedureIn(text));
}
