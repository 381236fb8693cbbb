using System.Threading.Tasks;
using CsLawAnalyzers.Tests.Program.Destinations;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Transfer;

public sealed class PersonalDataSentToOverseasModelTests() : RuleTests("CSL3004")
{
    private const string Model = """
        public class Passenger { public int Id { get; set; } public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }

        """;

    private static (string, string)[] Code(string statements, string members = "") =>
    [
        ("Sdks.cs", SdkStubs.Source),
        ("Test.cs", Model + $$"""
            public class Service(HttpClient http, string given)
            {
                {{members}}
                public async Task Run(Passenger passenger)
                {
                    {{statements}}
                }
            }
            """),
    ];

    [Theory]
    [InlineData("""await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { content = [|passenger.Mobile|] });""")]
    [InlineData("""await http.PostAsJsonAsync("https://shop.openai.azure.com/openai", [|passenger|]);""")]
    [InlineData("""var chat = new OpenAI.Chat.ChatClient("m", "key"); await chat.CompleteChatAsync("Call " + [|passenger.Mobile|]);""")]
    [InlineData("""var chat = new OpenAI.OpenAIClient("key").GetChatClient("m"); await chat.CompleteChatAsync([|passenger.Mobile|]);""")]
    [InlineData("""var chat = new Azure.AI.OpenAI.AzureOpenAIClient(new Uri("https://shop.openai.azure.com"), "key").GetChatClient("m"); await chat.CompleteChatAsync([|passenger.Mobile|]);""")]
    public Task Reports_what_goes_to_a_model_abroad(string statement) => Rule.ReportsAsync(Code(statement));

    [Theory]
    [InlineData("""await http.PostAsJsonAsync("https://dashscope.aliyuncs.com/x", new { content = passenger.Mobile });""")]
    [InlineData("""await http.PostAsJsonAsync("http://llm-gateway:8080/v1", passenger);""")]
    [InlineData("""await http.PostAsJsonAsync("https://api.stripe.com/v1", {|CSL3001:passenger|});""")]
    [InlineData("""var chat = new OpenAI.Chat.ChatClient("m", "key"); await chat.CompleteChatAsync("Say " + passenger.Id);""")]
    [InlineData("""var chat = new OpenAI.OpenAIClient("key", new OpenAI.OpenAIClientOptions { Endpoint = new Uri("https://dashscope.aliyuncs.com/compatible-mode/v1") }).GetChatClient("m"); await chat.CompleteChatAsync(passenger.Mobile);""")]
    [InlineData("""var chat = new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(given), "key").GetChatClient("m"); await chat.CompleteChatAsync(passenger.Mobile);""")]
    public Task Is_silent_for_other_models_and_other_data(string statement) => Rule.ReportsAsync(Code(statement));

    private const string Inputs = """
        namespace OpenAI.Embeddings { public class EmbeddingClient { public EmbeddingClient(string model, string key) { } public Task GenerateEmbeddingAsync(string input) => Task.CompletedTask; } }
        namespace Microsoft.SemanticKernel { public class Kernel { public static KernelBuilder CreateBuilder() => new(); } public class KernelBuilder : IKernelBuilder { public Kernel Build() => new(); } public static class KernelExtensions { public static Task InvokePromptAsync(this Kernel kernel, string promptTemplate) => Task.CompletedTask; } }
        namespace Microsoft.SemanticKernel.Memory { public interface ISemanticTextMemory { Task SaveInformationAsync(string collection, string text, string id); } }
        """;

    [Theory]
    [InlineData("await new OpenAI.Embeddings.EmbeddingClient(\"m\", \"key\").GenerateEmbeddingAsync(\"Guest \" + [|passenger.Mobile|]);")]
    [InlineData("await new OpenAI.Embeddings.EmbeddingClient(\"m\", \"key\").GenerateEmbeddingAsync(\"Guest \" + passenger.Id);")]
    [InlineData("var model = new OpenAI.Chat.ChatClient(\"m\", \"key\"); await memory.SaveInformationAsync(\"guests\", \"Guest \" + [|passenger.Mobile|], \"1\");")]
    [InlineData("var model = new OpenAI.Chat.ChatClient(\"m\", \"key\"); await memory.SaveInformationAsync(\"guests\", \"Guest \" + passenger.Id, \"1\");")]
    [InlineData("await memory.SaveInformationAsync(\"guests\", \"Guest \" + passenger.Mobile, \"1\");")]
    // A kernel asks the model that its builder was told of, whatever other models the program has.
    [InlineData("var b = Kernel.CreateBuilder(); b.AddOpenAIChatCompletion(\"gpt\", \"key\"); var k = b.Build(); await k.InvokePromptAsync(\"Guest \" + [|passenger.Mobile|]); Kernel.CreateBuilder().AddOpenAIChatCompletion(\"m\", new Uri(\"https://api.deepseek.com\"), \"key\");")]
    [InlineData("var b = Kernel.CreateBuilder(); b.AddOpenAIChatCompletion(\"m\", new Uri(\"https://api.deepseek.com\"), \"key\"); var k = b.Build(); await k.InvokePromptAsync(\"Guest \" + passenger.Mobile); Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt\", \"key\");")]
    public Task Embeddings_and_memories_are_sent_as_well(string statement) => Rule.ReportsAsync(
    [
        ("Sdks.cs", Program.Destinations.SdkStubs.Source), ("Inputs.cs", Inputs),
        ("Test.cs", "using Microsoft.SemanticKernel;\npublic class Passenger { public int Id { get; set; } public string Mobile { get; set; } = \"\"; }\npublic class Service(Microsoft.SemanticKernel.Memory.ISemanticTextMemory memory) { public Microsoft.SemanticKernel.Memory.ISemanticTextMemory Memory => memory; public async Task Run(Passenger passenger) { await Task.Yield(); " + statement + " } }"),
    ]);

    private const string Talk = """
        namespace System { public class BinaryData { public static BinaryData FromString(string data) => new(); } }
        namespace OpenAI.Files { public class OpenAIFileClient { public OpenAIFileClient(string key) { } public Task UploadFileAsync(BinaryData file, string filename, string purpose) => Task.CompletedTask; } }
        namespace OpenAI.Chat
        {
            public abstract class ChatMessage { }
            public class UserChatMessage(string content) : ChatMessage { public string Content => content; }
            public class ToolChatMessage(string toolCallId, string content) : ChatMessage { public string Id => toolCallId; public string Content => content; }
            public class ChatClient { public ChatClient(string model, string key) { } public Task CompleteChatAsync(params ChatMessage[] messages) => Task.CompletedTask; }
        }
        """;

    [Theory]
    // Files, also those to train with, are texts that are sent.
    [InlineData("""await new OpenAI.Files.OpenAIFileClient("key").UploadFileAsync(BinaryData.FromString("{ \"prompt\": \"" + [|passenger.Mobile|] + "\" }"), "train.jsonl", "fine-tune");""")]
    [InlineData("""await new OpenAI.Files.OpenAIFileClient("key").UploadFileAsync(BinaryData.FromString("{ \"prompt\": \"" + passenger.Id + "\" }"), "train.jsonl", "fine-tune");""")]
    // So is what a tool answers.
    [InlineData("""await new OpenAI.Chat.ChatClient("m", "key").CompleteChatAsync(new OpenAI.Chat.UserChatMessage("Call " + [|passenger.Mobile|]));""")]
    [InlineData("""await new OpenAI.Chat.ChatClient("m", "key").CompleteChatAsync(new OpenAI.Chat.ToolChatMessage("1", [|passenger.Mobile|]));""")]
    [InlineData("""await new OpenAI.Chat.ChatClient("m", "key").CompleteChatAsync(new OpenAI.Chat.ToolChatMessage("1", passenger.Id.ToString()));""")]
    public Task Files_and_answers_of_tools_are_sent_as_well(string statement) => Rule.ReportsAsync([("Talk.cs", Talk), ("Test.cs", Model + "public class Service { public async Task Run(Passenger passenger) { " + statement + " } }")]);

    [Theory]
    [InlineData("var model = new OpenAI.Chat.ChatClient(\"m\", \"key\");", true)]
    [InlineData("var model = new OpenAI.Chat.ChatClient(\"m\", \"key\", new OpenAI.OpenAIClientOptions { Endpoint = new Uri(\"https://dashscope.aliyuncs.com\") });", false)]
    [InlineData("var model = new OpenAI.Chat.ChatClient(\"m\", \"key\"); var other = new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"https://model.example.cn\"), \"key\");", false)]
    [InlineData("", false)]
    public Task An_injected_client_goes_where_all_models_of_the_program_are(string registration, bool reported) => Rule.ReportsAsync(
        [.. Code(""), ("Other.cs", $$"""
            public class Chat(OpenAI.Chat.ChatClient chat) { public Task Ask(Passenger passenger) => chat.CompleteChatAsync({{(reported ? "[|passenger.Mobile|]" : "passenger.Mobile")}}); }
            public static class Startup { public static void Add() { {{registration}} } }
            """)]);

    [Fact]
    public Task Fix_redacts_what_the_model_is_told() => Rule.FixesAsync(
        Model + """
        public class Service(HttpClient http) { public Task Run(Passenger passenger) => http.PostAsJsonAsync("https://api.openai.com/v1", new { prompt = "Call " + [|passenger.Mobile|] }); }
        """,
        "using CsLaw.Guards;\n\n" + Model + """
        public class Service(HttpClient http) { public Task Run(Passenger passenger) => http.PostAsJsonAsync("https://api.openai.com/v1", new { prompt = "Call " + Redact.Phone(passenger.Mobile) }); }
        """,
        "CSL3004.Redact", WithGuards, stays: true);
}
