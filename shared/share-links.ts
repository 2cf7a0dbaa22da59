/** Addresses that open a program of this computer with a message ready. What they carry is percent-encoded. */

/** WhatsApp's click-to-chat address; without a phone it asks to whom. `phone` in E.164. */
export function whatsAppLink({ phone, text }: { phone?: string | undefined; text: string }): string {
  return `https://wa.me/${phone?.replace('+', '') ?? ''}?text=${encodeURIComponent(text)}`;
}

/** RFC 5724; `body` is what phones and desktop programs agree on beside it. */
export function smsLink({ phone, text }: { phone?: string | undefined; text: string }): string {
  return `sms:${phone ?? ''}?body=${encodeURIComponent(text)}`;
}

/** RFC 6068: lines end with CRLF. */
export function mailLink({
  to,
  subject,
  body,
}: {
  to?: string | undefined;
  subject: string;
  body: string;
}): string {
  const lines = body.replace(/\r?\n/g, '\r\n');
  const address = to === undefined ? '' : encodeURIComponent(to).replace('%40', '@');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
