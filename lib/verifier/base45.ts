const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const digit = (value: number) => ALPHABET.charAt(value);

/** Text for the alphanumeric mode of a QR code (RFC 9285): two bytes become three characters, a last single one two. */
export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length;
    const value = isPair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
    text += digit(value % 45) + digit(Math.floor(value / 45) % 45) + (isPair ? digit(Math.floor(value / 2025)) : '');
  }
  return text;
}

/**
 * The bytes of such a text (RFC 9285, section 6: anything else is to be rejected).
 * @throws SyntaxError for a foreign character, a dangling one, or a group that is too large for its bytes.
 */
export function decodeBase45(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) bytes.push(...decodeGroup(text.slice(at, at + 3)));
  return Uint8Array.from(bytes);
}

function decodeGroup(group: string): number[] {
  const [low = -1, middle = -1, high = 0] = [...group].map((character) => ALPHABET.indexOf(character));
  if (low < 0 || middle < 0 || high < 0) throw new SyntaxError('Not base45: a foreign character, or one is left over');
  const value = low + middle * 45 + high * 2025;
  if (value >= (group.length === 3 ? 65536 : 256)) throw new SyntaxError('Not base45: a group is too large');
  return group.length === 3 ? [value >> 8, value & 255] : [value];
}
