/** The only form RFC 7515 knows (section 2: no padding). */
export const encodeBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/**
 * Strict: padding, foreign characters and unused bits that are not zero are refused, so that no two texts mean the same.
 * @throws SyntaxError
 */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw new SyntaxError('Not base64url');
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
  const tail = text.length % 4;
  const isCanonical = tail === 0 || encodeBase64url(bytes.subarray(-(tail - 1))) === text.slice(-tail);
  if (!isCanonical) throw new SyntaxError('Not base64url: unused bits are set');
  return bytes;
}

/** The JSON object in one part of a JWT. @throws SyntaxError when it is none. */
export function decodeJsonPart(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64url(text)));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('Not a JSON object');
  return value as Record<string, unknown>;
}
