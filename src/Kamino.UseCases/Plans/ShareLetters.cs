using System.Globalization;
using Kamino.Core.Plans;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Plans;

/// <summary>Writes the mails of shared plans in the reader's language. Nothing of the plan is in them: only our name, theirs and the link or the code.</summary>
/// <param name="passes">Makes links and codes when a mail leaves.</param>
/// <param name="shares">Whom they go to.</param>
/// <param name="company">How they know us.</param>
/// <param name="clock">When it is.</param>
internal sealed class ShareLetters(SharePlan passes, IShareStore shares, ICompanySettings company, TimeProvider clock) : IMailWriter
{
    public IReadOnlyCollection<MailTopic> Topics { get; } = [MailTopic.PlanLink, MailTopic.PlanCode];

    public async Task<Letter?> Write(OutboxMail mail, MailSettings server, CancellationToken ct)
    {
        if (await shares.Find(mail.Subject, ct) is not { Email.Length: > 0 } found || !found.IsOpen(clock.GetUtcNow()))
        {
            return null;
        }

        var us = (await company.Read(ct)).OurName;
        var (subject, text) = mail.Topic == MailTopic.PlanCode
            ? Code(found, us, await passes.Code(found, CodePace.ByMail, ct))
            : Link(found, us, $"{server.PublicAddress}/p/{await passes.Link(found, ct)}");
        var id = string.Create(CultureInfo.InvariantCulture, $"{mail.Topic}.{mail.Subject}.{mail.Occasion}.{found.At.UtcTicks}");
        return new Letter(found.Email, found.Person, server.From, us, subject, text, $"{id}@{server.From.Split('@')[^1]}");
    }

    private static (string Subject, string Text) Link(PlanShare share, string us, string address) => share.Language == "es"
        ? ($"{us}: nuestro plan conjunto", $"""
            Hola, {share.Person}:

            Este es el plan en que trabajamos juntos. {(share.Right == ShareRight.TakePart ? "Puede confirmarlo, corregirlo, comentar y aceptar lo que le toca." : "Puede leerlo cuando quiera.")}

            {address}

            El enlace es personal y abre hasta el {share.Expires.ToString("d 'de' MMMM 'de' yyyy", CultureInfo.GetCultureInfo("es"))}. Al abrirlo le enviaremos un código a este correo.

            Gracias,
            {us}
            """)
        : ($"{us}: our joint plan", $"""
            Hello {share.Person},

            This is the plan that we work on together. {(share.Right == ShareRight.TakePart ? "You can confirm it, correct it, comment, and accept what is yours." : "You can read it whenever you like.")}

            {address}

            The link is personal and opens until {share.Expires.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. When you open it we send a code to this address.

            Thank you,
            {us}
            """);

    private static (string Subject, string Text) Code(PlanShare share, string us, string code) => share.Language == "es"
        ? ($"{us}: su código es {code}", $"""
            Hola, {share.Person}:

            Su código para abrir el plan es {code}. Sirve una vez y dura {CodePace.ByMail.TotalMinutes:0} minutos.
            Si usted no lo pidió, no haga nada: sin el código nadie entra.

            {us}
            """)
        : ($"{us}: your code is {code}", $"""
            Hello {share.Person},

            Your code to open the plan is {code}. It works once, for {CodePace.ByMail.TotalMinutes:0} minutes.
            If you didn't ask for it, do nothing: nobody gets in without the code.

            {us}
            """);
}
