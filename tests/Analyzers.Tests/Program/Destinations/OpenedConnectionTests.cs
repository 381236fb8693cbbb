using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Destinations;

/// <summary>What is written to the streams of requests and to connections that are opened by hand, and where they go.</summary>
public sealed class OpenedConnectionTests
{
    private static readonly Verify s_plain = new("CSL2007");
    private static readonly Verify s_abroad = new("CSL3001");
    private static readonly Verify s_party = new("CSL2008");
    private static readonly Verify s_unknown = new("CSL3006");
    private static readonly Verify s_stored = new("CSL2005");

    private static string Code(string statements, string members = "") => $$"""
        #pragma warning disable SYSLIB0014
        using System.Net;
        using System.Net.Security;
        using System.Net.Sockets;
        using System.Text;
        using System.Text.Json;
        public class Member { public int Id { get; set; } public string Mobile { get; set; } = ""; public string IdCardNo { get; set; } = ""; }
        public class Sender
        {
            {{members}}
            public async Task Send(Member member, string host)
            {
                await Task.Yield();
                byte[] number = Encoding.UTF8.GetBytes(member.IdCardNo);
                byte[] id = Encoding.UTF8.GetBytes(member.Id.ToString());
                {{statements}}
            }
        }
        """;

    [Theory]
    [InlineData("var request = (HttpWebRequest)WebRequest.Create(\"http://api.partner.cn/x\"); using (var stream = request.GetRequestStream()) { stream.Write([|number|], 0, number.Length); }")]
    [InlineData("var request = WebRequest.CreateHttp(\"http://api.partner.cn/x\"); using var stream = await request.GetRequestStreamAsync(); await stream.WriteAsync([|number|]);")]
    [InlineData("var request = WebRequest.Create(new Uri(\"http://api.partner.cn/x\")); using (var writer = new StreamWriter(request.GetRequestStream())) { writer.Write(JsonSerializer.Serialize([|member|])); }")]
    [InlineData("var request = (FtpWebRequest)WebRequest.Create(\"ftp://files.partner.cn/x\"); request.GetRequestStream().Write([|number|]);")]
    [InlineData("using var client = new WebClient(); client.UploadString(\"http://api.partner.cn/x\", [|member.Mobile|]);")]
    [InlineData("using var client = new WebClient(); client.UploadData(\"http://api.partner.cn/x\", [|number|]);")]
    [InlineData("using var client = new WebClient(); using var stream = client.OpenWrite(\"http://api.partner.cn/x\"); stream.Write([|number|]);")]
    [InlineData("using var client = new TcpClient(\"files.partner.cn\", 514); client.GetStream().Write([|number|]);")]
    [InlineData("using var client = new TcpClient(); client.Connect(\"files.partner.cn\", 514); using var writer = new StreamWriter(client.GetStream()); writer.WriteLine([|member.Mobile|]);")]
    [InlineData("using var client = new TcpClient(); await client.ConnectAsync(\"files.partner.cn\", 514); var writer = new BinaryWriter(client.GetStream()); writer.Write([|member.Mobile|]);")]
    [InlineData("using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp); socket.Connect(\"files.partner.cn\", 514); socket.Send([|number|]);")]
    [InlineData("using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp); socket.Connect(new IPEndPoint(IPAddress.Parse(\"8.8.8.8\"), 514)); new NetworkStream(socket).Write([|number|]);")]
    [InlineData("using var client = new UdpClient(\"files.partner.cn\", 514); client.Send([|number|], number.Length);")]
    [InlineData("using var client = new UdpClient(); await client.SendAsync([|number|], number.Length, \"files.partner.cn\", 514);")]
    public Task What_is_written_goes_where_it_was_opened_to(string statements) => s_plain.ReportsAsync(Code(statements));

    [Theory]
    [InlineData("var request = WebRequest.Create(\"http://api.partner.cn/x\"); request.GetRequestStream().Write(id);")]
    [InlineData("var request = WebRequest.Create(\"https://api.partner.cn/x\"); request.GetRequestStream().Write(number);")]
    [InlineData("var request = WebRequest.Create(\"http://erp/x\"); request.GetRequestStream().Write(number);")]
    [InlineData("using var stream = new MemoryStream(); stream.Write(number); var request = WebRequest.Create(\"http://api.partner.cn/x\"); request.GetRequestStream().Write(id);")]
    [InlineData("using var client = new TcpClient(\"127.0.0.1\", 514); client.GetStream().Write(number);")]
    [InlineData("using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp); socket.Connect(IPAddress.Loopback, 514); socket.Send(number);")]
    [InlineData("using var client = new TcpClient(\"files.partner.cn\", 514); client.GetStream().Write(id);")]
    [InlineData("using var client = new TcpClient(\"files.partner.cn\", 514); using var stream = new SslStream(client.GetStream()); stream.Write(number);")]
    [InlineData("using var client = new TcpListener(IPAddress.Any, 514).AcceptTcpClient(); client.GetStream().Write(number);")]
    [InlineData("using var client = new UdpClient(); client.Send(number, number.Length, host, 514);")]
    public Task What_is_encrypted_or_stays_inside_is_not(string statements) => s_plain.ReportsAsync(Code(statements));

    [Theory]
    [InlineData("Post(\"http://api.partner.cn/x\", JsonSerializer.Serialize([|member|]));", "private void Post(string url, string body) { var bytes = Encoding.UTF8.GetBytes(body); var request = (HttpWebRequest)WebRequest.Create(url); var stream = request.GetRequestStream(); stream.Write(bytes, 0, bytes.Length); }")]
    [InlineData("Post(\"https://api.partner.cn/x\", JsonSerializer.Serialize(member));", "private void Post(string url, string body) { var bytes = Encoding.UTF8.GetBytes(body); var request = (HttpWebRequest)WebRequest.Create(url); var stream = request.GetRequestStream(); stream.Write(bytes, 0, bytes.Length); }")]
    [InlineData("_client.GetStream().Write([|number|]);", "private readonly TcpClient _client = new TcpClient(\"files.partner.cn\", 514);")]
    [InlineData("_client.GetStream().Write(number);", "private readonly TcpClient _client = new TcpClient(\"localhost\", 514);")]
    [InlineData("_socket.Send([|number|]);", "private readonly Socket _socket; public Sender() { _socket = new Socket(SocketType.Stream, ProtocolType.Tcp); _socket.Connect(\"files.partner.cn\", 514); }")]
    [InlineData("_socket.Send(number);", "private readonly Socket _socket; public Sender() { _socket = new Socket(SocketType.Stream, ProtocolType.Tcp); _socket.Connect(\"10.0.0.7\", 514); }")]
    public Task Through_wrappers_and_fields(string statements, string members) => s_plain.ReportsAsync(Code(statements, members));

    [Theory]
    [InlineData("var request = WebRequest.Create(\"https://api.stripe.com/x\"); request.GetRequestStream().Write([|number|]);")]
    [InlineData("using var client = new TcpClient(\"files.partner.com.hk\", 514); using var stream = new SslStream(client.GetStream()); stream.Write([|number|]);")]
    [InlineData("using var client = new WebClient(); client.UploadValues(\"https://api.stripe.com/x\", new System.Collections.Specialized.NameValueCollection { { \"mobile\", [|member.Mobile|] } });")]
    [InlineData("using var client = new WebClient(); client.UploadFile(\"https://api.stripe.com/x?who=\" + [|member.Mobile|], \"photo.png\");")]
    [InlineData("var request = WebRequest.Create(\"https://api.partner.cn/x\"); request.GetRequestStream().Write(number);")]
    [InlineData("using var client = new WebClient(); client.UploadFile(\"https://api.stripe.com/x\", \"photo.png\");")]
    public Task What_goes_abroad(string statements) => s_abroad.ReportsAsync(Code(statements));

    [Theory]
    [InlineData("using var client = new TcpClient(\"files.partner.cn\", 514); client.GetStream().Write([|number|]);")]
    [InlineData("using var client = new TcpListener(IPAddress.Any, 514).AcceptTcpClient(); client.GetStream().Write(number);")]
    public Task What_goes_to_somebody_else(string statements) => s_party.ReportsAsync(Code(statements));

    [Theory]
    [InlineData("using var client = new TcpClient(host, 514); client.GetStream().Write([|number|]);")]
    [InlineData("using var client = new TcpClient(\"files.partner.cn\", 514); client.GetStream().Write(number);")]
    [InlineData("using var client = new TcpListener(IPAddress.Any, 514).AcceptTcpClient(); client.GetStream().Write(number);")]
    public Task Where_nobody_knows_the_host(string statements) => s_unknown.ReportsAsync(Code(statements));

    /// <summary>What is known to be sent is not told of as kept; a writer to a file keeps.</summary>
    [Fact]
    public async Task What_is_sent_is_not_kept()
    {
        await s_stored.SilentAsync(Code("var request = WebRequest.Create(\"https://api.partner.cn/x\"); using var writer = new StreamWriter(request.GetRequestStream()); writer.Write(member.IdCardNo);"));
        await s_stored.ReportsAsync(Code("using var writer = new StreamWriter(\"numbers.txt\"); writer.Write(member.IdCardNo);").Replace("string IdCardNo", "string [|IdCardNo|]", System.StringComparison.Ordinal));
    }
}
