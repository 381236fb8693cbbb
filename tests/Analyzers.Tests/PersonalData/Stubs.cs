using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>The shapes of library types that the tests mention and whose packages they do without.</summary>
internal static class Stubs
{
    public static readonly SyntaxTree Tree = CSharpSyntaxTree.ParseText(
        """
        namespace Microsoft.AspNetCore.Identity
        {
            public class PersonalDataAttribute : System.Attribute { }
            public class ProtectedPersonalDataAttribute : PersonalDataAttribute { }
            public class IdentityUser<TKey>
            {
                [PersonalData] public virtual TKey Id { get; set; } = default!;
                [ProtectedPersonalData] public virtual string? UserName { get; set; }
                [ProtectedPersonalData] public virtual string? Email { get; set; }
                [PersonalData] public virtual bool EmailConfirmed { get; set; }
                public virtual string? PasswordHash { get; set; }
                [ProtectedPersonalData] public virtual string? PhoneNumber { get; set; }
            }
            public class IdentityUser : IdentityUser<string> { }
            public class UserManager<TUser> where TUser : class
            {
                public virtual System.Threading.Tasks.Task<string?> GetEmailAsync(TUser user) => null!;
            }
        }
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public readonly struct DataClassification { public DataClassification(string taxonomy, string value) { } }
            public class DataClassificationAttribute : System.Attribute { protected DataClassificationAttribute(DataClassification classification) { } }
            public sealed class NoDataClassificationAttribute : DataClassificationAttribute { public NoDataClassificationAttribute() : base(default) { } }
        }
        namespace Microsoft.AspNetCore.Http
        {
            public abstract class ConnectionInfo { public abstract System.Net.IPAddress? RemoteIpAddress { get; set; } }
            public interface IFormFile { string FileName { get; } }
        }
        namespace Microsoft.AspNetCore.Mvc
        {
            public class FromQueryAttribute : System.Attribute { public string? Name { get; set; } }
            public class FromFormAttribute : System.Attribute { public string? Name { get; set; } }
        }
        namespace Microsoft.EntityFrameworkCore
        {
            public class CommentAttribute : System.Attribute { public CommentAttribute(string comment) { } }
        }
        namespace SqlSugar
        {
            public class SugarColumn : System.Attribute { public string? ColumnName { get; set; } public string? ColumnDescription { get; set; } }
        }
        namespace MongoDB.Bson.Serialization.Attributes
        {
            public class BsonElementAttribute : System.Attribute { public BsonElementAttribute(string name) { } }
        }
        namespace Newtonsoft.Json
        {
            public class JsonPropertyAttribute : System.Attribute { public JsonPropertyAttribute(string name) { } public string? PropertyName { get; set; } }
        }
        """,
        new CSharpParseOptions(LanguageVersion.Latest));
}
