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
            public class SugarTable : System.Attribute { public SugarTable(string tableName, string tableDescription) { } }
            public class SugarColumn : System.Attribute { public string? ColumnName { get; set; } public string? ColumnDescription { get; set; } }
        }
        namespace Microsoft.EntityFrameworkCore
        {
            using System.Linq.Expressions;
            public class PropertyBuilder { public PropertyBuilder HasColumnName(string name) => this; public PropertyBuilder HasComment(string text) => this; public PropertyBuilder IsRequired() => this; }
            public class OwnedNavigationBuilder<TOwner, T> { public PropertyBuilder Property<P>(Expression<System.Func<T, P>> member) => null!; }
            public class EntityTypeBuilder<T> where T : class
            {
                public PropertyBuilder Property<P>(Expression<System.Func<T, P>> member) => null!;
                public PropertyBuilder Property<P>(string name) => null!;
                public EntityTypeBuilder<T> ToTable(string name) => this;
                public EntityTypeBuilder<T> OwnsOne<P>(Expression<System.Func<T, P>> member, System.Action<OwnedNavigationBuilder<T, P>> build) => this;
            }
            public class ModelBuilder
            {
                public EntityTypeBuilder<T> Entity<T>() where T : class => null!;
                public ModelBuilder Entity<T>(System.Action<EntityTypeBuilder<T>> build) where T : class => this;
            }
            public interface IEntityTypeConfiguration<T> where T : class { void Configure(EntityTypeBuilder<T> builder); }
            public class DbContext { protected virtual void OnModelCreating(ModelBuilder builder) { } }
        }
        namespace FluentValidation
        {
            using System.Linq.Expressions;
            public interface IRuleBuilder<T, P> { }
            public abstract class AbstractValidator<T>
            {
                public IRuleBuilder<T, P> RuleFor<P>(Expression<System.Func<T, P>> member) => null!;
                public IRuleBuilder<T, P> RuleForEach<P>(Expression<System.Func<T, System.Collections.Generic.IEnumerable<P>>> member) => null!;
            }
            public class InlineValidator<T> : AbstractValidator<T> { }
            public static class Rules
            {
                public static IRuleBuilder<T, P> NotEmpty<T, P>(this IRuleBuilder<T, P> rule) => rule;
                public static IRuleBuilder<T, string> EmailAddress<T>(this IRuleBuilder<T, string> rule) => rule;
                public static IRuleBuilder<T, string> CreditCard<T>(this IRuleBuilder<T, string> rule) => rule;
                public static IRuleBuilder<T, string> Matches<T>(this IRuleBuilder<T, string> rule, string pattern) => rule;
                public static IRuleBuilder<T, P> WithName<T, P>(this IRuleBuilder<T, P> rule, string name) => rule;
                public static IRuleBuilder<T, P> WithMessage<T, P>(this IRuleBuilder<T, P> rule, string text) => rule;
                public static IRuleBuilder<T, P> Must<T, P>(this IRuleBuilder<T, P> rule, System.Func<P, bool> check) => rule;
                public static IRuleBuilder<T, string> Phone<T>(this IRuleBuilder<T, string> rule) => rule;
                public static IRuleBuilder<T, string> MustBeIdCard<T>(this IRuleBuilder<T, string> rule) => rule;
                public static IRuleBuilder<T, P> ChildRules<T, P>(this IRuleBuilder<T, P> rule, System.Action<InlineValidator<P>> build) => rule;
            }
        }
        namespace FreeSql
        {
            using System.Linq.Expressions;
            public class ColumnFluent { public ColumnFluent Name(string name) => this; }
            public class TableFluent<T> { public ColumnFluent Property<P>(Expression<System.Func<T, P>> member) => null!; }
            public interface ICodeFirst { ICodeFirst ConfigEntity<T>(System.Action<TableFluent<T>> build); }
        }
        namespace FreeSql.DataAnnotations
        {
            public class ColumnAttribute : System.Attribute { public string? Name { get; set; } }
            public class TableAttribute : System.Attribute { public string? Name { get; set; } }
        }
        namespace XCode
        {
            public class BindColumnAttribute : System.Attribute { public BindColumnAttribute(string name, string description, string rawType) { } }
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
