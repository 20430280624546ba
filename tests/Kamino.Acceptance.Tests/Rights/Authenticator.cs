using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kamino.Acceptance.Tests.Rights;

/// <summary>A device that keeps one passkey, with the browser before it: P-256, no word on its make, all as WebAuthn writes it.</summary>
internal sealed class Authenticator : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte WithKey = 0x40;
    private const int AaguidBytes = 16;
    private const int Half = 32;

    private static readonly string[] Inside = ["internal"];

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(Half);
    private uint _count;
    private string _owner = "";

    /// <summary>What the passkey is called by the device.</summary>
    public string Id => Base64Url.EncodeToString(_id);

    /// <summary>Makes the passkey that is asked for.</summary>
    /// <param name="options">What the site asks.</param>
    /// <param name="origin">The page that asks.</param>
    /// <param name="isVerified">Whether the person was asked for finger, face or code.</param>
    public string Create(JsonElement options, string origin, bool isVerified = true)
    {
        _owner = options.GetProperty("user").GetProperty("id").GetString() ?? "";
        var about = Said(options.GetProperty("rp").GetProperty("id").GetString() ?? "", (byte)(WithKey | Flags(isVerified)), [.. new byte[AaguidBytes], 0, Half, .. _id, .. PublicKey()]);
        byte[] attested = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, checked((byte)about.Length), .. about];
        return Answer(new { clientDataJSON = Base64Url.EncodeToString(Client("webauthn.create", options, origin)), attestationObject = Base64Url.EncodeToString(attested), transports = Inside });
    }

    /// <summary>Shows the passkey.</summary>
    /// <param name="options">What the site asks.</param>
    /// <param name="origin">The page that asks.</param>
    /// <param name="isVerified">Whether the person was asked for finger, face or code.</param>
    /// <param name="domain">For whom it is shown; the domain that asks where left out.</param>
    public string Show(JsonElement options, string origin, bool isVerified = true, string? domain = null)
    {
        var (client, about) = (Client("webauthn.get", options, origin), Said(domain ?? options.GetProperty("rpId").GetString() ?? "", Flags(isVerified), []));
        var signature = _key.SignData([.. about, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new { clientDataJSON = Base64Url.EncodeToString(client), authenticatorData = Base64Url.EncodeToString(about), signature = Base64Url.EncodeToString(signature), userHandle = _owner });
    }

    public void Dispose() => _key.Dispose();

    private static byte Flags(bool isVerified) => (byte)(Present | (isVerified ? Verified : 0));

    private static byte[] Client(string type, JsonElement options, string origin) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = options.GetProperty("challenge").GetString(), origin, crossOrigin = false });

    private string Answer(object response) =>
        JsonSerializer.Serialize(new { id = Id, rawId = Id, type = "public-key", authenticatorAttachment = "platform", clientExtensionResults = new { }, response });

    private byte[] Said(string domain, byte flags, byte[] rest)
    {
        var count = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++_count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), flags, .. count, .. rest];
    }

    // COSE: EC2, ES256, P-256, x, y.
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, Half, .. point.X ?? [], 0x22, 0x58, Half, .. point.Y ?? []];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];
}
