using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>What is written into a row that came out of a context counts as kept when the context saves.</summary>
public class TrackedRowTests() : RuleTests("CSL1001")
{
    private const string Model = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        public class Contact { public string Mobile { get; set; } = ""; public string Kind { get; set; } = ""; }
        public class Customer
        {
            public int Id { get; set; }
            public string Mobile { get; set; } = "";
            public string Note { get; set; } = "";
            public int Visits { get; set; }
            public Contact Contact { get; set; } = new();
            public Customer? Friend { get; set; }
            public List<Contact> Others { get; set; } = new();
            public void ChangeMobile(string mobile) => Mobile = mobile;
            public void Greet(string mobile) => Console.WriteLine(mobile.Length);
        }
        public class CustomerView { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public class Form { public int Id { get; set; } public string Mobile { get; set; } = ""; public string Note { get; set; } = ""; public int Visits { get; set; } public bool Agreed { get; set; } }
        public class Shop : DbContext { public DbSet<Customer> Customers => Set<Customer>(); }

        """;

    /// <summary>The bodies of an action that takes a form, one that is reported and one that is not.</summary>
    private Task Pair(string reported, string silent, string more = "") => Rule.ReportsAsync(
        Model + $$"""
        [ApiController]
        public class ReportedController(Shop db) : ControllerBase
        {
            [HttpPost] public async Task [|Change|](Form form) { {{reported}} await Task.Yield(); }
        }
        [ApiController]
        public class SilentController(Shop db) : ControllerBase
        {
            [HttpPost] public async Task Change(Form form) { {{silent}} await Task.Yield(); }
        }
        {{more}}
        """,
        WithEntityFramework);

    [Fact]
    public Task A_member_of_a_found_row_is_kept_when_the_context_saves() => Pair(
        "var row = await db.Customers.FindAsync(form.Id); row!.Mobile = form.Mobile; await db.SaveChangesAsync();",
        "var row = await db.Customers.FindAsync(form.Id); row!.Visits = form.Visits; await db.SaveChangesAsync();");

    [Fact]
    public Task Without_saving_nothing_is_kept() => Pair(
        "var row = db.Customers.Find(form.Id)!; row.Mobile = form.Mobile; db.SaveChanges();",
        "var row = db.Customers.Find(form.Id)!; row.Mobile = form.Mobile; Console.Write(row.Id);");

    [Fact]
    public Task What_is_written_after_the_last_save_is_not_kept() => Pair(
        "var row = db.Customers.Find(form.Id)!; db.SaveChanges(); row.Mobile = form.Mobile; db.SaveChanges();",
        "var row = db.Customers.Find(form.Id)!; db.SaveChanges(); row.Mobile = form.Mobile;");

    [Fact]
    public Task A_loop_comes_back_to_the_save() => Pair(
        "Customer row = db.Customers.First(); for (int i = 0; i < 2; i++) { db.SaveChanges(); row.Mobile = form.Mobile; }",
        "Customer row = db.Customers.First(); for (int i = 0; i < 2; i++) { db.SaveChanges(); } row.Mobile = form.Mobile;");

    [Fact]
    public Task A_save_on_the_other_branch_keeps_nothing() => Pair(
        "Customer row = db.Customers.First(); if (form.Visits > 1) { row.Mobile = form.Mobile; db.SaveChanges(); }",
        "Customer row = db.Customers.First(); if (form.Visits > 1) { row.Mobile = form.Mobile; } else { db.SaveChanges(); }");

    [Fact]
    public Task Rows_come_from_queries_that_keep_them() => Pair(
        "Customer? row = await db.Customers.Include(c => c.Contact).Where(c => c.Id == form.Id).OrderBy(c => c.Id).FirstOrDefaultAsync(); if (row is not null) { row.Mobile = form.Mobile; await db.SaveChangesAsync(); }",
        "Customer? row = await db.Customers.AsNoTracking().Where(c => c.Id == form.Id).FirstOrDefaultAsync(); if (row is not null) { row.Mobile = form.Mobile; await db.SaveChangesAsync(); }");

    [Fact]
    public Task A_projection_is_no_row() => Pair(
        "var row = (from c in db.Customers where c.Id == form.Id select c).Single(); row.Mobile = form.Mobile; db.SaveChanges();",
        "var row = db.Customers.Select(c => new CustomerView { Id = c.Id }).Single(); row.Mobile = form.Mobile; db.SaveChanges();");

    [Fact]
    public Task Elements_of_a_loop_are_rows() => Pair(
        "foreach (Customer row in await db.Customers.Where(c => c.Id > form.Id).ToListAsync()) row.Mobile = form.Mobile; await db.SaveChangesAsync();",
        "foreach (Customer row in new List<Customer> { new() }) row.Mobile = form.Mobile; await db.SaveChangesAsync();");

    [Fact]
    public Task An_element_by_its_index_is_a_row() => Pair(
        "var rows = db.Customers.ToArray(); rows[0].Mobile = form.Mobile; db.SaveChanges();",
        "var rows = new[] { new Customer() }; rows[0].Mobile = form.Mobile; db.SaveChanges();");

    [Fact]
    public Task A_part_of_a_row_is_kept_with_it() => Pair(
        "var row = db.Customers.First(); row.Contact.Mobile = form.Mobile; db.SaveChanges();",
        "var row = db.Customers.First(); row.Contact.Kind = form.Note; db.SaveChanges();");

    [Fact]
    public Task A_choice_of_two_rows_is_one() => Pair(
        "var row = db.Customers.Find(form.Id) ?? db.Customers.First(); row.Mobile = form.Mobile; db.SaveChanges();",
        "var row = new Customer(); row.Mobile = form.Mobile; db.SaveChanges();");

    [Fact]
    public Task A_value_that_may_stay_as_it_was_is_kept() => Pair(
        "var row = db.Customers.First(); row.Mobile = form.Mobile ?? row.Mobile; db.SaveChanges();",
        "var row = db.Customers.First(); row.Mobile = row.Friend!.Mobile ?? row.Mobile; db.SaveChanges();");

    [Fact]
    public Task A_value_of_the_same_store_is_no_collection() => Pair(
        "var row = db.Customers.First(); var other = db.Customers.Find(form.Id)!; row.Mobile = form.Mobile; db.SaveChanges();",
        "var row = db.Customers.First(); var other = db.Customers.Find(form.Id)!; row.Mobile = other.Mobile; db.SaveChanges();");

    [Fact]
    public Task A_part_of_a_value_is_none_of_it() => Pair(
        "var row = db.Customers.First(); row.Mobile = form.Mobile.Trim(); db.SaveChanges();",
        "var row = db.Customers.First(); row.Mobile = form.Mobile.Substring(0, 3); db.SaveChanges();");

    [Fact]
    public Task Consent_counts_before_the_assignment_and_before_the_save() => Rule.ReportsAsync(
        Model + """
        [ApiController]
        public class ReportedController(Shop db) : ControllerBase
        {
            [HttpPost] public void [|Change|](Form form) { var row = db.Customers.First(); row.Mobile = form.Mobile; db.SaveChanges(); if (!form.Agreed) return; }
        }
        [ApiController]
        public class SilentController(Shop db) : ControllerBase
        {
            [HttpPost] public void Before(Form form) { if (!HasConsent(form.Id)) return; var row = db.Customers.First(); row.Mobile = form.Mobile; db.SaveChanges(); }
            [HttpPost("x")] public void Between(Form form) { var row = db.Customers.First(); row.Mobile = form.Mobile; if (!HasConsent(form.Id)) return; db.SaveChanges(); }
            [HttpPost("y")] public void Around(Form form) { var row = db.Customers.First(); if (HasConsent(form.Id)) { row.Mobile = form.Mobile; } db.SaveChanges(); }
            private bool HasConsent(int id) => id > db.Customers.Count();
        }
        """,
        WithEntityFramework);

    [Fact]
    public Task Repositories_and_units_of_work_of_the_program_lead_to_rows_and_saves() => Pair(
        "var work = new Work(db); var row = await work.GetAsync(form.Id); row!.Mobile = form.Mobile; await work.CommitAsync();",
        "var work = new Work(db); var row = await work.ShowAsync(form.Id); row!.Mobile = form.Mobile; await work.CommitAsync();",
        """
        public class Work(Shop db)
        {
            private IQueryable<Customer> All => db.Customers.Include(c => c.Contact);
            public async Task<Customer?> GetAsync(int id) => await All.FirstOrDefaultAsync(c => c.Id == id);
            public async Task<Customer?> ShowAsync(int id) { var found = await All.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id); return found; }
            public Task CommitAsync() => db.SaveChangesAsync();
        }
        """);

    [Fact]
    public Task A_repository_behind_an_interface_for_any_type_gives_rows() => Pair(
        "IStore<Customer> store = new Store<Customer>(db); var row = await store.GetAsync(form.Id); row!.Mobile = form.Mobile; await store.SaveAsync();",
        "IStore<Customer> store = new Store<Customer>(db); var row = await store.GetAsync(form.Id); row!.Visits = form.Visits; await store.SaveAsync();",
        """
        public interface IStore<T> where T : class { ValueTask<T?> GetAsync(int id); Task SaveAsync(); }
        public class Store<T>(Shop db) : IStore<T> where T : class
        {
            private readonly DbSet<T> _rows = db.Set<T>();
            public ValueTask<T?> GetAsync(int id) => _rows.FindAsync(id);
            public Task SaveAsync() => db.SaveChangesAsync();
        }
        """);

    [Fact]
    public Task Methods_of_the_row_put_their_parameters_into_it() => Pair(
        "var row = db.Customers.First(); row.ChangeMobile(form.Mobile); db.SaveChanges();",
        "var row = db.Customers.First(); row.Greet(form.Mobile); db.SaveChanges();");

    [Fact]
    public Task Methods_that_are_given_the_row_put_their_parameters_into_it() => Pair(
        "var row = db.Customers.First(); Forms.Apply(form, row); db.SaveChanges();",
        "var row = db.Customers.First(); var other = new Customer(); Forms.Apply(form, other); db.SaveChanges();",
        """
        public static class Forms
        {
            public static void Apply(Form form, Customer row) { row.Visits++; row.ChangeMobile(form.Mobile); }
        }
        """);

    [Fact]
    public Task A_method_changes_and_saves_the_row_that_its_caller_found() => Pair(
        "var row = db.Customers.First(); await new Desk(db).SaveAsync(row, form.Mobile);",
        "var row = db.Customers.AsNoTracking().First(); await new Desk(db).SaveAsync(row, form.Mobile);",
        """
        public class Desk(Shop db)
        {
            public async Task SaveAsync(Customer row, string mobile) { row.Mobile = mobile; await db.SaveChangesAsync(); }
        }
        """);

    [Fact]
    public Task What_a_method_changes_after_its_last_save_is_not_kept() => Pair(
        "var row = db.Customers.First(); new Desk(db).Save(row, form);",
        "var row = db.Customers.First(); new Desk(db).Show(row, form);",
        """
        public class Desk(Shop db)
        {
            public void Save(Customer row, Form form) { db.SaveChanges(); row.Mobile = form.Mobile; db.SaveChanges(); }
            public void Show(Customer row, Form form) { db.SaveChanges(); row.Mobile = form.Mobile; }
        }
        """);

    [Fact]
    public Task The_row_is_handed_on_to_who_changes_and_saves_it() => Pair(
        "IDesk desk = new Desk(db); desk.Save(db.Customers.First(), form);",
        "IDesk desk = new Desk(db); desk.Save(new Customer(), form);",
        """
        public interface IDesk { void Save(Customer row, Form form); }
        public class Desk(Shop db) : IDesk
        {
            public void Save(Customer row, Form form) => Apply(row, form.Mobile);
            private void Apply(Customer row, string mobile) { row.ChangeMobile(mobile); Commit(); }
            private void Commit() => db.SaveChanges();
        }
        """);

    [Fact]
    public Task Consent_that_a_method_asks_before_it_changes_the_row_counts() => Pair(
        "var row = db.Customers.First(); new Desk(db).Save(row, form);",
        "var row = db.Customers.First(); new Desk(db).SaveIfAgreed(row, form);",
        """
        public class Desk(Shop db)
        {
            public void Save(Customer row, Form form) { row.Mobile = form.Mobile; if (HasConsent(row.Id)) row.Visits++; db.SaveChanges(); }
            public void SaveIfAgreed(Customer row, Form form) { if (HasConsent(row.Id)) row.Mobile = form.Mobile; db.SaveChanges(); }
            private bool HasConsent(int id) => id > db.Customers.Count();
        }
        """);

    [Fact]
    public Task A_row_that_a_method_changes_is_not_kept_by_one_that_saved_before() => Pair(
        "var row = db.Customers.First(); Desk.Fill(row, form); new Desk(db).Commit();",
        "var row = db.Customers.First(); new Desk(db).Commit(); Desk.Fill(row, form);",
        """
        public class Desk(Shop db)
        {
            public static void Fill(Customer row, Form form) { row.Mobile = form.Mobile; }
            public void Commit() => db.SaveChanges();
        }
        """);

    [Fact]
    public Task A_mapper_fills_the_row_that_it_is_given() => Pair(
        "var row = db.Customers.First(); new AutoMapper.Mapper().Map(form, row); db.SaveChanges();",
        "var row = db.Customers.First(); var view = new CustomerView(); new AutoMapper.Mapper().Map(form, view); db.SaveChanges();",
        """
        namespace AutoMapper
        {
            public interface IMapperBase { TTarget Map<TSource, TTarget>(TSource source, TTarget destination); }
            public class Mapper : IMapperBase { public extern TTarget Map<TSource, TTarget>(TSource source, TTarget destination); }
        }
        """);

    [Fact]
    public Task What_a_handler_further_down_saves_counts_for_the_endpoint() => Pair(
        "await new Customers(db).ChangeAsync(form);",
        "await new Customers(db).ReadAsync(form);",
        """
        public class Customers(Shop db)
        {
            public async Task ChangeAsync(Form form) { var row = await db.Customers.SingleAsync(c => c.Id == form.Id); row.Mobile = form.Mobile; await db.SaveChangesAsync(); }
            public async Task ReadAsync(Form form) { var row = await db.Customers.SingleAsync(c => c.Mobile == form.Mobile); row.Visits++; await db.SaveChangesAsync(); }
        }
        """);

    [Fact]
    public Task A_save_in_a_lambda_keeps_what_was_written_before_it() => Pair(
        "var row = db.Customers.First(); row.Mobile = form.Mobile; await Task.Run(() => db.SaveChangesAsync());",
        "var row = db.Customers.First(); row.Mobile = form.Mobile; await Task.Run(() => db.Customers.CountAsync());");

    [Fact]
    public Task A_lambda_may_do_all_of_it() => Pair(
        "await Task.Run(async () => { var row = db.Customers.First(); row.Mobile = form.Mobile; await db.SaveChangesAsync(); });",
        "await Task.Run(async () => { var row = new Customer(); row.Mobile = form.Mobile; await db.SaveChangesAsync(); });");

    [Fact]
    public Task What_is_put_into_a_found_object_goes_with_it_to_the_store() => Pair(
        "var row = db.Customers.AsNoTracking().First(); row.Mobile = form.Mobile; db.Customers.Update(row);",
        "var row = db.Customers.AsNoTracking().First(); row.Visits = form.Visits; db.Customers.Update(row);");

    [Fact]
    public Task Only_the_object_that_is_handed_over_is_kept() => Pair(
        "var row = db.Customers.AsNoTracking().First(); var other = db.Customers.Find(1)!; row.Mobile = form.Mobile; db.Update(row);",
        "var row = db.Customers.AsNoTracking().First(); var other = db.Customers.Find(1)!; row.Mobile = form.Mobile; db.Update(other);");

    [Fact]
    public Task What_is_put_in_after_it_was_handed_over_is_not_kept() => Pair(
        "var row = db.Customers.AsNoTracking().First(); row.Mobile = form.Mobile; db.Update(row);",
        "var row = db.Customers.AsNoTracking().First(); db.Update(row); row.Mobile = form.Mobile;");

    [Fact]
    public Task A_repository_of_the_program_takes_it_to_the_store() => Pair(
        "ICustomers all = new Customers(db); var row = await all.ReadAsync(form.Id); row.Mobile = form.Mobile; await all.UpdateAsync(row);",
        "ICustomers all = new Customers(db); var row = await all.ReadAsync(form.Id); row.Mobile = form.Mobile; await all.CheckAsync(row);",
        """
        public interface ICustomers { Task<Customer> ReadAsync(int id); Task UpdateAsync(Customer row); Task CheckAsync(Customer row); }
        public class Customers(Shop db) : ICustomers
        {
            public async Task<Customer> ReadAsync(int id) => await db.Customers.AsNoTracking().FirstAsync(c => c.Id == id);
            public async Task UpdateAsync(Customer row) { db.Entry(row); db.Customers.Update(row); await db.SaveChangesAsync(); }
            public async Task CheckAsync(Customer row) { if (row.Id == 0) throw new Exception(); await Task.Yield(); }
        }
        """);

    [Fact]
    public Task A_user_that_a_manager_finds_and_updates() => Pair(
        "var user = await Users.All.FindByIdAsync(\"1\"); user!.PhoneNumber = form.Mobile; await Users.All.UpdateAsync(user);",
        "var user = await Users.All.FindByIdAsync(\"1\"); user!.PhoneNumberConfirmed = form.Agreed; await Users.All.UpdateAsync(user);",
        "public static class Users { public static Microsoft.AspNetCore.Identity.UserManager<Microsoft.AspNetCore.Identity.IdentityUser> All = null!; }");

    [Fact]
    public Task Methods_fill_an_object_that_is_made_here() => Pair(
        "var row = new Customer(); row.ChangeMobile(form.Mobile); db.Add(row);",
        "var row = new Customer(); row.Greet(form.Mobile); db.Add(row);");

    [Fact]
    public Task Elements_go_with_their_list() => Pair(
        "var rows = await db.Customers.AsNoTracking().ToListAsync(); foreach (var row in rows) row.Mobile = form.Mobile; db.UpdateRange(rows);",
        "var rows = await db.Customers.AsNoTracking().ToListAsync(); foreach (var row in new List<Customer> { new() }) row.Mobile = form.Mobile; db.UpdateRange(rows);");

    [Fact]
    public Task The_state_of_an_entry_takes_its_object() => Pair(
        "var row = await db.Customers.AsNoTracking().FirstAsync(); row.Mobile = form.Mobile; db.Entry(row).State = EntityState.Modified; await db.SaveChangesAsync();",
        "var row = await db.Customers.AsNoTracking().FirstAsync(); row.Mobile = form.Mobile; db.Entry(row).State = EntityState.Deleted; await db.SaveChangesAsync();");

    [Fact]
    public Task A_bound_object_is_taken_by_its_state() => Rule.ReportsAsync(
        Model + """
        [ApiController]
        public class ReportedController(Shop db) : ControllerBase
        {
            [HttpPut] public async Task [|Change|](Customer customer) { db.Entry(customer).State = EntityState.Modified; await db.SaveChangesAsync(); }
        }
        [ApiController]
        public class SilentController(Shop db) : ControllerBase
        {
            [HttpPut] public async Task Change(Customer customer) { db.Entry(customer).State = EntityState.Detached; await db.SaveChangesAsync(); }
        }
        """,
        WithEntityFramework);

    [Fact]
    public Task Current_values_are_set_from_an_object() => Pair(
        "var row = db.Customers.First(); db.Entry(row).CurrentValues.SetValues(form); db.SaveChanges();",
        "var row = db.Customers.First(); db.Entry(row).OriginalValues.SetValues(form); db.SaveChanges();");

    [Fact]
    public Task An_update_without_rows_keeps_its_values() => Pair(
        "await db.Customers.Where(c => c.Id == form.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Mobile, form.Mobile));",
        "await db.Customers.Where(c => c.Mobile == form.Mobile).ExecuteUpdateAsync(set => set.SetProperty(c => c.Visits, form.Visits));");

    [Fact]
    public Task A_type_of_the_same_name_from_elsewhere_watches_nothing() => Rule.ReportsAsync("""
        using System.Linq;
        using Microsoft.AspNetCore.Mvc;
        public class Customer { public string Mobile { get; set; } = ""; }
        public class DbSet<T> { public T First() => default!; }
        public class Memory { public DbSet<Customer> Customers { get; } = new(); public void SaveChanges() { } }
        [ApiController]
        public class SilentController(Memory db) : ControllerBase
        {
            [HttpPost] public void Change(Customer form) { var row = db.Customers.First(); row.Mobile = form.Mobile; db.SaveChanges(); }
        }
        """);

    private const string Units = """
        namespace Volo.Abp.Domain.Repositories
        {
            public interface IReadOnlyBasicRepository<T, TKey> { Task<T> GetAsync(TKey id); Task<long> GetCountAsync(); }
            public interface IReadOnlyRepository<T> { Task<IQueryable<T>> GetQueryableAsync(); }
            public interface IRepository<T, TKey> : IReadOnlyRepository<T>, IReadOnlyBasicRepository<T, TKey> { }
        }
        namespace Volo.Abp.Uow { public interface IUnitOfWork : IDisposable { Task SaveChangesAsync(); Task CompleteAsync(); } public interface IUnitOfWorkManager { IUnitOfWork Current { get; } IUnitOfWork Begin(); } }
        namespace Abp.Domain.Repositories { public interface IRepository<T, TKey> { T FirstOrDefault(TKey id); IQueryable<T> GetAll(); } }
        namespace Abp.Domain.Uow { public interface IActiveUnitOfWork { void SaveChanges(); } public interface IUnitOfWorkCompleteHandle : IDisposable { void Complete(); } public interface IUnitOfWorkManager { IActiveUnitOfWork Current { get; } IUnitOfWorkCompleteHandle Begin(); } }

        """;

    /// <summary>Units of work that a framework hands out: a call saves what was written into what came out of its repositories. Without one nothing shows that the provider keeps it.</summary>
    [Theory]
    [InlineData("var row = await rows.GetAsync(form.Id); row.Mobile = form.Mobile; await units.Current.SaveChangesAsync();", true)]
    [InlineData("using var unit = units.Begin(); var row = (await rows.GetQueryableAsync()).First(r => r.Id == form.Id); row.Mobile = form.Mobile; await unit.CompleteAsync();", true)]
    [InlineData("var row = old.FirstOrDefault(form.Id); row.Mobile = form.Mobile; active.Current.SaveChanges();", true)]
    [InlineData("using (var unit = active.Begin()) { foreach (var row in old.GetAll().Where(r => r.Id == form.Id)) row.Mobile = form.Mobile; unit.Complete(); }", true)]
    [InlineData("var row = await rows.GetAsync(form.Id); row.Mobile = form.Mobile;", false)]
    [InlineData("var row = await rows.GetAsync(form.Id); row.Visits = form.Visits; await units.Current.SaveChangesAsync();", false)]
    [InlineData("var row = await rows.GetAsync(form.Id); await units.Current.SaveChangesAsync(); row.Mobile = form.Mobile;", false)]
    [InlineData("var row = new CustomerView { Id = form.Id }; row.Mobile = form.Mobile; await units.Current.SaveChangesAsync();", false)]
    [InlineData("var row = (await rows.GetQueryableAsync()).Select(r => new CustomerView { Id = r.Id }).First(); row.Mobile = form.Mobile; await units.Current.SaveChangesAsync();", false)]
    [InlineData("if (!form.Agreed) return; var row = await rows.GetAsync(form.Id); row.Mobile = form.Mobile; await units.Current.SaveChangesAsync();", false)]
    public Task A_unit_of_work_of_a_framework(string body, bool isKept) => Rule.ReportsAsync(
        Model + Units + """
        [ApiController]
        public class Desk(Volo.Abp.Domain.Repositories.IRepository<Customer, int> rows, Volo.Abp.Uow.IUnitOfWorkManager units, Abp.Domain.Repositories.IRepository<Customer, int> old, Abp.Domain.Uow.IUnitOfWorkManager active) : ControllerBase
        {
            [HttpPost] public async Task NAME(Form form) { await Task.Yield(); BODY }
            public object Kept => (rows, units, old, active);
        }
        """.Replace("NAME", isKept ? "[|Change|]" : "Change").Replace("BODY", body),
        WithEntityFramework);
}
