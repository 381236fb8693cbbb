using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

public class CarriesTests
{
    private const string Model =
        """
        class Patient { public long Id { get; set; } public string Name { get; set; } public string Phone { get; set; } public string IdCard { get; set; } }
        class Visit { public Patient Patient { get; set; } public int Count { get; set; } }
        class Child1 : Patient { public string Email { get; set; } }
        class PageDto { public int Total { get; set; } public long UserId { get; set; } public bool HasPhone { get; set; } }
        class Product { public string Name { get; set; } public string Title { get; set; } }
        class Guess { public string Name { get; set; } public string Address { get; set; } }
        class Node { public Node? Next { get; set; } public Patient? Value { get; set; } }
        class Loop { public Loop2? Other { get; set; } } class Loop2 { public Loop? Other { get; set; } }
        class Result<T> { public T? Data { get; set; } public string Code { get; set; } }
        class Grow<T> { public Grow<List<T>>? Next { get; set; } }
        interface IHasPhone { string Phone { get; } } interface IContactable : IHasPhone { }
        record struct Point2(double X, double Y);
        class Hidden { private string Phone { get; set; } protected string Email { get; set; } }
        class Service1 { private readonly Patient _patient; public Service1(Patient patient) => _patient = patient; }
        class AppUser : Microsoft.AspNetCore.Identity.IdentityUser { }
        class MyError : Exception { }
        class Holder<T> where T : Patient { public T? Item { get; set; } }
        """;

    [Theory]
    [InlineData("Patient", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("Patient?", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("Visit", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("Child1", "Patient.IdCard:resident-id-number Child1.Email:email Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("List<Patient>", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("Patient[]", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("Task<List<Patient>>", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("Dictionary<int, Patient>", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("KeyValuePair<int, Patient>", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("System.Linq.IQueryable<Patient>", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("Result<Patient>", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("Result<Result<Visit>>", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("(string phone, int count)", "ValueTuple.phone:mobile-phone")]
    [InlineData("(Patient, int)", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("Node", "Patient.IdCard:resident-id-number Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("IContactable", "IHasPhone.Phone:mobile-phone")]
    [InlineData("Holder<Child1>", "Patient.IdCard:resident-id-number Child1.Email:email Patient.Name:person-name Patient.Phone:mobile-phone")]
    [InlineData("AppUser", "IdentityUser.UserName:online-account IdentityUser.Email:email IdentityUser.PhoneNumber:mobile-phone")]
    [InlineData("PageDto", "")]
    [InlineData("Product", "")]
    [InlineData("Guess", "")]
    [InlineData("Loop", "")]
    [InlineData("Grow<int>", "")]
    [InlineData("Point2", "")]
    [InlineData("Hidden", "")]
    [InlineData("Service1", "")]
    [InlineData("string", "")]
    [InlineData("int?", "")]
    [InlineData("object", "")]
    [InlineData("Action<Patient>", "")]
    [InlineData("Func<Patient>", "")]
    [InlineData("MyError", "")]
    [InlineData("Type", "")]
    [InlineData("System.Collections.Generic.IComparer<Patient>", "")]
    public void Finds_what_a_value_takes_along(string type, string carried)
    {
        var marked = new MarkedSource(Model + $"\nclass Probe {{ {type} _field; }}");
        ITypeSymbol asked = marked.Type("Probe").GetMembers("_field").OfType<IFieldSymbol>().Single().Type;

        Assert.Equal(carried, string.Join(' ', marked.Carried(asked)));
    }

    [Fact]
    public void An_anonymous_type_carries_what_it_is_made_of()
    {
        var marked = new MarkedSource("class C { void M(string p, string n, string i) { var /*!*/x = new { name = n, phone = p, idCard = i }; } }");

        Assert.Equal(":resident-id-number :person-name :mobile-phone", string.Join(' ', marked.Carried(((ILocalSymbol)marked.Symbol).Type).Select(c => c.Replace(".idCard", "").Replace(".name", "").Replace(".phone", ""))));
    }

    [Fact]
    public void Sensitive_data_comes_first()
    {
        var marked = new MarkedSource(Model);

        bool[] sensitive = [.. marked.Model.Carries(marked.Type("Patient")).Select(c => c.Classification.Taxon.Sensitive)];

        Assert.Equal([true, false, false], sensitive);
    }

    [Fact]
    public void The_answer_is_the_same_each_time_and_computed_once()
    {
        var marked = new MarkedSource(Model);
        INamedTypeSymbol patient = marked.Type("Patient");

        Assert.True(marked.Model.Carries(patient) == marked.Model.Carries(patient));
    }

    [Theory]
    [InlineData("Patient", true)]
    [InlineData("AppUser", true)]
    [InlineData("Product", false)]
    [InlineData("Visit", false)]
    [InlineData("MyError", false)]
    public void Knows_which_types_are_about_a_person(string type, bool isPerson)
    {
        var marked = new MarkedSource(Model);

        Assert.Equal(isPerson, marked.Model.IsPerson(marked.Type(type)));
    }
}
