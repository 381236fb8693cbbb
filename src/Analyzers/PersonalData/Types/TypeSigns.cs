using System;

namespace CsLawAnalyzers.PersonalData.Types;

/// <summary>What a type shows besides what it stands for: the second signs for weak words in it.</summary>
[Flags]
internal enum TypeSigns
{
    None = 0,

    /// <summary>It is about a person, by its name or by what it holds.</summary>
    Person = 1,

    /// <summary>It holds the key of a person, such as <c>UserId</c>.</summary>
    PersonKey = 2,

    /// <summary>It holds several kinds of personal data by strong names, whatever it stands for.</summary>
    PersonalMembers = 4,

    /// <summary>It records or serves what a person does: a login, a session, an audit.</summary>
    Activity = 8,

    /// <summary>It speaks of a machine or a protocol; a credential in it opens that machine.</summary>
    Machine = 16,

    /// <summary>It holds a password.</summary>
    Password = 32,

    /// <summary>It holds the secret of a person's session, such as a refresh token, or is named after a login.</summary>
    Session = 64,

    /// <summary>It asks where an address of the network is; whose address that would be but a person's.</summary>
    Locator = 128,

    /// <summary>It holds the name of a person's account.</summary>
    Account = 256,

    /// <summary>It is a mail message or a mail address.</summary>
    Mail = 512,

    /// <summary>It holds the name of a company or a shop.</summary>
    OrganisationName = 1024,

    /// <summary>It stands in a namespace of persons, such as <c>Clinic.Patients</c>.</summary>
    PersonNamespace = 2048,

    /// <summary>It holds an e-mail address by a strong name.</summary>
    MailAddress = 4096,

    /// <summary>It is about someone who is taught or examined, or holds their key.</summary>
    Learner = 8192,

    /// <summary>It holds the e-mail address of an administrator, which may be a person's or a mailbox of the office.</summary>
    AdministratorMail = 16384,

    /// <summary>It holds the key of someone who is paid for their work.</summary>
    Worker = 32768,

    /// <summary>It holds the key of someone who is treated.</summary>
    Patient = 65536,

    /// <summary>It holds the code of a bank card.</summary>
    CardCode = 131072,

    /// <summary>It holds a person's name as a document has it, and is none of an organisation.</summary>
    RealName = 262144,
}
