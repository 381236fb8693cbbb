using Microsoft.AspNetCore.Mvc;

namespace CsLaw.Guards.Tests.RealIdentity;

[ApiController]
[Route("posts")]
public sealed class PostsController : ControllerBase
{
    public sealed record Post(string Text);

    [HttpPost]
    [RequireRealIdentity]
    public string Publish(Post post) => $"published {post.Text.Length}";

    [HttpGet]
    public string Read() => "read";
}
