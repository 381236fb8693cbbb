using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Consent;

public sealed class CollectedAndUnusedTests() : RuleTests("CSL1005")
{
    private const string Usings = """
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;

        """;

    /// <summary>A form of which the mobile number is kept; what becomes of the e-mail address is the question.</summary>
    private static string Desk(string body, string email = "public string [|Email|] { get; set; } = \"\";", string more = "", string attributes = "[HttpPost]") => Usings + $$"""
        public class Form { public string Mobile { get; set; } = ""; {{email}} public string Note { get; set; } = ""; }
        {{more}}
        public class Order { public string Contact { get; set; } = ""; }
        public class DeskController : Controller
        {
            {{attributes}} public IActionResult Save(Form form)
            {
                System.IO.File.AppendAllText("orders", form.Mobile);
                {{body}}
                return Ok();
            }
        }
        """;

    private static string Quiet(string body, string email = "public string Email { get; set; } = \"\";", string more = "", string attributes = "[HttpPost]") => Desk(body, email, more, attributes);

    [Theory]
    [InlineData("")]
    [InlineData("form.Email = \"\";")]
    [InlineData("Console.WriteLine(nameof(form.Email));")]
    [InlineData("if (form == null) return BadRequest();")]
    [InlineData("ArgumentNullException.ThrowIfNull(form);")]
    [InlineData("Form copy = form; Console.WriteLine(copy.Note);", "public string Email { get; set; } = \"\";")]
    [InlineData("var same = form; Console.WriteLine(same.Note);")]
    [InlineData("var order = new { Email = 1 }; Console.WriteLine(order);")]
    public Task Nobody_reads_it(string body, string? email = null) => email is null ? Rule.ReportsAsync(Desk(body)) : Rule.SilentAsync(Quiet(body, email));

    [Theory]
    [InlineData(400)]
    [InlineData(20)]
    public Task Others_of_the_name_are_read(int times) => Rule.ReportsAsync(Desk("", more: ReadElsewhere(times)));

    /// <summary>A name that stands in more places is too common to look at each.</summary>
    [Fact]
    public Task Others_of_the_name_are_read_all_over_the_program() => Rule.SilentAsync(Quiet("", more: ReadElsewhere(401)));

    [Fact]
    public Task Each_of_two_members_of_one_name_has_its_own_reads() => Rule.ReportsAsync(Usings + """
        public class Form { public string Mobile { get; set; } = ""; public string [|Email|] { get; set; } = ""; }
        public class Visit { public string Email { get; set; } = ""; }
        public class Order { public string [|Email|] { get; set; } = ""; public string Note { get; set; } = ""; }
        public class DeskController : Controller
        {
            [HttpPost] public void Save(Form form) => System.IO.File.AppendAllText("orders", form.Mobile);
            [HttpPost("v")] public void Enter(Visit visit) => System.IO.File.AppendAllText("visits", visit.Email);
            [HttpPost("o")] public void Place(Order order) => System.IO.File.AppendAllText("orders", order.Note);
        }
        """);

    private static string ReadElsewhere(int times) =>
        "public class Letter { public string Email = \"\"; public int Length() => 0" + string.Concat(Enumerable.Repeat(" + Email.Length", times)) + "; }";

    [Theory]
    [InlineData("Console.WriteLine(form.Email);")]
    [InlineData("if (form.Email.Length == 0) return BadRequest();")]
    [InlineData("if (form is { Email: \"x\" }) return BadRequest();")]
    [InlineData("Console.WriteLine(form?.Email);")]
    [InlineData("Func<Form, string> read = f => f.Email; Console.WriteLine(read);")]
    public Task Something_reads_it(string body) => Rule.SilentAsync(Quiet(body));

    [Theory]
    [InlineData("Console.WriteLine(JsonSerializer.Serialize(form));")]
    [InlineData("return Ok(form);")]
    [InlineData("var copy = form; return Json(copy);")]
    [InlineData("object any = form; Console.WriteLine(any);")]
    [InlineData("Console.WriteLine($\"{form}\");")]
    [InlineData("Mapper.Map<Order>(form);", "public static class Mapper { public static T Map<T>(object source) where T : new() => new T(); }")]
    [InlineData("foreach (var p in typeof(Form).GetProperties()) Console.WriteLine(p.Name);")]
    [InlineData("Console.WriteLine(Kept);", "public static class Map { public static void Create() => Console.WriteLine(typeof(System.Collections.Generic.Dictionary<Form, Order>)); }")]
    public Task The_object_is_used_as_a_whole(string body, string more = "") =>
        Rule.SilentAsync(Quiet(body.Replace("Kept", "1", System.StringComparison.Ordinal), more: more));

    [Theory]
    [InlineData("Store.Save(form);", "public static class Store { public static void Save(Form form) => System.IO.File.AppendAllText(\"x\", form.Note); }", true)]
    [InlineData("Store.Save(form);", "public static class Store { public static void Save(Form form) => System.IO.File.AppendAllText(\"x\", JsonSerializer.Serialize(form)); }", false)]
    [InlineData("Store.Save(form);", "public static class Store { public static void Save(Form form) => System.IO.File.AppendAllText(\"x\", form.Email); }", false)]
    [InlineData("Store.Save(form);", "public static class Store { public static void Save(object any) => Console.WriteLine(any); }", false)]
    [InlineData("Store.Save(new List<int>());", "public static class Store { public static void Save<T>(List<T> any) => Console.WriteLine(any); }", true)]
    public Task A_method_of_the_program_is_looked_into(string body, string more, bool reported) =>
        reported ? Rule.ReportsAsync(Desk(body, more: more)) : Rule.SilentAsync(Quiet(body, more: more));

    [Theory]
    [InlineData("[CustomValidation(typeof(Form), \"x\")] public string Email { get; set; } = \"\";", "")]
    [InlineData("[Own] public string Email { get; set; } = \"\";", "public class OwnAttribute : ValidationAttribute { }")]
    [InlineData("[Compare(nameof(Email))] public string Again { get; set; } = \"\"; public string Email { get; set; } = \"\";", "")]
    [InlineData("private string _kept = \"\"; public string Email { get => _kept; set => _kept = value; }", "")]
    [InlineData("public string Email { get; private set; } = \"\";", "")]
    [InlineData("[Required, EmailAddress] public string [|Email|] { get; set; } = \"\";", "")]
    public Task Members_that_the_framework_or_the_type_reads_are_read(string email, string more) => Rule.ReportsAsync(Desk("", email, more));

    [Theory]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore] public string Email { get; set; } = \"\";", "", false)]
    [InlineData("[Microsoft.AspNetCore.Mvc.ModelBinding.BindNever] public string Email { get; set; } = \"\";", "", false)]
    [InlineData("[FromBody] public string [|Email|] { get; set; } = \"\";", "", true)]
    [InlineData("[Required] public string Email { get; set; } = \"\";", "reads T:System.ComponentModel.DataAnnotations.RequiredAttribute", false)]
    [InlineData("[Required] public string Email { get; set; } = \"\";", "bind none T:System.ComponentModel.DataAnnotations.RequiredAttribute", false)]
    [InlineData("[Required] public string Email { get; set; } = \"\";", "bind not-body T:System.ComponentModel.DataAnnotations.RequiredAttribute", false)]
    [InlineData("[Required] public string [|Email|] { get; set; } = \"\";", "reads T:Other.RequiredAttribute\nbind query T:System.ComponentModel.DataAnnotations.RequiredAttribute", true)]
    public Task The_lists_say_which_attributes_of_libraries_read_a_member_or_keep_requests_from_it(string email, string lines, bool reported) => reported
        ? Rule.ReportsAsync(Desk("", email), code => code with { AdditionalFiles = [("CsLaw.web.txt", lines)] })
        : Rule.SilentAsync(Quiet("", email), code => code with { AdditionalFiles = [("CsLaw.web.txt", lines)] });

    [Theory]
    [InlineData("[HttpGet]")]
    [InlineData("[HttpPost, Authorize(Roles = \"Admin\")]")]
    public Task Staff_and_look_ups_collect_nothing_from_the_person(string attributes) => Rule.SilentAsync(Quiet("", attributes: attributes));

    [Fact]
    public Task A_minimal_API_a_hub_a_page_and_a_positional_record() => Rule.ReportsAsync(Usings + """
        public record Visit(string Mobile, string [|Email|]);
        public record Greeting(string Mobile, string [|WeChatId|]);
        public class Join { public string Mobile { get; set; } = ""; public string [|IdCardNo|] { get; set; } = ""; }
        public static class Ends { public static void Map(WebApplication app) { app.MapPost("/v", (Visit visit) => System.IO.File.AppendAllText("v", visit.Mobile)); } }
        public class DeskHub : Hub { public void Greet(Greeting greeting) => System.IO.File.AppendAllText("v", greeting.Mobile); }
        public class JoinModel : PageModel { [BindProperty] public Join Input { get; set; } = new(); public void OnPost() => System.IO.File.AppendAllText("v", Input.Mobile); }
        """);

    [Fact]
    public Task A_mediator_leads_to_the_handler() => Rule.ReportsAsync(Usings + """
        namespace MediatR { public interface IRequest { } public interface IRequestHandler<T> { Task Handle(T request, CancellationToken stop); } public interface ISender { Task Send(object request); } }
        public class Enter : MediatR.IRequest { public string Mobile { get; set; } = ""; public string [|Email|] { get; set; } = ""; }
        public class Handler : MediatR.IRequestHandler<Enter> { public Task Handle(Enter request, CancellationToken stop) { System.IO.File.AppendAllText("m", request.Mobile); return Task.CompletedTask; } }
        public class DeskController(MediatR.ISender sender) : Controller { [HttpPost] public Task Save(Enter enter) => sender.Send(enter); }
        """);

    [Fact]
    public Task An_object_inside_an_object_is_followed() => Rule.ReportsAsync(Usings + """
        public class Order { public Buyer Buyer { get; set; } = new(); public Receiver Receiver { get; set; } = new(); }
        public class Buyer { public string Mobile { get; set; } = ""; public string [|Email|] { get; set; } = ""; }
        public class Receiver { public string Mobile { get; set; } = ""; public string Email { get; set; } = ""; }
        public class DeskController : Controller
        {
            [HttpPost] public void Save(Order order) => System.IO.File.AppendAllText("o", order.Buyer.Mobile + JsonSerializer.Serialize(order.Receiver));
        }
        """);

    [Fact]
    public Task A_view_that_shows_it_reads_it() => Rule.SilentAsync(Quiet(""), code => code with { AdditionalFiles = [("Views/Desk/Save.cshtml", "<p>@Model.Email</p>")] });

    [Fact]
    public Task Another_word_in_a_view_reads_nothing() => Rule.ReportsAsync(Desk(""), code => code with { AdditionalFiles = [("Views/Desk/Save.cshtml", "<p>@Model.EmailCount</p>")] });

    [Fact]
    public Task Fix_removes_the_member() => Rule.FixesAsync(
        """
        using System.ComponentModel.DataAnnotations;
        using Microsoft.AspNetCore.Mvc;

        public class Form
        {
            public string Mobile { get; set; } = "";

            /// <summary>For later.</summary>
            [EmailAddress]
            public string [|Email|] { get; set; } = "";

            public string Note { get; set; } = "";
        }

        public record Visit(string Mobile, string [|IdCardNo|], string Room);

        public class DeskController : Controller
        {
            [HttpPost] public void Save(Form form) => System.IO.File.AppendAllText("orders", form.Mobile + form.Note);
            [HttpPost("v")] public void Enter(Visit visit) => System.IO.File.AppendAllText("orders", visit.Mobile + visit.Room);
        }
        """,
        """
        using System.ComponentModel.DataAnnotations;
        using Microsoft.AspNetCore.Mvc;

        public class Form
        {
            public string Mobile { get; set; } = "";

            public string Note { get; set; } = "";
        }

        public record Visit(string Mobile, string Room);

        public class DeskController : Controller
        {
            [HttpPost] public void Save(Form form) => System.IO.File.AppendAllText("orders", form.Mobile + form.Note);
            [HttpPost("v")] public void Enter(Visit visit) => System.IO.File.AppendAllText("orders", visit.Mobile + visit.Room);
        }
        """);

    [Fact]
    public Task No_fix_where_code_still_assigns_it() => Rule.OffersNoFixAsync(Desk("form.Email = \"\";"));
}
