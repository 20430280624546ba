namespace Kamino.Web.Rights;

/// <summary>Kinds of records that can be asked for one by one.</summary>
internal static class AuditRecords
{
    public static IReadOnlyList<string> All { get; } =
    [
        "account", "contact", "contact_link", "stage_entry", "plan", "plan_share", "plan_review", "opportunity", "selection_step", "scoring_model", "snapshot", "assessment", "survey", "batch", "product",
        "setting", "teammate", "acknowledged_signal", "erasure", "handover", "user", "sign_in", "access_token",
    ];
}
