using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Data;

/// <summary>A small service that holds personal data of every confidence.</summary>
internal static class DataSources
{
    public const string Patient = """
        namespace Clinic;

        public class Patient
        {
            public int Id { get; set; }
            public string Phone { get; set; }
            public string IdCardNo { get; set; }
            [System.ComponentModel.DataAnnotations.Display(Name = "家庭住址")]
            public string Where { get; set; }
            private string _email;
        }

        public record Visitor(string FullName, string Mobile);

        public class Journal
        {
            public void Send(string mobile, int count)
            {
                string email = mobile + "@example.org";
                System.Action<string> call = idCardNo => { };
            }
        }
        """;

    /// <summary>A tree with that service as project <c>Clinic</c>.</summary>
    public static Tree WriteClinic(this Tree tree) =>
        tree.Write("Clinic/Clinic.csproj", Tree.PlainProject).Write("Clinic/Patient.cs", Patient);
}
