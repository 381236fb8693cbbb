using System.Globalization;
using System.Text;

namespace CsLaw.Benchmarks.Generation;

/// <summary>One area of a generated application.</summary>
/// <param name="index">Its number, from 0.</param>
/// <param name="random">What its choices are drawn from.</param>
/// <param name="logging">The share of methods that log.</param>
internal sealed class GeneratedArea(int index, Random random, double logging)
{
    private static readonly string[] s_personal = ["Phone", "Email", "IdCardNumber", "RealName", "HomeAddress", "Birthday", "BankCardNo"];

    private static readonly string[] s_other =
    [
        "Title", "Status", "Colour", "Warehouse", "Carrier", "Currency", "Remark", "BatchCode", "Shelf", "Unit", "Channel", "Supplier",
    ];

    private readonly string _area = string.Create(CultureInfo.InvariantCulture, $"Area{index}");
    private readonly bool _isPersonal = random.Next(4) == 0;

    /// <summary>Its files.</summary>
    public IReadOnlyList<GeneratedFile> Files()
    {
        List<string> members = [.. s_other.OrderBy(_ => random.Next()).Take(random.Next(4, 9))];
        List<string> personal = _isPersonal ? [.. s_personal.OrderBy(_ => random.Next()).Take(random.Next(1, 4))] : [];
        List<string> all = [.. members, .. personal];
        return
        [
            new GeneratedFile($"{_area}Record.cs", Data("Record", all)),
            new GeneratedFile($"{_area}Request.cs", Data("Request", all)),
            new GeneratedFile($"{_area}Repository.cs", Repository(members)),
            new GeneratedFile($"{_area}Service.cs", Service(all, members, personal)),
            new GeneratedFile($"{_area}Client.cs", Client(members)),
            new GeneratedFile($"{_area}Controller.cs", Controller(members)),
        ];
    }

    /// <summary>The statement where this method logs, else what stands in its place.</summary>
    private string Logged(string statement, string otherwise = "") => random.NextDouble() < logging / LoggingShare.WhereAllLog ? statement : otherwise;

    private string Data(string kind, List<string> members)
    {
        StringBuilder text = new($"namespace Generated;\n\npublic class {_area}{kind}\n{{\n    public long Id {{ get; set; }}\n");
        foreach (string member in members)
            text.Append(CultureInfo.InvariantCulture, $"\n    public string {member} {{ get; set; }} = \"\";\n");
        return text.Append("}\n").ToString();
    }

    private string Repository(List<string> members)
    {
        StringBuilder text = new($$"""
            namespace Generated;

            public sealed class {{_area}}Repository(Store<{{_area}}Record> store, ILogger<{{_area}}Repository> logger)
            {
                public {{_area}}Record? Find(long id) => store.Find(id);

                public void Save({{_area}}Record record)
                {
                    if (record.Id <= 0)
                        throw new ArgumentException("The record has no id.", nameof(record));
                    store.Put(record.Id, record);{{Logged("""

                    logger.LogInformation("Saved {Id}", record.Id);
            """)}}
                }

            """);
        foreach (string member in members)
        {
            text.Append($$"""

                    public List<{{_area}}Record> By{{member}}(string wanted)
                    {
                        var key = Texts.Trimmed(wanted);
                        var found = store.All().Where(item => item.{{member}} == key).OrderBy(item => item.Id).ToList();{{Logged("""

                        if (found.Count == 0)
                            logger.LogDebug("Nothing with {Key}", key);
                """)}}
                        return found;
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }

    private string Service(List<string> all, List<string> members, List<string> personal)
    {
        string before = string.Create(CultureInfo.InvariantCulture, $"Area{Math.Max(0, index % 8 == 0 ? index : index - 1)}");
        StringBuilder text = new($$"""
            namespace Generated;

            public sealed class {{_area}}Service(
                {{_area}}Repository repository,
                {{before}}Repository neighbours,
                {{_area}}Client client,
                AuditTrail audit,
                ILogger<{{_area}}Service> logger)
            {
                public async Task<{{_area}}Record> CreateAsync({{_area}}Request request)
                {
                    var record = Map(request);
                    if (neighbours.Find(request.Id) is { } neighbour)
                        audit.Record("neighbour", neighbour.Id);
                    repository.Save(record);
                    audit.Record("create", record.Id);
                    try
                    {
                        await client.SendAsync(record);
                    }
                    catch (HttpRequestException exception)
                    {
                        {{Logged("logger.LogError(exception, \"Could not send {Id}\", record.Id);", "record.Id = -exception.HResult;")}}
                    }

                    return record;
                }

                private static {{_area}}Record Map({{_area}}Request request)
                {
                    var record = new {{_area}}Record { Id = request.Id };

            """);
        foreach (string member in all)
            text.Append(CultureInfo.InvariantCulture, $"        record.{member} = Texts.Trimmed(request.{member});\n");
        text.Append("        return record;\n    }\n");
        foreach (string member in members)
        {
            text.Append($$"""

                    public int Count{{member}}(string wanted, int limit)
                    {
                        int count = 0;
                        foreach (var record in repository.By{{member}}(wanted))
                        {
                            var label = Texts.Joined(record.{{member}}, wanted);
                            if (label.Length > limit)
                                count++;{{Logged("""

                            else
                                logger.LogDebug("Short label {Label} of {Id}", label, record.Id);
                """)}}
                        }

                        return count;
                    }

                """);
        }

        foreach (string member in personal)
        {
            bool isMasked = random.Next(2) == 0;
            string value = isMasked ? "Texts.Masked(value)" : "value";
            text.Append($$"""

                    public void Tell{{member}}({{_area}}Record record)
                    {
                        var value = record.{{member}};
                        var shown = {{value}};
                        if (shown.Length > 0)
                            {{Logged("logger.LogInformation(\"Told {Value} of {Id}\", shown, record.Id);", "record.Id++;")}}
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }

    private string Client(List<string> members) => $$"""
        using System.Net.Http.Json;

        namespace Generated;

        public sealed class {{_area}}Client(HttpClient http, ILogger<{{_area}}Client> logger)
        {
            private const string Address = "https://partner{{index % 50}}.example.cn/v1/{{_area}}";

            public async Task SendAsync({{_area}}Record record)
            {
                using var response = await http.PostAsJsonAsync(Address, new { record.Id, record.{{members[0]}} });
                response.EnsureSuccessStatusCode();{{Logged("""

                logger.LogInformation("Sent {Id} to {Address}", record.Id, Address);
        """)}}
            }

            public async Task<string> StateAsync(long id)
            {
                var text = await http.GetStringAsync(Address + "/" + id);{{Logged("""

                if (string.IsNullOrEmpty(text))
                    logger.LogWarning("No state of {Id}", id);
        """)}}
                return Texts.Trimmed(text);
            }
        }

        """;

    private string Controller(List<string> members)
    {
        StringBuilder text = new($$"""
            using Microsoft.AspNetCore.Mvc;

            namespace Generated;

            [ApiController]
            [Route("api/[controller]")]
            public class {{_area}}Controller({{_area}}Service service, {{_area}}Repository repository, ILogger<{{_area}}Controller> logger)
                : ControllerBase
            {
                [HttpGet("{id:long}")]
                public ActionResult<{{_area}}Record> Get(long id)
                {
                    var record = repository.Find(id);
                    if (record is null)
                    {
                        {{Logged("logger.LogWarning(\"No record {Id}\", id);")}}
                        return NotFound();
                    }

                    return record;
                }

                [HttpPost]
                public async Task<ActionResult<{{_area}}Record>> Create({{_area}}Request request)
                {
                    if (!ModelState.IsValid)
                        return BadRequest(ModelState);
                    var record = await service.CreateAsync(request);
                    {{Logged("logger.LogInformation(\"Created {Id}\", record.Id);")}}
                    return CreatedAtAction(nameof(Get), new { id = record.Id }, record);
                }

            """);
        foreach (string member in members)
        {
            text.Append($$"""

                    [HttpGet("by-{{member}}")]
                    public ActionResult<int> Count{{member}}(string wanted, int limit = 10)
                    {
                        var count = service.Count{{member}}(wanted, limit);
                        return count > 0 ? Ok(count) : NoContent();
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }
}
