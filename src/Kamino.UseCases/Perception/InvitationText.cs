using System.Globalization;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Perception;

/// <summary>The words of an invitation and of a reminder, in the respondent's language. Nothing of ours is in them but our name.</summary>
internal static class InvitationText
{
    public static Letter Of(Survey survey, Invitation invitation, OutboxMail mail, MailSettings server, string address)
    {
        var us = survey.Asked.Us;
        var (subject, text) = invitation.Language == "es" ? Spanish(survey, invitation, mail, address) : English(survey, invitation, mail, address);
        var id = string.Create(CultureInfo.InvariantCulture, $"{survey.Number}.{mail.Occasion}.{LinkToken.Hash($"{mail.Account}\n{mail.Person}")[..24]}.{survey.At.UtcTicks}");
        return new Letter(invitation.Email ?? "", invitation.Person.Name, server.From, us, subject, text, $"{id}@{server.From.Split('@')[^1]}");
    }

    private static (string Subject, string Text) Spanish(Survey survey, Invitation invitation, OutboxMail mail, string address) => (
        mail.Occasion == 0 ? $"{survey.Asked.Us}: ¿cómo nos ve? Tres minutos" : $"{survey.Asked.Us}: aún esperamos su opinión",
        $"""
        Hola, {invitation.Person.Name}:

        {(mail.Occasion == 0 ? "Queremos saber qué decide a quién le compra su empresa y cómo nos ve frente a otros proveedores." : "Le escribimos hace unos días: su opinión nos sigue haciendo falta.")}
        Son tres minutos, en el teléfono o el computador, sin registrarse:

        {address}

        El enlace es personal. Puede cambiar su respuesta hasta el {survey.Closes.ToString("d 'de' MMMM 'de' yyyy", CultureInfo.GetCultureInfo("es"))}.
        {(survey.Asked.Anonymous ? "Solo vemos resultados de tres o más personas juntas, nunca su respuesta." : "Vemos su respuesta con su nombre, para poder mejorar con usted.")}

        Gracias,
        {survey.Asked.Us}
        """);

    private static (string Subject, string Text) English(Survey survey, Invitation invitation, OutboxMail mail, string address) => (
        mail.Occasion == 0 ? $"{survey.Asked.Us}: how do you see us? Three minutes" : $"{survey.Asked.Us}: we would still like to hear from you",
        $"""
        Hello {invitation.Person.Name},

        {(mail.Occasion == 0 ? "We would like to know what decides whom your company buys from, and how you see us beside other suppliers." : "We wrote to you some days ago: your view still counts for us.")}
        It takes three minutes, on a phone or a computer, without signing up:

        {address}

        The link is personal. You can change your answer until {survey.Closes.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.
        {(survey.Asked.Anonymous ? "We only see results of three or more people together, never your own answer." : "We see your answer with your name, so that we can improve with you.")}

        Thank you,
        {survey.Asked.Us}
        """);
}
