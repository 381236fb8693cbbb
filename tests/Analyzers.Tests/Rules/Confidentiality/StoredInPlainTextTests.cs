using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class StoredInPlainTextTests() : RuleTests("CSL2005")
{
    private const string Usings = "using Microsoft.EntityFrameworkCore; using Microsoft.AspNetCore.DataProtection;\n";

    private const string Lodger = "public class Lodger { public int Id { get; set; } public string RealName { get; set; } = \"\"; public string {0} { get; set; } = \"\"; }";

    private static string Context(string more = "") => $"public class LodgingContext : DbContext {{ public DbSet<Lodger> Lodgers => Set<Lodger>(); {more} }}";

    private static string Plain(string name = "PassportNo") => Lodger.Replace("{0}", "[|" + name + "|]");

    private static string Silent(string name = "PassportNo") => Lodger.Replace("{0}", name);

    [Theory]
    [InlineData("PassportNo")]
    [InlineData("IdCardNo")]
    [InlineData("BankCardNo")]
    [InlineData("Diagnosis")]
    public async Task Reports_a_column_at_its_member_with_the_set_that_holds_it(string name)
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(Usings + Plain(name) + Context(), WithEntityFramework));
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Single(finding.AdditionalLocations);
    }

    [Fact]
    public async Task Reports_a_member_once_however_many_places_save_it() => Assert.Single(await Rule.ReportsAsync(
        Usings + Plain() + Context() + "public class Desk(LodgingContext db) { public void A(Lodger l) { db.Add(l); db.Lodgers.Add(l); db.Update(l); } public void B(Lodger l) => db.Lodgers.Update(l); }", WithEntityFramework));

    private const string Change = "public class Form { public int Id { get; set; } public string PassportNo { get; set; } = \"\"; } public class Desk(LodgingContext db) { public void A(Form form) { var row = db.Lodgers.Find(form.Id)!; row.PassportNo = form.PassportNo; db.SaveChanges(); } }";

    [Fact]
    public async Task A_row_that_is_changed_is_told_of_at_its_member_and_not_at_the_form() => Assert.Single(await Rule.ReportsAsync(Usings + Plain() + Context() + Change, WithEntityFramework));

    [Fact]
    public Task A_row_that_is_changed_is_protected_as_one_that_is_added() => Rule.SilentAsync(
        Usings + Silent() + Context() + Change.Replace("= form.PassportNo;", "= Sm4.Encrypt(form.PassportNo);") + "public static class Sm4 { public static string Encrypt(string text) => text; }", WithEntityFramework);

    [Fact]
    public Task A_row_of_a_context_that_converts_is_changed_as_it_pleases() => Rule.SilentAsync(
        Usings + Silent() + Context("protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Lodger>().Property(\"PassportNo\").IsEncrypted();") + Change
        + "public static class Encryption { public static T IsEncrypted<T>(this T property) => property; }", WithEntityFramework);

    [Theory]
    [InlineData("Email")]
    [InlineData("Mobile")]
    [InlineData("Note")]
    public Task What_is_not_sensitive_is_no_matter(string name) => Rule.SilentAsync(Usings + Silent(name) + Context(), WithEntityFramework);

    [Fact]
    public Task What_is_not_stored_is_no_matter() => Rule.SilentAsync(Silent());

    [Theory]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.Table(\"lodgers\")] ")]
    [InlineData("[SqlSugar.SugarTable(\"lodgers\")] ")]
    public async Task Attributes_make_records(string attribute) => Assert.Single(await Rule.ReportsAsync(
        "namespace SqlSugar { public class SugarTable(string name) : Attribute { public string Name => name; } }\n" + Plain().Replace("public class Lodger", attribute + "public class Lodger")));

    [Theory]
    [InlineData("public interface IEntity { }", "IEntity")]
    [InlineData("public abstract class AggregateRoot { }", "AggregateRoot")]
    public async Task Contracts_and_bases_make_records(string type, string name) =>
        Assert.Single(await Rule.ReportsAsync(type + Plain().Replace("public class Lodger", "public class Lodger : " + name)));

    [Theory]
    [InlineData("protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Lodger>().Property(l => l.PassportNo).HasConversion(v => protector.Protect(v), v => protector.Unprotect(v)); private readonly IDataProtector protector = null!;")]
    [InlineData("protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Lodger>().Property(l => l.PassportNo).HasMaxLength(400).HasConversion(new EncryptedConverter()); class EncryptedConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<string, string>(v => v, v => v);")]
    [InlineData("protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Lodger>().Property(\"PassportNo\").IsEncrypted();")]
    [InlineData("protected override void OnModelCreating(ModelBuilder builder) { foreach (var type in builder.Model.GetEntityTypes()) foreach (var property in type.GetProperties()) property.SetValueConverter(new EncryptedConverter()); } class EncryptedConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<string, string>(v => v, v => v);")]
    [InlineData("protected override void OnConfiguring(DbContextOptionsBuilder options) => options.AddInterceptors(new EncryptionInterceptor()); class EncryptionInterceptor : Microsoft.EntityFrameworkCore.Diagnostics.SaveChangesInterceptor { }")]
    [InlineData("public override int SaveChanges() { foreach (var entry in ChangeTracker.Entries<Lodger>()) Encrypt(entry.Entity); return base.SaveChanges(); } private static void Encrypt(Lodger lodger) { }")]
    public Task Converters_and_interceptors_of_EF(string members) => Rule.SilentAsync(
        Usings + Silent() + Context(members) + "public static class Encryption { public static T IsEncrypted<T>(this T property) => property; }", WithEntityFramework);

    [Theory]
    [InlineData("protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Lodger>().Property(l => l.PassportNo).HasConversion(v => v.Trim(), v => v);")]
    [InlineData("protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Lodger>().Property(l => l.RealName).HasConversion(v => protector.Protect(v), v => protector.Unprotect(v)); private readonly IDataProtector protector = null!;")]
    public Task A_converter_that_encrypts_nothing_or_another_member(string members) => Rule.ReportsAsync(Usings + Plain() + Context(members), WithEntityFramework);

    [Theory]
    [InlineData("[Encrypted] public string PassportNo { get; set; } = \"\";")]
    [InlineData("[Column(SqlParameterDbType = typeof(Sm4Handler))] public string PassportNo { get; set; } = \"\";")]
    [InlineData("public EncryptedText PassportNo { get; set; } = new();")]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.NotMapped] public string PassportNo { get; set; } = \"\";")]
    [InlineData("public string PassportNo => Id + \"\";")]
    public Task Attributes_types_and_what_is_no_column(string member) => Rule.SilentAsync(Usings + Context()
        + "public class EncryptedAttribute : Attribute { } public class ColumnAttribute : Attribute { public Type? SqlParameterDbType { get; set; } } public class Sm4Handler { } public class EncryptedText { public string Value = \"\"; }"
        + "public class Lodger { public int Id { get; set; } " + member + " }", WithEntityFramework);

    /// <summary>An argument of the column says that it is none; one that says otherwise leaves it one.</summary>
    [Theory]
    [InlineData("SqlSugar", "SugarColumn", "true", "PassportNo")]
    [InlineData("FreeSql.DataAnnotations", "ColumnAttribute", "true", "PassportNo")]
    [InlineData("SqlSugar", "SugarColumn", "false", "[|PassportNo|]")]
    public Task A_column_that_says_it_is_none(string space, string attribute, string value, string member) => Rule.ReportsAsync(
        "namespace " + space + " { public class " + attribute + " : System.Attribute { public bool IsIgnore { get; set; } } } namespace Desk { "
        + "[System.ComponentModel.DataAnnotations.Schema.Table(\"lodgers\")] public class Lodger { public int Id { get; set; } [" + space + "." + attribute + "(IsIgnore = " + value + ")] public string " + member + " { get; set; } = \"\"; } }",
        WithEntityFramework);

    [Theory]
    [InlineData("Dapper.Contrib.Extensions", "ComputedAttribute", "PassportNo")]
    [InlineData("PetaPoco", "IgnoreAttribute", "PassportNo")]
    [InlineData("SQLite", "IgnoreAttribute", "PassportNo")]
    [InlineData("LinqToDB.Mapping", "NotColumnAttribute", "PassportNo")]
    [InlineData("Desk.Rules", "ComputedAttribute", "[|PassportNo|]")]
    public Task A_column_that_an_attribute_of_its_library_leaves_out(string space, string attribute, string member) => Rule.ReportsAsync(
        "namespace " + space + " { public class " + attribute + " : System.Attribute { } } namespace Desk { "
        + "[System.ComponentModel.DataAnnotations.Schema.Table(\"lodgers\")] public class Lodger { public int Id { get; set; } [" + space + "." + attribute + "] public string " + member + " { get; set; } = \"\"; } }",
        WithEntityFramework);

    /// <summary>The same of what is put into a row that is stored then.</summary>
    [Theory]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.NotMapped] ", "PassportNo")]
    [InlineData("", "[|PassportNo|]")]
    public Task What_is_put_into_a_member_that_is_no_column(string attribute, string member) => Rule.ReportsAsync(Usings + """
        public class Rows<T> : DbContext where T : class { public DbSet<T> All { get; set; } = null!; public void Keep(T row) { All.Add(row); SaveChanges(); } }
        public class Visit { public int Id { get; set; } ATTRIBUTEpublic string MEMBER { get; set; } = ""; }
        public class Desk(Rows<Visit> rows) { public void Enter(string passportNo) { var visit = new Visit { Id = 1 }; visit.PassportNo = passportNo; rows.Keep(visit); } }
        """.Replace("ATTRIBUTE", attribute).Replace("MEMBER", member), WithEntityFramework);

    /// <summary>The same where the package of the attribute is not there: what is written tells.</summary>
    [Theory]
    [InlineData("SugarColumn(IsIgnore = true)", "PassportNo")]
    [InlineData("SugarColumn(IsIgnore = false)", "[|PassportNo|]")]
    [InlineData("SugarColumn(SqlParameterDbType = typeof(Sm4Handler))", "PassportNo")]
    [InlineData("SugarColumn(SqlParameterDbType = typeof(Desk.Sm4Handler))", "PassportNo")]
    [InlineData("SugarColumn(SqlParameterDbType = typeof(TrimHandler))", "[|PassportNo|]")]
    public Task A_column_whose_package_is_not_there(string attribute, string member) => Rule.ReportsAsync(
        "using SqlSugar; namespace Desk { public class Sm4Handler { } public class TrimHandler { } "
        + "[System.ComponentModel.DataAnnotations.Schema.Table(\"lodgers\")] public class Lodger { public int Id { get; set; } [" + attribute + "] public string " + member + " { get; set; } = \"\"; } }",
        code => WithEntityFramework(code) with { MayNotCompile = true });

    [Theory]
    [InlineData("options => options.Stores.ProtectPersonalData = true", false)]
    [InlineData("options => options.Stores.ProtectPersonalData = false", true)]
    public async Task Protected_personal_data_counts_with_its_switch(string options, bool isReported)
    {
        string member = isReported ? "[|PassportNo|]" : "PassportNo";
        await Rule.ReportsAsync("using Microsoft.AspNetCore.Identity; public class Guest : IdentityUser { [ProtectedPersonalData] public string " + member + " { get; set; } = \"\"; } public static class Start { public static void Add(IServiceCollection services) => services.AddIdentityCore<Guest>(" + options + "); }");
    }

    [Theory]
    [InlineData("lodger.PassportNo = protector.Protect(form.PassportNo);", true)]
    [InlineData("lodger.PassportNo = Sm4.Encrypt(form.PassportNo);", true)]
    [InlineData("var hidden = AesOf(form.PassportNo); lodger.PassportNo = hidden;", true)]
    [InlineData("lodger.PassportNo = form.PassportNo;", false)]
    [InlineData("lodger.PassportNo = form.PassportNo.Trim();", false)]
    public Task Values_that_are_encrypted_before_they_are_given(string statements, bool isRight) => Rule.ReportsAsync(
        Usings + (isRight ? Silent() : Plain()) + Context()
        + "public static class Sm4 { public static string Encrypt(string text) => text; } public class Form { public string PassportNo = \"\"; }"
        + "public class Desk(IDataProtector protector) { public void Take(Lodger lodger, Form form) { " + statements + " } static string AesOf(string text) => text; object Kept => protector; }", WithEntityFramework);

    /// <summary>What the mapping of a context leaves out is no column; a mapping from object to object says nothing of columns.</summary>
    [Theory]
    [InlineData("protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Lodger>().Ignore(l => l.PassportNo);", false)]
    [InlineData("protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Lodger>().Ignore(nameof(Lodger.PassportNo));", false)]
    [InlineData("protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Lodger>(lodger => lodger.Ignore(\"PassportNo\"));", false)]
    [InlineData("class Map : IEntityTypeConfiguration<Lodger> { public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Lodger> lodger) => lodger.Ignore(l => l.PassportNo); }", false)]
    [InlineData("protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Lodger>().Ignore(l => l.RealName);", true)]
    [InlineData("protected override void OnModelCreating(ModelBuilder builder) => builder.Ignore<Other>();", true)]
    [InlineData("void Maps(Mapping<Lodger> maps) => maps.Ignore(l => l.PassportNo);", true)]
    public Task What_the_mapping_leaves_out(string members, bool isReported) => Rule.ReportsAsync(
        Usings + (isReported ? Plain() : Silent()) + Context(members) + "public class Other { } public class Mapping<T> { public void Ignore(Func<T, object> member) { } }", WithEntityFramework);

    /// <summary>A method that says it encrypts may hash, which its source tells.</summary>
    [Theory]
    [InlineData("static string Jiami(string text) => Convert.ToBase64String(System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(text, new byte[16], 100000, System.Security.Cryptography.HashAlgorithmName.SHA256, 32));", false)]
    [InlineData("static string Jiami(string text) => Convert.ToHexString(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(text)));", true)]
    [InlineData("static string Jiami(string text) { var key = System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(\"k\", new byte[16], 1000, System.Security.Cryptography.HashAlgorithmName.SHA256, 32); using var aes = System.Security.Cryptography.Aes.Create(); aes.Key = key; return Convert.ToBase64String(aes.EncryptEcb(System.Text.Encoding.UTF8.GetBytes(text), System.Security.Cryptography.PaddingMode.PKCS7)); }", true)]
    [InlineData("static string Jiami(string text) => Other.Of(text);", true)]
    public Task A_password_by_a_method_that_says_it_encrypts(string method, bool isReported) => Rule.ReportsAsync(
        Usings + "public class Guest { public int Id { get; set; } public string UserName { get; set; } = \"\"; public string " + (isReported ? "[|Password|]" : "Password") + " { get; set; } = \"\"; } public class GuestContext : DbContext { public DbSet<Guest> Guests => Set<Guest>(); }"
        + "public static class Other { public static string Of(string text) => text + 1; } public class Form { public string Password = \"\"; } public class Desk { public void Take(Guest guest, Form form) { guest.Password = Jiami(form.Password); } " + method + " }", WithEntityFramework);

    [Theory]
    [InlineData("guest.Password = hasher.HashPassword(guest, form.Password);", null)]
    [InlineData("guest.Password = BCrypt.HashPassword(form.Password);", null)]
    [InlineData("guest.Password = Md5(form.Password);", DiagnosticSeverity.Warning)]
    [InlineData("guest.Password = form.Password.ToSha1();", DiagnosticSeverity.Warning)]
    [InlineData("guest.Password = Quick.Hash(form.Password);", DiagnosticSeverity.Warning)]
    [InlineData("guest.Password = Quick.HashSlowly(form.Password);", null)]
    [InlineData("guest.Password = Quick.HashElsewhere(form.Password);", null)]
    [InlineData("guest.Password = protector.Protect(form.Password);", DiagnosticSeverity.Warning)]
    [InlineData("guest.Password = form.Password;", DiagnosticSeverity.Warning)]
    [InlineData("guest.Password = hasher.HashPassword(guest, form.Password); if (form.Password.Length > 9) guest.Password = Md5(form.Password);", DiagnosticSeverity.Info)]
    [InlineData("", null)]
    public async Task A_password_is_right_as_a_slow_hash_alone(string statements, DiagnosticSeverity? severity)
    {
        string member = severity is null ? "Password" : "[|Password|]";
        var findings = await Rule.ReportsAsync(
            Usings + "using Microsoft.AspNetCore.Identity; public class Guest { public int Id { get; set; } public string UserName { get; set; } = \"\"; public string " + member + " { get; set; } = \"\"; } public class GuestContext : DbContext { public DbSet<Guest> Guests => Set<Guest>(); }"
            + "public class Form { public string Password = \"\"; } public static class BCrypt { public static string HashPassword(string text) => text; } public static class Texts { public static string ToSha1(this string text) => text; }"
            + "public static class Quick { public static string Hash(string input) => System.Convert.ToHexString(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(input))); public static string HashSlowly(string input) => BCrypt.HashPassword(input); public static string HashElsewhere(string input) => input; }"
            + "public class Desk(IDataProtector protector, IPasswordHasher<Guest> hasher) { public void Take(Guest guest, Form form) { " + statements + " } static string Md5(string text) => text; object Kept => (protector, hasher); }", WithEntityFramework);
        Assert.Equal(severity, findings.Select(finding => (DiagnosticSeverity?)finding.Severity).SingleOrDefault());
    }

    [Fact]
    public Task A_password_hash_is_right_by_its_name() => Rule.SilentAsync(
        Usings + "public class Guest { public int Id { get; set; } public string UserName { get; set; } = \"\"; public string PasswordHash { get; set; } = \"\"; public string PasswordSalt { get; set; } = \"\"; } public class GuestContext : DbContext { public DbSet<Guest> Guests => Set<Guest>(); }", WithEntityFramework);

    /// <summary>Where no set names the record, what is handed to the store tells. A member beside the columns is told of by the column that takes its value.</summary>
    [Theory]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.NotMapped] ", "NewPassword")]
    [InlineData("", "[|NewPassword|]")]
    public Task A_member_beside_the_columns_whose_value_a_column_takes(string attribute, string member) => Rule.ReportsAsync(
        Usings + "public class Guest { public int Id { get; set; } public string UserName { get; set; } = \"\"; public string [|Password|] { get; set; } = \"\"; " + attribute + "public string " + member + " { get; set; } = \"\"; } "
        + "public abstract class Store<T>(DbContext context) where T : class { public virtual void Add(T item) { context.Set<T>().Add(item); context.SaveChanges(); } } "
        + "public class GuestStore(DbContext context) : Store<Guest>(context) { public override void Add(Guest item) { if (item.NewPassword != null) item.Password = item.NewPassword; base.Add(item); } public void Reset(Guest guest, string newPassword) { guest.NewPassword = newPassword; Add(guest); } }", WithEntityFramework);

    [Theory]
    [InlineData("{ \"ConnectionStrings\": { \"Lodging\": \"Server=db;Database=lodging;Column Encryption Setting=Enabled\" } }")]
    [InlineData("{ \"ConnectionStrings\": { \"Lodging\": \"Data Source=lodging.db;Password=secret\" } }")]
    [InlineData("{ \"Database\": { \"Encryption\": \"TDE\" } }")]
    [InlineData("{ \"Oss\": { \"ServerSideEncryption\": \"SM4\" } }")]
    public Task Settings_that_encrypt_the_store(string settings) => Rule.SilentAsync(
        Usings + Silent() + Context(), code => WithEntityFramework(code) with { AdditionalFiles = [("appsettings.json", settings)] });

    [Theory]
    [InlineData("{ \"ConnectionStrings\": { \"Lodging\": \"Server=db;Database=lodging;User Id=sa;Password=secret\" } }")]
    [InlineData("{ \"Database\": { \"Encryption\": false } }")]
    [InlineData("{ \"StringEncryption\": { \"DefaultPassPhrase\": \"x\" } }")]
    public Task Settings_that_do_not(string settings) => Rule.ReportsAsync(
        Usings + Plain() + Context(), code => WithEntityFramework(code) with { AdditionalFiles = [("appsettings.json", settings)] });

    [Theory]
    [InlineData("File.WriteAllText(\"a\", lodger.PassportNo);")]
    [InlineData("File.AppendAllText(\"a\", System.Text.Json.JsonSerializer.Serialize(lodger));")]
    [InlineData("cache.SetString(\"a\", lodger.PassportNo, new DistributedCacheEntryOptions()); cache.SetString(\"b\", lodger.PassportNo, new DistributedCacheEntryOptions());")]
    public async Task Files_and_caches_are_stores_too(string statements) => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(
        "using Microsoft.Extensions.Caching.Distributed;\n" + Plain() + "public class Desk(IDistributedCache cache) { public void Keep(Lodger lodger) { " + statements + " } object Kept => cache; }")).Severity);

    [Theory]
    [InlineData("File.WriteAllText(\"a\", protector.Protect(lodger.PassportNo));")]
    [InlineData("File.WriteAllText(\"a\", CsLaw.Guards.Redact.Passport(lodger.PassportNo));")]
    [InlineData("File.WriteAllText(\"a\", cipher.Encrypt(System.Text.Json.JsonSerializer.Serialize(lodger), \"lodger\"));")]
    [InlineData("File.WriteAllText(\"a\", lodger.RealName);")]
    [InlineData("Console.WriteLine(lodger.Id);")]
    public Task Encrypted_before_they_are_kept(string statements) => Rule.SilentAsync(
        Usings + Silent() + "public class Desk(IDataProtector protector, CsLaw.Guards.FieldCipher cipher) { public void Keep(Lodger lodger) { " + statements + " } object Kept => (protector, cipher); }", code => WithGuards(WithEntityFramework(code)));

    [Fact]
    public Task Of_an_object_its_members_tell_and_not_what_they_were_given() => Rule.ReportsAsync(
        Plain() + "public class Lines<T> { public void Append(T item) => File.AppendAllText(\"a\", System.Text.Json.JsonSerializer.Serialize(item)); } public class Desk(Lines<Lodger> lines) { public void Keep(string passportNo) => lines.Append(new Lodger { PassportNo = passportNo }); public void Note(string [|idCardNo|]) => File.WriteAllText(\"a\", idCardNo); }");

    [Fact]
    public Task What_a_record_takes_of_a_form_tells_and_what_it_leaves_does_not() => Rule.ReportsAsync(
        "public class Form { public string PassportNo { get; set; } = \"\"; public string IdCardNo { get; set; } = \"\"; }" + Plain()
        + "public class Lines<T> { public void Append(T item) => File.AppendAllText(\"a\", System.Text.Json.JsonSerializer.Serialize(item)); } public class Desk(Lines<Lodger> lines) { public void Keep(Form form) => lines.Append(new Lodger { PassportNo = form.PassportNo }); }");

    [Fact]
    public Task A_form_that_shares_the_base_of_records_is_none() => Rule.SilentAsync("public class Entity { } public class LodgerInput : Entity { public string PassportNo { get; set; } = \"\"; } namespace Shop.ViewModels { public class Lodger : Entity { public string PassportNo { get; set; } = \"\"; } }");

    [Fact]
    public async Task Streams_and_parameters_of_queries_are_suggestions() => Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(
        Plain() + "public class Desk { public void Keep(Lodger lodger, StreamWriter writer, System.Data.Common.DbParameter parameter) { writer.Write(lodger.PassportNo); parameter.Value = lodger.PassportNo; } }")).Severity);

    /// <summary>Where the writer under a table leads is not seen; a count of its rows keeps nothing of them.</summary>
    [Fact]
    public async Task Tables_of_a_library_are_suggestions()
    {
        const string Library = "namespace CsvHelper { public interface IWriterRow { void WriteRecord<T>(T record); } public interface IWriter : IWriterRow { void WriteRecords<T>(IEnumerable<T> records); } public abstract class CsvWriter : IWriter { public abstract void WriteRecord<T>(T record); public abstract void WriteRecords<T>(IEnumerable<T> records); } } ";
        const string Row = "public class Row { public string PassportNo { get; set; } = \"\"; } ";
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(
            Library + Row.Replace("PassportNo", "[|PassportNo|]") + "public class Desk { public void Keep(CsvHelper.CsvWriter csv, List<Row> rows) => csv.WriteRecords(rows); }")).Severity);
        await Rule.SilentAsync(Library + Row + "public class Desk { public void Keep(CsvHelper.CsvWriter csv, List<Row> rows) => csv.WriteRecord(new { rows.Count }); }");
    }

    /// <summary>An upload that is copied into a file is stored, one that is read into memory is not.</summary>
    private const string Cosmos = """
        namespace Microsoft.Azure.Cosmos { public abstract class Container { public abstract Task CreateItemAsync<T>(T item, string? key = null); public abstract Task UpsertItemAsync<T>(T item); public abstract Task ReplaceItemAsync<T>(T item, string id); public abstract Task<T> ReadItemAsync<T>(string id); } }
        public interface IVault { string Encrypt(string text); }
        public class Form { public string PassportNo { get; set; } = ""; }

        """;

    [Theory]
    [InlineData("items.CreateItemAsync(new Entry { PassportNo = form.PassportNo }, \"1\")", true)]
    [InlineData("items.UpsertItemAsync(Map(form))", true)]
    [InlineData("items.ReplaceItemAsync(new Entry { PassportNo = form.PassportNo }, \"1\")", true)]
    [InlineData("items.CreateItemAsync(new Entry { Id = form.PassportNo.Length })", false)]
    [InlineData("items.UpsertItemAsync(Sealed(form))", false)]
    [InlineData("items.ReadItemAsync<Entry>(\"1\")", false)]
    public Task Documents_of_Cosmos(string statement, bool isReported) => Rule.ReportsAsync(
        Cosmos + "public class Entry { public int Id { get; set; } public string " + (isReported ? "[|PassportNo|]" : "PassportNo") + " { get; set; } = \"\"; } "
        + "public class Desk(Microsoft.Azure.Cosmos.Container items, IVault vault) { public Task Keep(Form form) => " + statement + "; "
        + (statement.Contains("Map(") ? "private Entry Map(Form form) => new() { PassportNo = form.PassportNo.Trim() }; " : "")
        + (statement.Contains("Sealed(") ? "private Entry Sealed(Form form) => new() { PassportNo = vault.Encrypt(form.PassportNo) }; " : "") + "}");

    /// <summary>Clouds encrypt the tables they keep with a key of their own: a suggestion. What is encrypted before, and what is only read, is none.</summary>
    [Theory]
    [InlineData("table.AddEntityAsync(new Row { PassportNo = form.PassportNo })", true)]
    [InlineData("table.UpsertEntityAsync(new Row { PassportNo = form.PassportNo })", true)]
    [InlineData("table.UpsertEntityAsync(new Row { PassportNo = vault.Encrypt(form.PassportNo) })", false)]
    [InlineData("table.GetEntityAsync<Row>(form.PassportNo)", false)]
    [InlineData("dynamo.SaveAsync(new Row { PassportNo = form.PassportNo })", true)]
    [InlineData("dynamo.SaveAsync(new Row { PassportNo = vault.Encrypt(form.PassportNo) })", false)]
    [InlineData("dynamo.LoadAsync<Row>(form.PassportNo)", false)]
    [InlineData("batch.CreateItem(new Row { PassportNo = form.PassportNo })", true, DiagnosticSeverity.Warning)]
    [InlineData("batch.CreateItem(new Row { PassportNo = vault.Encrypt(form.PassportNo) })", false)]
    public async Task Rows_of_clouds(string statement, bool isReported, DiagnosticSeverity severity = DiagnosticSeverity.Info)
    {
        const string Tables = """
            namespace Microsoft.Azure.Cosmos { public abstract class TransactionalBatch { public abstract TransactionalBatch CreateItem<T>(T item); } }
            namespace Azure.Data.Tables { public class TableClient { public Task AddEntityAsync<T>(T entity) => null!; public Task UpsertEntityAsync<T>(T entity) => null!; public Task<T> GetEntityAsync<T>(string key) => null!; } }
            namespace Amazon.DynamoDBv2.DataModel { public interface IDynamoDBContext { Task SaveAsync<T>(T value); Task<T> LoadAsync<T>(object key); } }
            public interface IVault { string Encrypt(string text); }
            public class Form { public string PassportNo { get; set; } = ""; }

            """;
        var findings = await Rule.ReportsAsync(
            Tables + "public class Row { public string " + (isReported ? "[|PassportNo|]" : "PassportNo") + " { get; set; } = \"\"; } "
            + "public class Desk(Azure.Data.Tables.TableClient table, Amazon.DynamoDBv2.DataModel.IDynamoDBContext dynamo, Microsoft.Azure.Cosmos.TransactionalBatch batch, IVault vault) { public object Keep(Form form) => " + statement + "; }");
        Assert.All(findings, finding => Assert.Equal(severity, finding.Severity));
    }

    /// <summary>Where the type of a row is not there to be known, what encrypts the member of that name may encrypt this one: silence in doubt. What keeps it plain proves nothing.</summary>
    [Theory]
    [InlineData("var row = await Gone.Store.FindAsync(1); row.PassportNo = vault.Encrypt(passport);", false)]
    [InlineData("var row = await Gone.Store.FindAsync(1); row.PassportNo = passport;", true)]
    [InlineData("var row = new Other(); row.PassportNo = vault.Encrypt(passport); await Gone.Store.KeepAsync(row);", true)]
    public Task Rows_of_which_no_type_is_known(string statements, bool isReported) => Rule.ReportsAsync(
        "[System.ComponentModel.DataAnnotations.Schema.Table(\"lodgers\")] " + (isReported ? Plain() : Silent()) + " public class Other { public string PassportNo { get; set; } = \"\"; } public interface IVault { string Encrypt(string text); } "
        + "public class Desk(IVault vault) { public async Task Keep(string passport) { " + statements + " } }",
        code => code with { MayNotCompile = true });

    [Fact]
    public async Task Uploads_copied_into_a_file() => Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(
        """
        public class Desk
        {
            public async Task Keep(Microsoft.AspNetCore.Http.IFormFile [|idCardPhoto|]) { await using var file = System.IO.File.Create("/x"); await idCardPhoto.CopyToAsync(file); }
            public async Task<long> Read(Microsoft.AspNetCore.Http.IFormFile idCardFront) { using var memory = new System.IO.MemoryStream(); await idCardFront.CopyToAsync(memory); return memory.Length; }
            public async Task Other(Microsoft.AspNetCore.Http.IFormFile logo) { await using var file = System.IO.File.Create("/x"); await logo.CopyToAsync(file); }
        }
        """)).Severity);

    /// <summary>The stores of some clouds encrypt whatever they are given, with keys that are not the program's; others keep what they get.</summary>
    [Theory]
    [InlineData("client.UploadBlobAsync(\"x\", new System.IO.MemoryStream(System.Text.Encoding.UTF8.GetBytes(lodger.PassportNo)))", DiagnosticSeverity.Info)]
    [InlineData("client.UploadBlobAsync(\"x\", new System.IO.MemoryStream(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(lodger)))", DiagnosticSeverity.Info)]
    [InlineData("oss.PutObject(\"b\", \"x\", new System.IO.MemoryStream(System.Text.Encoding.UTF8.GetBytes(lodger.PassportNo)))", DiagnosticSeverity.Warning)]
    public async Task Stores_of_objects(string call, DiagnosticSeverity severity)
    {
        Assert.Equal(severity, Assert.Single(await Rule.ReportsAsync(ObjectStore("[|PassportNo|]", call))).Severity);
        await Rule.SilentAsync(ObjectStore("PassportNo", call.Replace("lodger.PassportNo", "lodger.Id.ToString()").Replace("(lodger)", "(lodger.Id)")));
    }

    private static string ObjectStore(string member, string call) => $$"""
        namespace Azure.Storage.Blobs { public abstract class BlobContainerClient { public abstract object UploadBlobAsync(string blobName, System.IO.Stream content); } }
        namespace Aliyun.OSS { public abstract class OssClient { public abstract object PutObject(string bucketName, string key, System.IO.Stream content); } }
        public class Lodger { public int Id { get; set; } public string {{member}} { get; set; } = ""; }
        public class Desk { public object Keep(Lodger lodger, Azure.Storage.Blobs.BlobContainerClient client, Aliyun.OSS.OssClient oss) => {{call}}; }
        """;

    [Theory]
    [InlineData("sink file M:Tape.Put(*) target=open", DiagnosticSeverity.Info)]
    [InlineData("sink file M:Tape.Put(*)", DiagnosticSeverity.Warning)]
    [InlineData("sink file M:Tape.Put(*)\nsink file M:Other.Put(*) target=open", DiagnosticSeverity.Warning)]
    public async Task A_project_says_which_of_its_own_sinks_may_be_no_store(string lines, DiagnosticSeverity severity) => Assert.Equal(severity, Assert.Single(await Rule.ReportsAsync(
        Plain() + "public abstract class Tape { public abstract void Put(string text); } public class Desk { public void Keep(Lodger lodger, Tape tape) => tape.Put(lodger.PassportNo); }",
        code => code with { AdditionalFiles = [("CsLaw.tape.txt", lines)] })).Severity);

    [Fact]
    public Task A_project_names_its_own_encryption() => Rule.SilentAsync(
        Usings + "public class SealedAttribute : Attribute { } public class Lodger { public int Id { get; set; } [Sealed] public string PassportNo { get; set; } = \"\"; }" + Context(),
        code => WithEntityFramework(code) with { AdditionalFiles = [("CsLaw.store.txt", "protects member name:sealed")] });

    [Fact]
    public Task Fix_gives_the_column_a_converter() => Rule.FixesAsync(
        """
        using Microsoft.EntityFrameworkCore;

        public class Lodger
        {
            public int Id { get; set; }
            public string [|PassportNo|] { get; set; } = "";
            public string? [|IdCardNo|] { get; set; }
        }

        public class LodgingContext(DbContextOptions<LodgingContext> options) : DbContext(options)
        {
            public DbSet<Lodger> Lodgers => Set<Lodger>();
        }
        """,
        """
        using CsLaw.Guards;
        using Microsoft.EntityFrameworkCore;

        public class Lodger
        {
            public int Id { get; set; }
            public string PassportNo { get; set; } = "";
            public string? IdCardNo { get; set; }
        }

        public class LodgingContext(DbContextOptions<LodgingContext> options, FieldCipher cipher) : DbContext(options)
        {
            public DbSet<Lodger> Lodgers => Set<Lodger>();

            protected override void OnModelCreating(ModelBuilder modelBuilder)
            {
                base.OnModelCreating(modelBuilder);
                modelBuilder.Entity<Lodger>().Property(row => row.PassportNo).HasConversion(text => cipher.Encrypt(text, "Lodger.PassportNo"), kept => cipher.Decrypt(kept, "Lodger.PassportNo"));
                modelBuilder.Entity<Lodger>().Property(row => row.IdCardNo).HasConversion(text => cipher.Encrypt(text!, "Lodger.IdCardNo"), kept => cipher.Decrypt(kept, "Lodger.IdCardNo"));
            }
        }
        """,
        key: "CSL2005.EncryptColumn",
        with: code => WithGuards(WithEntityFramework(code)));

    [Theory]
    [InlineData("public static class Made { public static LodgingContext New() => new LodgingContext(); }")]
    [InlineData("")]
    public Task No_fix_where_the_context_is_made_by_hand_or_has_no_constructor(string more) => Rule.OffersNoFixAsync(
        Usings + Plain() + Context() + more, code => WithGuards(WithEntityFramework(code)));

    [Theory]
    [InlineData("protected override void OnModelCreating(ModelBuilder builder);")]
    [InlineData("public int Count => Set<Lodger>(;);")]
    public Task No_fix_where_the_context_has_errors_of_syntax(string member) => Rule.OffersNoFixAsync(
        Usings + Plain() + Handed(member), code => WithGuards(WithEntityFramework(code)) with { MayNotCompile = true }, "CSL2005.EncryptColumn");

    [Fact]
    public Task No_fix_where_the_context_is_none_of_EF_Core() => Rule.OffersNoFixAsync(
        Plain() + Handed(""), code => WithGuards(code) with { MayNotCompile = true }, "CSL2005.EncryptColumn");

    [Fact]
    public Task No_fix_where_another_context_hands_its_base_what_it_needs() => Rule.OffersNoFixAsync(
        Usings + Plain() + Handed("") + "public class BranchContext(DbContextOptions options) : LodgingContext(options);", code => WithGuards(WithEntityFramework(code)), "CSL2005.EncryptColumn");

    [Fact]
    public Task Fix_writes_types_as_the_file_of_the_context_sees_them_and_the_cipher_before_what_may_be_left_out() => Rule.FixesAsync(
        """
        using CsLaw.Guards;

        namespace Shop.Rows
        {
            public class Lodger
            {
                public int Id { get; set; }
                public string [|PassportNo|] { get; set; } = "";
            }
        }

        namespace Shop.Data
        {
            public class LodgingContext(Microsoft.EntityFrameworkCore.DbContextOptions options, string? tenant = null) : Microsoft.EntityFrameworkCore.DbContext(options)
            {
                public string? Tenant => tenant;

                public Microsoft.EntityFrameworkCore.DbSet<Rows.Lodger> Lodgers => Set<Rows.Lodger>();
            }
        }
        """,
        """
        using CsLaw.Guards;

        namespace Shop.Rows
        {
            public class Lodger
            {
                public int Id { get; set; }
                public string PassportNo { get; set; } = "";
            }
        }

        namespace Shop.Data
        {
            public class LodgingContext(Microsoft.EntityFrameworkCore.DbContextOptions options, FieldCipher cipher, string? tenant = null) : Microsoft.EntityFrameworkCore.DbContext(options)
            {
                public string? Tenant => tenant;

                public Microsoft.EntityFrameworkCore.DbSet<Rows.Lodger> Lodgers => Set<Rows.Lodger>();

                protected override void OnModelCreating(Microsoft.EntityFrameworkCore.ModelBuilder modelBuilder)
                {
                    base.OnModelCreating(modelBuilder);
                    modelBuilder.Entity<Rows.Lodger>().Property(row => row.PassportNo).HasConversion(text => cipher.Encrypt(text, "Lodger.PassportNo"), kept => cipher.Decrypt(kept, "Lodger.PassportNo"));
                }
            }
        }
        """,
        key: "CSL2005.EncryptColumn",
        with: code => WithGuards(WithEntityFramework(code)));

    private static string Handed(string more) => $"public class LodgingContext(DbContextOptions options) : DbContext(options) {{ public DbSet<Lodger> Lodgers => Set<Lodger>(); {more} }}";
}
