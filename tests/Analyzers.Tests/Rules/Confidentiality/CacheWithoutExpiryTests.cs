using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class CacheWithoutExpiryTests() : RuleTests("CSL2011")
{
    private static string Code(string statements) => $$"""
        using System.Collections.Concurrent;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;
        namespace StackExchange.Redis { public interface IDatabase { bool StringSet(string key, string value, TimeSpan? expiry = null); bool KeyExpire(string key, TimeSpan? expiry); bool HashSet(string key, string hashField, string value); void HashSet(string key, HashEntry[] hashFields); bool SetAdd(string key, string value); bool SortedSetAdd(string key, string member, double score); long ListRightPush(string key, string value); } public readonly struct HashEntry(string name, string value) { public string Name => name; public string Value => value; } }
        public class Passenger { public int Id { get; set; } public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class Crate { public int Weight { get; set; } }
        public class Desk
        {
            public void Run(IMemoryCache memory, IDistributedCache cache, StackExchange.Redis.IDatabase redis, Passenger passenger, Crate crate, MemoryCacheEntryOptions given) { {{statements}} }
        }
        """;

    [Theory]
    [InlineData("memory.Set(passenger.Id, [|passenger|]);")]
    [InlineData("memory.Set(passenger.Id, [|passenger|], new MemoryCacheEntryOptions());")]
    [InlineData("memory.Set(passenger.Id, [|passenger|], new MemoryCacheEntryOptions { Size = 1 });")]
    [InlineData("var options = new MemoryCacheEntryOptions(); options.Size = 1; memory.Set(1, [|passenger|], options);")]
    [InlineData("cache.SetString(\"a\", [|passenger.Mobile|]);")]
    [InlineData("cache.SetString(\"a\", System.Text.Json.JsonSerializer.Serialize([|passenger|]));")]
    [InlineData("cache.SetString(\"a\", [|passenger.Mobile|], new DistributedCacheEntryOptions());")]
    [InlineData("cache.Set(\"a\", System.Text.Json.JsonSerializer.SerializeToUtf8Bytes([|passenger|]));")]
    [InlineData("cache.SetAsync(\"a\", System.Text.Encoding.UTF8.GetBytes([|passenger.Mobile|]));")]
    [InlineData("redis.StringSet(\"a\", [|passenger.Mobile|]);")]
    [InlineData("redis.StringSet(\"a\", [|passenger.Mobile|], null);")]
    public async Task Reports_an_entry_without_a_lifetime(string statements) => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code(statements))).Severity);

    [Theory]
    [InlineData("timeless M:Slot.Tag(*)\ntimeless P:Slot.Weight", true)]
    [InlineData("timeless M:Slot.Tag(*)", false)]
    [InlineData("timeless M:Other.Tag(*)\ntimeless P:Other.Weight", false)]
    [InlineData("", false)]
    public Task A_project_says_what_of_its_own_entries_is_no_lifetime(string lines, bool reported) => Rule.ReportsAsync(
        "public class Passenger { public string Mobile { get; set; } = \"\"; } public abstract class Slot { public abstract int Weight { get; set; } public abstract Slot Tag(string text); } public abstract class Shelf { public abstract T Make<T>(string key, Func<Slot, T> factory); } "
            + "public class Desk { public void Run(Shelf shelf, Passenger passenger) => shelf." + (reported ? "[|Make|]" : "Make") + "(\"a\", slot => { slot.Tag(\"b\").Tag(\"c\"); slot.Weight = 1; return passenger; }); }",
        code => code with { AdditionalFiles = [("CsLaw.shelf.txt", "expiry M:Shelf.Make(*) args=factory\n" + lines)] });

    [Theory]
    [InlineData("memory.Set(passenger.Id, passenger, TimeSpan.FromMinutes(5));")]
    [InlineData("memory.Set(passenger.Id, passenger, DateTimeOffset.Now);")]
    [InlineData("memory.Set(passenger.Id, passenger, given);")]
    [InlineData("memory.Set(passenger.Id, passenger, new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromMinutes(5) });")]
    [InlineData("var options = new MemoryCacheEntryOptions(); options.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5); memory.Set(1, passenger, options);")]
    [InlineData("var options = new MemoryCacheEntryOptions().SetAbsoluteExpiration(TimeSpan.FromMinutes(5)); memory.Set(1, passenger, options);")]
    [InlineData("cache.SetString(\"a\", passenger.Mobile, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5) });")]
    [InlineData("cache.Set(\"a\", System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(passenger), new DistributedCacheEntryOptions { SlidingExpiration = TimeSpan.FromMinutes(5) }); cache.Set(\"b\", new byte[] { 1 });")]
    [InlineData("redis.StringSet(\"a\", passenger.Mobile, TimeSpan.FromMinutes(5));")]
    [InlineData("redis.StringSet(\"a\", passenger.Mobile); redis.KeyExpire(\"a\", TimeSpan.FromMinutes(5));")]
    [InlineData("redis.StringSet(\"a\", [|passenger.Mobile|]); redis.KeyExpire(\"lock\", TimeSpan.FromMinutes(5));")]
    [InlineData("var key = $\"user:{passenger.Id}\"; redis.StringSet(key, [|passenger.Mobile|]); redis.KeyExpire(\"lock:\" + passenger.Id, TimeSpan.FromMinutes(5));")]
    [InlineData("var key = $\"user:{passenger.Id}\"; redis.StringSet(key, passenger.Mobile); redis.KeyExpire(\"user:\" + passenger.Id, TimeSpan.FromMinutes(5));")]
    [InlineData("var key = passenger.Id.ToString(); redis.StringSet(key, passenger.Mobile); redis.KeyExpire(\"lock\", TimeSpan.FromMinutes(5));")]
    [InlineData("memory.Set(1, crate); cache.SetString(\"a\", crate.Weight.ToString());")]
    public Task Is_silent_for_a_lifetime_and_for_other_data(string statements) => Rule.ReportsAsync(Code(statements));

    [Theory]
    [InlineData("memory.[|GetOrCreate|](1, entry => passenger);")]
    [InlineData("memory.[|GetOrCreate|](1, _ => new Passenger());")]
    [InlineData("memory.[|GetOrCreate|](1, entry => { entry.Size = 1; entry.SetPriority(CacheItemPriority.Low).SetSize(2); return passenger; });")]
    [InlineData("memory.[|GetOrCreateAsync|](1, async entry => { await Task.Yield(); return passenger; });")]
    [InlineData("memory.[|GetOrCreate|](1, entry => passenger, new MemoryCacheEntryOptions { Size = 1 });")]
    public async Task Reports_an_entry_that_is_made_without_a_lifetime(string statements) => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code(statements))).Severity);

    [Theory]
    [InlineData("memory.GetOrCreate(1, entry => { entry.SlidingExpiration = TimeSpan.FromMinutes(5); return passenger; });")]
    [InlineData("memory.GetOrCreate(1, entry => { entry.SetSize(1).SetAbsoluteExpiration(TimeSpan.FromMinutes(5)); return passenger; });")]
    [InlineData("memory.GetOrCreate(1, entry => { Short(entry); return passenger; }); void Short(ICacheEntry entry) => entry.SetOptions(given);")]
    [InlineData("memory.GetOrCreate(1, entry => passenger, given);")]
    [InlineData("Func<ICacheEntry, Passenger> make = entry => passenger; memory.GetOrCreate(1, make);")]
    [InlineData("memory.GetOrCreate(1, entry => crate);")]
    [InlineData("memory.GetOrCreate(1, entry => 5);")]
    public Task Is_silent_where_the_entry_that_is_made_may_have_a_lifetime(string statements) => Rule.ReportsAsync(Code(statements));

    [Theory]
    [InlineData("redis.HashSet(\"a\", \"phone\", [|passenger.Mobile|]);", 1)]
    [InlineData("redis.HashSet(\"a\", new[] { new StackExchange.Redis.HashEntry(\"phone\", [|passenger.Mobile|]) });", 1)]
    [InlineData("redis.HashSet(\"a\", \"phone\", passenger.Mobile); redis.KeyExpire(\"a\", TimeSpan.FromMinutes(5));", 0)]
    [InlineData("redis.HashSet(\"a\", \"phone\", passenger.Mobile); Keep(); void Keep() => redis.KeyExpire(\"a\", TimeSpan.FromMinutes(5));", 0)]
    [InlineData("redis.HashSet(\"a\", \"phone\", [|passenger.Mobile|]); redis.KeyExpire(\"lock\", TimeSpan.FromMinutes(5));", 1)]
    [InlineData("redis.HashSet(\"a\", \"phone\", passenger.Mobile); redis.KeyExpire(\"lock\", TimeSpan.FromMinutes(5)); Keep(); void Keep() => redis.KeyExpire(\"a\", TimeSpan.FromMinutes(5));", 0)]
    [InlineData("redis.HashSet(\"a\", \"weight\", crate.Weight.ToString());", 0)]
    public async Task Suggests_a_look_at_a_hash_whose_key_is_given_no_lifetime_near_by(string statements, int findings) =>
        Assert.Equal(System.Linq.Enumerable.Repeat(DiagnosticSeverity.Info, findings), System.Linq.Enumerable.Select(await Rule.ReportsAsync(Code(statements)), finding => finding.Severity));

    private static string CodeWithOptions(string statements, string members) => $$"""
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;
        public class Passenger { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public class Desk
        {
            {{members}}
            public void Run(IMemoryCache memory, IDistributedCache cache, Passenger passenger) { {{statements}} }
        }
        """;

    [Theory]
    [InlineData("var o = new MemoryCacheEntryOptions { Size = 1 }; memory.Set(1, [|passenger|], o);", "")]
    [InlineData("var o = new MemoryCacheEntryOptions().SetSize(1); memory.Set(1, [|passenger|], o);", "")]
    [InlineData("memory.Set(1, [|passenger|], new MemoryCacheEntryOptions().SetPriority(CacheItemPriority.High).SetSize(1));", "")]
    [InlineData("var o = new MemoryCacheEntryOptions(); o.SetSize(1); memory.Set(1, [|passenger|], o); memory.Set(2, 5, new MemoryCacheEntryOptions().SetSlidingExpiration(TimeSpan.FromHours(1)));", "")]
    [InlineData("MemoryCacheEntryOptions o; if (passenger.Id > 1) o = new MemoryCacheEntryOptions(); else o = new MemoryCacheEntryOptions(); memory.Set(1, [|passenger|], o);", "")]
    [InlineData("memory.Set(1, [|passenger|], s_options);", "private static readonly MemoryCacheEntryOptions s_options = new() { Size = 1 };")]
    [InlineData("memory.Set(1, [|passenger|], Options);", "private static MemoryCacheEntryOptions Options { get; } = new();")]
    [InlineData("memory.Set(1, [|passenger|], Options);", "private static MemoryCacheEntryOptions Options => new() { Priority = CacheItemPriority.Low };")]
    [InlineData("memory.Set(1, [|passenger|], Options(1));", "private static MemoryCacheEntryOptions Options(int size) => new() { Size = size };")]
    [InlineData("cache.SetString(\"a\", [|passenger.Mobile|], Options());", "private DistributedCacheEntryOptions Options() { var options = new DistributedCacheEntryOptions(); return options; }")]
    public Task Reports_options_that_are_seen_to_say_no_lifetime(string statements, string members) => Rule.ReportsAsync(CodeWithOptions(statements, members));

    [Theory]
    [InlineData("var o = new DistributedCacheEntryOptions(); o.SetAbsoluteExpiration(TimeSpan.FromHours(1)); cache.SetString(\"a\", passenger.Mobile, o);", "")]
    [InlineData("var o = new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromHours(1) }; memory.Set(1, passenger, o);", "")]
    [InlineData("var o = new MemoryCacheEntryOptions(); o.SetSize(1).SetSlidingExpiration(TimeSpan.FromHours(1)); memory.Set(1, passenger, o);", "")]
    [InlineData("var o = new MemoryCacheEntryOptions(); Limit(o); memory.Set(1, passenger, o);", "private static void Limit(MemoryCacheEntryOptions options) => options.SlidingExpiration = TimeSpan.FromHours(1);")]
    [InlineData("var o = new MemoryCacheEntryOptions(); Action limit = () => o.SlidingExpiration = TimeSpan.FromHours(1); limit(); memory.Set(1, passenger, o);", "")]
    [InlineData("var o = new MemoryCacheEntryOptions(); o.ExpirationTokens.Add(null!); memory.Set(1, passenger, o);", "")]
    [InlineData("var o = passenger.Id > 1 ? new MemoryCacheEntryOptions() : new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromHours(1) }; memory.Set(1, passenger, o);", "")]
    [InlineData("memory.Set(1, passenger, s_options);", "private static readonly MemoryCacheEntryOptions s_options = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1) };")]
    [InlineData("memory.Set(1, passenger, s_options);", "private static readonly MemoryCacheEntryOptions s_options = new(); static Desk() { s_options.SlidingExpiration = TimeSpan.FromHours(1); }")]
    [InlineData("memory.Set(1, passenger, _options);", "private readonly MemoryCacheEntryOptions _options; public Desk(MemoryCacheEntryOptions options) => _options = options;")]
    [InlineData("memory.Set(1, passenger, Options);", "public MemoryCacheEntryOptions Options { get; set; } = new();")]
    [InlineData("memory.Set(1, passenger, Options);", "private static MemoryCacheEntryOptions Options => new MemoryCacheEntryOptions().SetSlidingExpiration(TimeSpan.FromHours(1));")]
    [InlineData("memory.Set(1, passenger, Options(5));", "private static MemoryCacheEntryOptions Options(int hours) => new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(hours) };")]
    [InlineData("cache.SetString(\"a\", passenger.Mobile, Options());", "private DistributedCacheEntryOptions Options() { var options = new DistributedCacheEntryOptions(); options.SetSlidingExpiration(TimeSpan.FromHours(1)); return options; }")]
    public Task Is_silent_for_options_that_say_a_lifetime_or_may(string statements, string members) => Rule.ReportsAsync(CodeWithOptions(statements, members));

    private static string OldCode(string statements) => $$"""
        namespace System.Web
        {
            public static class HttpRuntime { public static Caching.Cache Cache { get; } = new(); }
            public class HttpApplicationState { public object? this[string name] { get => null; set { } } public void Set(string name, object value) { } }
            public class HttpContext { public static HttpContext Current { get; } = new(); public HttpApplicationState Application { get; } = new(); public SessionState.HttpSessionState Session { get; } = new(); }
        }
        namespace System.Web.SessionState { public class HttpSessionState { public object? this[string name] { get => null; set { } } } }
        namespace System.Web.Caching
        {
            public class CacheDependency { }
            public class Cache
            {
                public static readonly DateTime NoAbsoluteExpiration = DateTime.MaxValue;
                public static readonly TimeSpan NoSlidingExpiration = TimeSpan.Zero;
                public object? this[string key] { get => null; set { } }
                public void Insert(string key, object value) { }
                public void Insert(string key, object value, CacheDependency? dependencies) { }
                public void Insert(string key, object value, CacheDependency? dependencies, DateTime absoluteExpiration, TimeSpan slidingExpiration) { }
                public object? Add(string key, object value, CacheDependency? dependencies, DateTime absoluteExpiration, TimeSpan slidingExpiration, int priority, object? onRemoveCallback) => null;
            }
        }
        namespace System.Runtime.Caching
        {
            public class CacheItemPolicy { public DateTimeOffset AbsoluteExpiration { get; set; } public TimeSpan SlidingExpiration { get; set; } public int Priority { get; set; } }
            public abstract class ObjectCache
            {
                public static readonly DateTimeOffset InfiniteAbsoluteExpiration = DateTimeOffset.MaxValue;
                public abstract object? this[string key] { get; set; }
                public abstract void Set(string key, object value, CacheItemPolicy policy, string? regionName = null);
                public abstract void Set(string key, object value, DateTimeOffset absoluteExpiration, string? regionName = null);
                public virtual bool Add(string key, object value, CacheItemPolicy policy, string? regionName = null) => true;
            }
            public class MemoryCache : ObjectCache
            {
                public static MemoryCache Default { get; } = new();
                public override object? this[string key] { get => null; set { } }
                public override void Set(string key, object value, CacheItemPolicy policy, string? regionName = null) { }
                public override void Set(string key, object value, DateTimeOffset absoluteExpiration, string? regionName = null) { }
            }
        }
        namespace Harbour
        {
            using System.Web;
            using System.Web.Caching;
            using System.Runtime.Caching;
            public class Passenger { public int Id { get; set; } public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
            public class Crate { public int Weight { get; set; } }
            public class Desk { public void Run(Passenger passenger, Crate crate, CacheDependency file) { {{statements}} } }
        }
        """;

    [Theory]
    [InlineData("HttpRuntime.Cache.Insert(\"a\", [|passenger|]);")]
    [InlineData("HttpRuntime.Cache[\"a\"] = [|passenger|];")]
    [InlineData("System.Web.HttpContext.Current.Application[\"a\"] = [|passenger|];")]
    [InlineData("System.Web.HttpContext.Current.Application.Set(\"a\", [|passenger.Mobile|]);")]
    [InlineData("HttpRuntime.Cache.Insert(\"a\", [|passenger|], null);")]
    [InlineData("HttpRuntime.Cache.Insert(\"a\", [|passenger|], null, Cache.NoAbsoluteExpiration, Cache.NoSlidingExpiration);")]
    [InlineData("HttpRuntime.Cache.Insert(\"a\", [|passenger.Mobile|], null, DateTime.MaxValue, TimeSpan.Zero);")]
    [InlineData("HttpRuntime.Cache.Add(\"a\", [|passenger|], null, Cache.NoAbsoluteExpiration, Cache.NoSlidingExpiration, 0, null);")]
    [InlineData("MemoryCache.Default.Set(\"a\", [|passenger|], new CacheItemPolicy());")]
    [InlineData("MemoryCache.Default.Set(\"a\", [|passenger|], ObjectCache.InfiniteAbsoluteExpiration);")]
    [InlineData("MemoryCache.Default.Add(\"a\", [|passenger|], new CacheItemPolicy { Priority = 1 });")]
    [InlineData("MemoryCache.Default[\"a\"] = [|passenger|];")]
    public async Task Reports_entries_of_older_caches(string statements) => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(OldCode(statements))).Severity);

    [Theory]
    [InlineData("HttpRuntime.Cache.Insert(\"a\", crate);")]
    [InlineData("HttpRuntime.Cache[\"a\"] = crate;")]
    [InlineData("HttpRuntime.Cache[\"a\"] = passenger.Id;")]
    [InlineData("HttpRuntime.Cache.Insert(\"a\", passenger, file);")]
    [InlineData("HttpRuntime.Cache.Insert(\"a\", passenger, null, DateTime.UtcNow.AddMinutes(5), Cache.NoSlidingExpiration);")]
    [InlineData("HttpRuntime.Cache.Insert(\"a\", passenger, null, Cache.NoAbsoluteExpiration, TimeSpan.FromMinutes(5));")]
    [InlineData("HttpRuntime.Cache.Add(\"a\", passenger, null, DateTime.UtcNow.AddMinutes(5), TimeSpan.Zero, 0, null);")]
    [InlineData("MemoryCache.Default.Set(\"a\", passenger, DateTimeOffset.Now.AddMinutes(5));")]
    [InlineData("MemoryCache.Default.Set(\"a\", passenger, new CacheItemPolicy { SlidingExpiration = TimeSpan.FromMinutes(5) });")]
    [InlineData("MemoryCache.Default[\"a\"] = crate;")]
    [InlineData("System.Web.HttpContext.Current.Application[\"a\"] = crate;")]
    [InlineData("System.Web.HttpContext.Current.Session[\"a\"] = passenger;")]
    public Task Is_silent_for_older_caches_with_a_lifetime_and_other_data(string statements) => Rule.SilentAsync(OldCode(statements));

    [Theory]
    [InlineData("redis.SetAdd(\"a\", [|passenger.Mobile|]);", 1)]
    [InlineData("redis.SortedSetAdd(\"a\", [|passenger.Mobile|], 1);", 1)]
    [InlineData("redis.SetAdd(\"a\", passenger.Mobile); redis.KeyExpire(\"a\", TimeSpan.FromMinutes(5));", 0)]
    [InlineData("redis.SetAdd(\"a\", crate.Weight.ToString());", 0)]
    [InlineData("redis.ListRightPush(\"a\", passenger.Mobile);", 0)]
    public async Task Suggests_a_look_at_a_set_and_takes_a_list_for_a_queue(string statements, int findings) => Assert.Equal(
        System.Linq.Enumerable.Repeat(DiagnosticSeverity.Info, findings), System.Linq.Enumerable.Select(await Rule.ReportsAsync(Code(statements)), finding => finding.Severity));

    [Theory]
    [InlineData("HttpRuntime.Cache.Insert(\"a\", [|passenger|]);")]
    [InlineData("HttpRuntime.Cache[\"a\"] = [|passenger|];")]
    [InlineData("System.Web.HttpContext.Current.Application[\"a\"] = [|passenger|];")]
    public Task No_fix_is_offered_for_older_caches(string statements) => Rule.OffersNoFixAsync(OldCode(statements));

    [Fact]
    public Task No_fix_is_offered_for_a_function() => Rule.OffersNoFixAsync(Code("memory.[|GetOrCreate|](1, entry => passenger);"));

    [Theory]
    [InlineData("private static readonly ConcurrentDictionary<int, Passenger> [|s_known|] = new(); void Keep(Passenger p) => s_known[p.Id] = p;", true)]
    [InlineData("private static readonly Dictionary<int, Passenger> [|s_known|] = new Dictionary<int, Passenger>(); void Keep(Passenger p) => s_known.Add(p.Id, p);", true)]
    [InlineData("private static readonly ConcurrentDictionary<int, Passenger> s_known = new(); void Keep(Passenger p) => s_known[p.Id] = p; void Drop(int id) => s_known.TryRemove(id, out _);", false)]
    [InlineData("private static readonly ConcurrentDictionary<int, Crate> s_known = new(); void Keep(Crate c) => s_known[c.Weight] = c;", false)]
    [InlineData("private readonly ConcurrentDictionary<int, Passenger> _known = new(); void Keep(Passenger p) => _known[p.Id] = p;", false)]
    public async Task Suggests_a_look_at_static_dictionaries_that_only_grow(string members, bool isReported)
    {
        var findings = await Rule.ReportsAsync($$"""
            using System.Collections.Concurrent;
            public class Passenger { public int Id { get; set; } public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
            public class Crate { public int Weight { get; set; } }
            public class Desk { {{members}} }
            """);
        Assert.Equal(isReported ? [DiagnosticSeverity.Info] : [], [.. System.Linq.Enumerable.Select(findings, finding => finding.Severity)]);
    }

    [Fact]
    public Task Fix_gives_a_lifetime() => Rule.FixesAsync(
        """
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;
        public class Passenger { public int Id { get; set; } public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class Desk
        {
            public void Keep(IMemoryCache memory, Passenger passenger) => memory.Set(passenger.Id, [|passenger|]);
            public void Note(IDistributedCache cache, Passenger passenger) => cache.SetString("a", [|passenger.Mobile|]);
        }
        """,
        """
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;
        public class Passenger { public int Id { get; set; } public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class Desk
        {
            public void Keep(IMemoryCache memory, Passenger passenger) => memory.Set(passenger.Id, passenger, TimeSpan.FromHours(1));
            public void Note(IDistributedCache cache, Passenger passenger) => cache.SetString("a", passenger.Mobile, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1) });
        }
        """,
        "CSL2011.AddExpiry");
}
