using System.Threading.Tasks;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>
/// What the flow tests share: a person, a log, and a method body to fill. In each shape the value comes from <c>customer.Mobile</c>, a strong
/// source, and goes through neutral names, so that only the flow can find it.
/// </summary>
public abstract class FlowShapeTests() : RuleTests("CSL2001")
{
    private static string Code(string statements, string members, string types) => $$"""
        using System.Text;
        using System.Runtime.CompilerServices;

        public class Customer
        {
            public int Id { get; set; }
            public string RealName { get; set; } = "";
            public string Mobile { get; set; } = "";
            public bool HasMobile { get; set; }
        }

        {{types}}

        public partial class Service(ILogger<Service> log)
        {
            public async Task Run(Customer customer, List<Customer> customers, bool flag)
            {
                await Task.Yield();
                {{statements}}
            }

            private void Write(object? x) => log.LogInformation("{X}", x);

            {{members}}
        }
        """;

    /// <summary>The marked statements are reported, the near-identical ones are not.</summary>
    private protected Task Follows(string reported, string silent, string members = "", string types = "") =>
        Task.WhenAll(Rule.ReportsAsync(Code(reported, members, types)), Rule.SilentAsync(Code(silent, members, types)));
}
