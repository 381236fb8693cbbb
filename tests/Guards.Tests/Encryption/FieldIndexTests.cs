using System;
using Microsoft.Extensions.Options;
using Xunit;

namespace CsLaw.Guards.Tests.Encryption;

public sealed class FieldIndexTests
{
    [Fact]
    public void Equal_values_of_a_field_have_equal_fingerprints_and_no_others()
    {
        var index = new FieldIndex(Options.Create(Keys.Options("a")));
        var print = index.Of("13800138000", "Patient.Phone");
        Assert.Matches("^[A-Za-z0-9_-]{43}$", print);
        Assert.Equal(print, index.Of("13800138000", "Patient.Phone"));
        Assert.NotEqual(print, index.Of("13800138001", "Patient.Phone"));
        Assert.NotEqual(print, index.Of("13800138000", "Contact.Phone"));
        Assert.NotEqual(index.Of("b", "a"), index.Of("", "ab"));
        Assert.NotEqual(index.Of("1:x", "f"), index.Of("x", "f1:"));

        var other = Keys.Options("a");
        other.IndexKey = Keys.Of(201);
        Assert.NotEqual(print, new FieldIndex(Options.Create(other)).Of("13800138000", "Patient.Phone"));
    }

    [Fact]
    public void Without_a_key_of_its_own_there_is_no_index()
    {
        var options = Keys.Options("a", ("a", Keys.Of(1)));
        options.IndexKey = null;
        Assert.Throws<InvalidOperationException>(() => new FieldIndex(Options.Create(options)));
    }
}
