using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Types;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>The second signs in the words of a name: whether a type, a method or a member deals with persons, with what they do, or with machines.</summary>
internal static class NameSigns
{
    /// <summary>Reads the name of a type or method: <see cref="TypeSigns.Person"/>, <see cref="TypeSigns.Activity"/>, <see cref="TypeSigns.Session"/> and <see cref="TypeSigns.Machine"/>.</summary>
    public static TypeSigns Of(string name)
    {
        Lexicon lexicon = Lexicon.Instance;
        HashSet<string> learners = lexicon.Set("learnerWords"), persons = lexicon.Set("personTypes"), activities = lexicon.Set("activityWords"), machines = lexicon.Set("machineWords"), locators = lexicon.Set("locatorWords"), sessions = lexicon.Set("sessionWords");
        ImmutableArray<string> words = IdentifierWords.Split(name);
        var signs = TypeSigns.None;
        for (int i = 0; i < words.Length; i++)
        {
            if (learners.Contains(words[i]))
                signs |= TypeSigns.Learner;

            // "SignIn" and "LogOn" are one word to people and two to the splitter.
            bool isPair = i > 0 && words[i].Length <= 3 && activities.Contains(words[i - 1] + words[i]);
            if (isPair || activities.Contains(words[i]))
                signs |= TypeSigns.Activity | (sessions.Contains(isPair ? words[i - 1] + words[i] : words[i]) ? TypeSigns.Session : TypeSigns.None);
            else if (locators.Contains(words[i]) || (i > 0 && locators.Contains(words[i - 1] + words[i])))
                signs |= TypeSigns.Locator;
            else if (persons.Contains(words[i]))
                signs |= TypeSigns.Person;
            else if (words[i] is "mail" or "email")
                signs |= TypeSigns.Mail;
            else if (machines.Contains(words[i]))
                signs |= TypeSigns.Machine;
        }

        return signs;
    }

    private static TypeSigns RoleOf(string owner, Lexicon lexicon) =>
        lexicon.Set("learnerWords").Contains(owner) ? TypeSigns.Learner
        : lexicon.Set("workerWords").Contains(owner) ? TypeSigns.Worker
        : lexicon.Set("patientWords").Contains(owner) ? TypeSigns.Patient
        : TypeSigns.None;

    /// <summary>
    /// Reads the name of a member that holds one person as an object: named after the person, as <c>Patient</c> is, it says what their key would; named after what the person did, as
    /// <c>CreatedBy</c>, it says nothing.
    /// </summary>
    /// <param name="name">The member's name.</param>
    /// <param name="type">The name of its type, which tells the role where the member's name does not.</param>
    public static TypeSigns OfPerson(string name, string type)
    {
        Lexicon lexicon = Lexicon.Instance;
        ImmutableArray<string> words = IdentifierWords.Split(name);
        if (words.IsEmpty || !lexicon.Set("personTypes").Contains(words[words.Length - 1]))
            return TypeSigns.None;
        ImmutableArray<string> typeWords = IdentifierWords.Split(type);
        TypeSigns role = RoleOf(words[words.Length - 1], lexicon);
        return TypeSigns.PersonKey | (role != TypeSigns.None || typeWords.IsEmpty ? role : RoleOf(typeWords[typeWords.Length - 1], lexicon));
    }

    /// <summary>Reads the name of a member for what it says of its type: the key of a person, the trace of a browser, the port of a machine.</summary>
    public static TypeSigns OfMember(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        if (words.IsEmpty)
            return TypeSigns.None;
        Lexicon lexicon = Lexicon.Instance;
        string last = words[words.Length - 1];
        HashSet<string> persons = lexicon.Set("personTypes");
        bool isKey = words.Length >= 2 && last is "id" or "openid"
            ? persons.Contains(words[words.Length - 2])
            : last.Length > 5 && last.EndsWith("id", System.StringComparison.Ordinal) && persons.Contains(last.Substring(0, last.Length - 2));
        if (isKey)
        {
            string owner = words.Length >= 2 && last is "id" or "openid" ? words[words.Length - 2] : last.Substring(0, last.Length - 2);
            return TypeSigns.PersonKey | RoleOf(owner, lexicon);
        }

        // The bank is named beside somebody's card and is not what the type is about.
        if (words.Length >= 2 && last == "name" && words[words.Length - 2] != "bank" && lexicon.Set("organisationTypes").Contains(words[words.Length - 2]))
            return TypeSigns.OrganisationName;
        if (lexicon.Set("traceMembers").Contains(words.Length == 1 ? last : string.Concat(words)))
            return TypeSigns.Activity;
        return lexicon.Set("machineMembers").Contains(last) ? TypeSigns.Machine : TypeSigns.None;
    }
}
