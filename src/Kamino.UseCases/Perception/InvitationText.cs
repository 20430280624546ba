using System.Globalization;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Perception;

/// <summary>Writes invitations and reminders in the respondent's language, with the way to the other one. Nothing of ours is in them but our name.</summary>
/// <param name="surveys">The surveys.</param>
/// <param name="links">Makes the link of each mail when it leaves: it isn't kept anywhere.</param>
/// <param name="clock">When it is.</param>
internal sealed class InvitationText(ISurveyStore surveys, PersonalLinks links, TimeProvider clock) : IMailWriter
{
    public IReadOnlyCollection<MailTopic> Topics { get; } = [MailTopic.Survey];

    public async Task<Letter?> Write(OutboxMail mail, MailSettings server, CancellationToken ct)
    {
        var survey = (await surveys.List(ct)).FirstOrDefault(own => own.Number == mail.Subject && own.IsOpen(clock.Today()));
        var invitation = (await surveys.Invitations(mail.Subject, ct)).FirstOrDefault(own => own.Account == mail.Account && own.Person.Name == mail.Person);
        return survey is null || invitation is null or { Revoked: true } or { Email: null } || await HasAnswered(mail, ct)
            ? null
            : Of(survey, invitation, mail, server, $"{server.PublicAddress}/s/{await links.Make(survey, mail.Account, mail.Person, ct)}");
    }

    private async Task<bool> HasAnswered(OutboxMail mail, CancellationToken ct) => (await surveys.Answers(mail.Subject, ct))
        .Any(answer => answer.Side == AnswerSide.Customer && answer.Answer.Account == mail.Account && answer.Answer.By.Name == mail.Person);

    private static Letter Of(Survey survey, Invitation invitation, OutboxMail mail, MailSettings server, string address)
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

        In English: {address}?lang=en-US

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

        En español: {address}?lang=es-CO

        The link is personal. You can change your answer until {survey.Closes.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.
        {(survey.Asked.Anonymous ? "We only see results of three or more people together, never your own answer." : "We see your answer with your name, so that we can improve with you.")}

        Thank you,
        {survey.Asked.Us}
        """);
}
