using System.Net.Sockets;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Kamino.Storage.Mail;

/// <summary>Hands mail to an SMTP server. The password comes from the environment and is kept nowhere.</summary>
internal sealed class SmtpSender(WorkspaceSettings set) : IMailSender
{
    private const int LastingFrom = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<DeliveryReport> Send(Letter letter, MailSettings server, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        if (await Connect(client, server, ct) is { } unreachable)
        {
            return new DeliveryReport(Delivery.Later, unreachable);
        }

        try
        {
            await client.SendAsync(Message(letter), ct);
        }
        catch (SmtpCommandException said)
        {
            return new DeliveryReport((int)said.StatusCode >= LastingFrom ? Delivery.Refused : Delivery.Later, said.Message);
        }
        catch (Exception broken) when (broken is IOException or SocketException or ProtocolException or ServiceNotConnectedException or TimeoutException or OperationCanceledException)
        {
            return new DeliveryReport(Delivery.Unsure, broken.Message);
        }

        await Leave(client);
        return new DeliveryReport(Delivery.Taken);
    }

    // Nothing was handed over yet: whatever goes wrong here, it is safe to try again.
    private async Task<string?> Connect(SmtpClient client, MailSettings server, CancellationToken ct)
    {
        try
        {
            await client.ConnectAsync(server.Host, server.Port, Options(server.Security), ct);
            if (server.User.Length > 0)
            {
                await client.AuthenticateAsync(server.User, set.MailPassword, ct);
            }

            return null;
        }
        catch (Exception unreachable) when (unreachable is IOException or SocketException or ProtocolException or CommandException or AuthenticationException
            or SslHandshakeException or NotSupportedException or TimeoutException or OperationCanceledException)
        {
            return unreachable.Message;
        }
    }

    private static async Task Leave(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(true);
        }
        catch (Exception gone) when (gone is IOException or SocketException or ProtocolException)
        {
            // The mail is delivered; a server that hangs up first changes nothing about that.
        }
    }

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.Auto => SecureSocketOptions.StartTlsWhenAvailable,
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Starttls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
    };

    private static MimeMessage Message(Letter letter)
    {
        var message = new MimeMessage { Subject = letter.Subject, MessageId = letter.Id, Body = new TextPart("plain") { Text = letter.Text } };
        message.From.Add(new MailboxAddress(letter.FromName, letter.From));
        message.To.Add(new MailboxAddress(letter.Name, letter.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
