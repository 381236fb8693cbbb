using System.Collections.Generic;
using System.Linq;

namespace CsLawAnalyzers.Endurance.Editing;

/// <summary>A shop of as many areas as asked for, four files each; every tenth area logs a phone number as it is, in the service that its controller calls.</summary>
internal static class GeneratedShop
{
    /// <summary>Files of one area.</summary>
    public const int FilesOfArea = 4;

    private const int LoudEvery = 10;

    /// <summary>The files.</summary>
    /// <param name="areas">How many areas.</param>
    /// <param name="isMasked">Nobody logs anything as it is: the state of another branch.</param>
    public static IEnumerable<(string Path, string Text)> Files(int areas, bool isMasked = false) =>
        Enumerable.Range(0, areas).SelectMany(area => Area(area, areas, isMasked));

    /// <summary>Whether the area logs a phone number.</summary>
    public static bool IsLoud(int area) => area % LoudEvery == 0;

    private static IEnumerable<(string Path, string Text)> Area(int area, int areas, bool isMasked)
    {
        string said = !IsLoud(area) ? "customer.Id" : isMasked ? "customer.Mobile.Substring(7)" : "customer.Mobile";
        yield return ($"Area{area}/Customer{area}.cs", $$"""
            namespace Shop.Area{{area}};

            public class Customer{{area}}
            {
                public long Id { get; set; }

                public string Mobile { get; set; } = "";

                public string Note { get; set; } = "";
            }
            """);
        yield return ($"Area{area}/Service{area}.cs", $$"""
            namespace Shop.Area{{area}};

            public class Service{{area}}(ILogger<Service{{area}}> logger, Store{{area}} store)
            {
                public async Task SaveAsync(Customer{{area}} customer)
                {
                    await store.PutAsync(customer);
                    logger.LogInformation("Saved {Customer}", {{said}});
                }
            }
            """);
        yield return ($"Area{area}/Store{area}.cs", $$"""
            namespace Shop.Area{{area}};

            public class Store{{area}}
            {
                private readonly Dictionary<long, Customer{{area}}> _all = new();

                public Task PutAsync(Customer{{area}} customer)
                {
                    _all[customer.Id] = customer;
                    return Task.CompletedTask;
                }

                public Area{{(area + 1) % areas}}.Store{{(area + 1) % areas}}? Next { get; set; }
            }
            """);
        yield return ($"Area{area}/Controller{area}.cs", $$"""
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Mvc;

            namespace Shop.Area{{area}};

            [ApiController, Authorize(Roles = "Staff"), Route("area{{area}}")]
            public class Controller{{area}}(Service{{area}} service) : ControllerBase
            {
                [HttpPost]
                public async Task<IActionResult> SaveAsync(Customer{{area}} customer)
                {
                    await service.SaveAsync(customer);
                    return Ok();
                }
            }
            """);
    }
}
