using Microsoft.AspNetCore.Components.Forms;

namespace Kamino.Web.Shell;

/// <summary>The hidden field by which a form shows that it came from here, for rows that are written as markup.</summary>
internal static class Seal
{
    /// <summary>The field; nothing where forms need none.</summary>
    public static Html? Of(AntiforgeryStateProvider forms) =>
        forms.GetAntiforgeryToken() is { } token ? (Html)$"<input type=\"hidden\" name=\"{token.FormFieldName}\" value=\"{token.Value}\" autocomplete=\"off\" />" : null;
}
