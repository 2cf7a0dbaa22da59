/** Far above any answer of Lyra's (an order is 2 KB, 30 transactions under 200 KB). */
export const maxBodyBytes = 2_000_000;

export type BodyText = { read: 'whole'; text: string } | { read: 'too-large' } | { read: 'truncated' };

/**
 * The body of an answer as UTF-8 text, read as a stream so that an endless one ends at `maxBodyBytes`.
 * `truncated` when the connection ended within it. The caller aborts the request when done.
 */
export async function readBody(response: Response): Promise<BodyText> {
  if (Number(response.headers.get('content-length')) > maxBodyBytes) return { read: 'too-large' };
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > maxBodyBytes) return { read: 'too-large' };
      text += decoder.decode(chunk, { stream: true });
    }
  } catch {
    return { read: 'truncated' };
  }
  return { read: 'whole', text: text + decoder.decode() };
}
