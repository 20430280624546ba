namespace Kamino.Acceptance.Tests.Security;

/// <summary>Text columns in which nobody's free text stands, each with the reason; all others hold an attack, or the test fails.</summary>
internal static class MarkedColumns
{
    private const string Currency = "code of a currency";
    private const string Words = "words, numbers and days that the program writes or checks";
    private const string Hash = "hash or secret";
    private const string Address = "address that is checked before it is kept";
    private const string Door = "Identity's own, checked when it is kept, or never shown";
    private const string Code = "code of an account, of which others hold an attack";

    /// <summary>What stays as it is, by table and column.</summary>
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["access_token.Hash"] = Hash,
        ["account.AvailableCurrency"] = Currency,
        ["account.Country"] = "code of a country",
        ["account.MergedInto"] = Code,
        ["acknowledged_signal.Account"] = Code,
        ["answered_request.Name"] = Hash,
        ["answered_request.Request"] = Hash,
        ["audit.Content"] = Hash,
        ["audit.Hash"] = Hash,
        ["audit.Record"] = Words,
        ["audit.Salt"] = Hash,
        ["batch.KeptEdits"] = "told by Report",
        ["batch.LeansOn"] = Words,
        ["batch.LinesFile"] = "name of a file that the program gives",
        ["batch.LinesHash"] = Hash,
        ["batch.RefusedFile"] = "name of a file that the program gives",
        ["batch.RefusedHash"] = Hash,
        ["batch.ReplacedFile"] = "name of a file that the program gives",
        ["batch.ReplacedHash"] = Hash,
        ["batch_change.Table"] = Words,
        ["contact.Basis"] = Words,
        ["contact.Email"] = Address,
        ["cost_rate.Currency"] = Currency,
        ["cost_rate.Driver"] = Words,
        ["cost_rate.Period"] = Words,
        ["dismissed_merge.One"] = Code,
        ["driver_quantity.Period"] = Words,
        ["erasure.Account"] = Code,
        ["factor_score.Account"] = Code,
        ["frozen_rate.Currency"] = Currency,
        ["frozen_rate.QuotedFrom"] = Currency,
        ["frozen_rate.To"] = Currency,
        ["map_note.Account"] = Code,
        ["opportunity.Currency"] = Currency,
        ["outbox_mail.Account"] = Code,
        ["personal_link.Account"] = Code,
        ["personal_link.Hash"] = Hash,
        ["plan_act.Account"] = Code,
        ["plan_code.Hash"] = Hash,
        ["plan_share.Account"] = Code,
        ["plan_share.Email"] = Address,
        ["plan_share.Language"] = Words,
        ["plan_share.Parts"] = Words,
        ["product.ChargeSetBy"] = Words,
        ["product.ListCurrency"] = Currency,
        ["product.StandardCostCurrency"] = Currency,
        ["rate.From"] = Currency,
        ["rate.To"] = Currency,
        ["receivable.Currency"] = Currency,
        ["scoring_model.By"] = Words,
        ["scoring_model.Json"] = Words,
        ["scoring_model.Name"] = Words,
        ["setting.Name"] = Words,
        ["sign_in.ConcurrencyStamp"] = Door,
        ["sign_in.Email"] = Address,
        ["sign_in.Id"] = Door,
        ["sign_in.NormalizedEmail"] = Address,
        ["sign_in.NormalizedUserName"] = Door,
        ["sign_in.PasswordHash"] = Door,
        ["sign_in.PhoneNumber"] = Door,
        ["sign_in.SecurityStamp"] = Door,
        ["sign_in.UserName"] = Door,
        ["sign_in_claim.ClaimType"] = Door,
        ["sign_in_claim.ClaimValue"] = Door,
        ["sign_in_claim.UserId"] = Door,
        ["sign_in_elsewhere.LoginProvider"] = Door,
        ["sign_in_elsewhere.ProviderDisplayName"] = Door,
        ["sign_in_elsewhere.ProviderKey"] = Door,
        ["sign_in_elsewhere.UserId"] = Door,
        ["sign_in_passkey.UserId"] = Door,
        ["sign_in_secret.LoginProvider"] = Door,
        ["sign_in_secret.Name"] = Door,
        ["sign_in_secret.UserId"] = Door,
        ["sign_in_secret.Value"] = Door,
        ["snapshot.InputsHash"] = Hash,
        ["snapshot.ModelName"] = Words,
        ["snapshot.PlacesHash"] = Hash,
        ["snapshot_body.Model"] = Words,
        ["stage_entry.Points"] = Words,
        ["survey_respondent.Account"] = Code,
        ["survey_respondent.Email"] = Address,
        ["survey_respondent.Language"] = Words,
        ["teammate.Email"] = Address,
        ["teammate.FeedHash"] = Hash,
        ["teammate.Language"] = Words,
        ["teammate.TimeZone"] = Words,
        ["user.Login"] = Door,
        ["wallet.Account"] = Code,
        ["wallet.Currency"] = Currency,
        ["webhook.Address"] = Address,
        ["webhook.Kinds"] = Words,
        ["webhook.Secret"] = Hash,
        ["webhook_message.Body"] = "made by the program",
    };

    /// <summary>Columns of people's texts that look like words of the program in the sample company.</summary>
    public static readonly IReadOnlySet<string> Whole = new HashSet<string> { "batch.By", "plan_step.By", "survey.By", "survey.Name", "account.TaxId", "contact.Phone" };

    /// <summary>Fields of documents that hold words of the program, amounts, days or codes, and never what somebody wrote.</summary>
    public static readonly IReadOnlySet<string> Leaf = new HashSet<string>
    {
        "key", "act", "about", "batch", "by", "contacts", "credits", "day", "decimal", "delimiter", "dependence", "example", "from", "gross",
        "information", "net_without_account", "nps", "planning", "processes", "remark", "tax_id", "trust", "until", "why", "word", "At",
        "AvailableCurrency", "Basis", "ClosedAt", "Closes", "Country", "Currency", "Day", "Driver", "Email", "FirstContact", "KeepUntil",
        "LastTouch", "LeftOn", "NextStepOn", "Points", "TaxId", "Until", "at", "sponsored", "done", "due", "matrix", "box", "contribution",
        "currency", "expires", "id", "impact", "insights", "investment", "kind", "measured", "objectives", "on", "planned_box", "revenue",
        "scenario", "serves", "side", "source", "strategies", "unit", "visibility", "answered", "as_of", "decision", "next", "sales", "stage", "f",
        "m", "r", "level", "riders", "factor", "account", "login",
    };
}
