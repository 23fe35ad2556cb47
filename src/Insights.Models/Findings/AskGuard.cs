namespace Insights.Models.Findings;

/// <summary>A rule that keeps a contact off the list; in the order in which they are checked.</summary>
public enum AskGuard
{
    /// <summary>The account is not in the accounts file.</summary>
    Stub,

    /// <summary>The account is no customer any more.</summary>
    Churned,

    /// <summary>The account is on trial.</summary>
    Trial,

    /// <summary>The account's invoices are in collections.</summary>
    Collections,

    /// <summary>The account's status is missing or none of the known ones.</summary>
    StatusUnknown,

    /// <summary>The account does not pay.</summary>
    NotPaying,

    /// <summary>The account has not been a customer for long enough.</summary>
    TooNew,

    /// <summary>The contact does not want to be asked.</summary>
    OptedOut,

    /// <summary>There is no e-mail address to ask at.</summary>
    NoContactWay,

    /// <summary>The contact's latest answer was 0–6: listen first.</summary>
    Detractor,

    /// <summary>The account's risk of leaving is too high, or not known.</summary>
    AtRisk,

    /// <summary>A dispute is open.</summary>
    OpenDispute,

    /// <summary>An urgent ticket is open.</summary>
    UrgentTicket,

    /// <summary>Nobody uses the product, or it is not known.</summary>
    NoActiveUsage,

    /// <summary>The contact was asked a short time ago.</summary>
    AskedRecently,

    /// <summary>The contact was held out and stays so until the effect's horizon is over.</summary>
    HeldOutRecently,

    /// <summary>Enough contacts of the account were asked this quarter.</summary>
    AccountAskedEnough,
}

/// <summary>One guard that stops one contact.</summary>
/// <param name="Guard">Which.</param>
/// <param name="Why">A sentence with the values, for people.</param>
public sealed record StoppedBy(AskGuard Guard, string Why);
