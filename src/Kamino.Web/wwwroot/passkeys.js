// Asks the browser for a passkey where a <form data-passkey="create|get"> is sent: fetches the question, and sends the answer with the form.
(() => {
  "use strict";
  if (!window.PublicKeyCredential || !navigator.credentials) { return; }

  const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), sign => sign.charCodeAt(0));
  const text = buffer => buffer ? btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "") : null;
  const named = keys => (keys ?? []).map(key => ({ ...key, id: bytes(key.id) }));

  // By hand, since not every browser and extension that keeps passkeys can read and write the JSON by itself.
  const asked = {
    create: told => navigator.credentials.create({ publicKey: { ...told, challenge: bytes(told.challenge), user: { ...told.user, id: bytes(told.user.id) }, excludeCredentials: named(told.excludeCredentials) } }),
    get: told => navigator.credentials.get({ publicKey: { ...told, challenge: bytes(told.challenge), allowCredentials: named(told.allowCredentials) } }),
  };

  const written = (key, response = key.response) => JSON.stringify({
    id: key.id, rawId: text(key.rawId), type: key.type, authenticatorAttachment: key.authenticatorAttachment, clientExtensionResults: key.getClientExtensionResults?.() ?? {},
    response: response.attestationObject
      ? { clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] }
      : { clientDataJSON: text(response.clientDataJSON), authenticatorData: text(response.authenticatorData), signature: text(response.signature), userHandle: text(response.userHandle) },
  });

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const failed = form.querySelector("[data-passkey-failed]");
    form.hidden = false;
    form.addEventListener("submit", async sent => {
      sent.preventDefault();
      const button = form.querySelector("[type=submit]");
      failed.hidden = button.disabled = true;
      try {
        const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
        const told = await answer.json();
        if (!answer.ok) {
          location.assign(form.dataset.refused + (form.dataset.refused.endsWith("=") ? told.code ?? "refused" : ""));
          return;
        }
        const key = await asked[form.dataset.passkey](told);
        form.elements.credential.value = written(key);
        form.querySelectorAll("[data-once]").forEach(field => { field.disabled = true; }); // asked once, not sent again
        form.submit();
      } catch {
        failed.hidden = button.disabled = false; // the person stopped it, or the device has none
      }
    });
  }
})();
