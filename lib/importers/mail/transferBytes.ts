import PostalMime from 'postal-mime';

/**
 * The bytes of a part of a message as they were before they were encoded for transfer (base64,
 * quoted-printable; anything else is as it is). `postal-mime` decodes them as it does an attachment, which no
 * charset touches.
 */
export async function transferBytes(
  body: Uint8Array,
  encoding: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const wanted = encoding.trim().toLowerCase();
  if (wanted !== 'base64' && wanted !== 'quoted-printable') return new Uint8Array(body);
  const head = `Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${wanted}\r\n\r\n`;
  const message = new Uint8Array(head.length + body.length);
  message.set(new TextEncoder().encode(head));
  message.set(body, head.length);
  const { attachments } = await PostalMime.parse(message);
  const content = attachments[0]?.content;
  if (content === undefined || typeof content === 'string') return new Uint8Array();
  return new Uint8Array(content);
}
