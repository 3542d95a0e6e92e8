import { decodeBase64url, encodeBase64url } from './base64url';
import { orReject, Rejected } from './rejected';

export type Json = Record<string, unknown>;
type Disclosure = { name: string | undefined; value: unknown };

/** Claims that say who issued it and whether it holds must be there for everybody (SD-JWT VC, section 2.2.2.2). */
const NEVER_HIDDEN = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status', '_sd_alg'];
const RESERVED = ['_sd', '...'];

/** base64url of the SHA-256 of a text, the way an SD-JWT names its disclosures (RFC 9901, section 4.2.3). */
export const sha256 = async (text: string) =>
  encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

/**
 * The claims with every disclosure in its place, and what was disclosed at the top (RFC 9901, section 7.1). Each
 * disclosure must be asked for exactly once, by a digest that stands exactly once.
 * @throws Rejected `disclosure`
 */
export async function disclose(payload: Json, texts: readonly string[]): Promise<{ claims: Json; disclosed: Json }> {
  const algorithm = payload._sd_alg ?? 'sha-256';
  if (algorithm !== 'sha-256') throw new Rejected('algorithm', 'not sha-256');
  const byDigest = new Map<string, Disclosure>();
  for (const text of texts) byDigest.set(await sha256(text), readDisclosure(text));
  if (byDigest.size !== texts.length) throw new Rejected('disclosure', 'one stands twice');
  const unfolding = new Unfolding(byDigest);
  const { _sd_alg: _, ...rest } = payload;
  const claims = unfolding.object(rest);
  if (unfolding.left() > 0) throw new Rejected('disclosure', 'one that nothing refers to');
  const disclosed = Object.entries(claims).filter(([name]) => !Object.hasOwn(payload, name));
  if (disclosed.some(([name]) => NEVER_HIDDEN.includes(name))) throw new Rejected('disclosure', 'a claim all must see');
  return { claims, disclosed: Object.fromEntries(disclosed) };
}

function readDisclosure(text: string): Disclosure {
  const parts = orReject('disclosure', 'not JSON', (): unknown =>
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64url(text))),
  );
  if (!Array.isArray(parts) || typeof parts[0] !== 'string') throw new Rejected('disclosure', 'not an array');
  const [, name, value] = parts;
  if (parts.length === 2) return { name: undefined, value: name };
  if (parts.length !== 3 || typeof name !== 'string' || RESERVED.includes(name)) {
    throw new Rejected('disclosure', 'of no known form');
  }
  return { name, value };
}

/** One walk through one payload. */
class Unfolding {
  readonly #byDigest: Map<string, Disclosure>;
  readonly #seen = new Set<string>();

  constructor(byDigest: Map<string, Disclosure>) {
    this.#byDigest = byDigest;
  }

  left() {
    return this.#byDigest.size;
  }

  object(source: Json): Json {
    if ('...' in source) throw new Rejected('disclosure', 'a reserved name');
    const { _sd: digests = [], ...open } = source;
    if (!Array.isArray(digests)) throw new Rejected('disclosure', '_sd is no list');
    const entries = Object.entries(open).map(([name, value]): [string, unknown] => [name, this.#value(value)]);
    for (const digest of digests) {
      const found = this.#take(digest);
      if (!found) continue; // a decoy, or something the holder keeps
      if (found.name === undefined) throw new Rejected('disclosure', 'an element where a claim belongs');
      entries.push([found.name, this.#value(found.value)]);
    }
    if (new Set(entries.map(([name]) => name)).size !== entries.length)
      throw new Rejected('disclosure', 'a name twice');
    return Object.fromEntries(entries);
  }

  #value(value: unknown): unknown {
    if (Array.isArray(value)) return value.flatMap((element) => this.#element(element));
    return typeof value === 'object' && value !== null ? this.object(value as Json) : value;
  }

  #element(element: unknown): unknown[] {
    const isHidden = typeof element === 'object' && element !== null && '...' in element;
    if (!isHidden) return [this.#value(element)];
    if (Object.keys(element).length !== 1) throw new Rejected('disclosure', 'a reserved name');
    const found = this.#take(element['...']);
    if (found && found.name !== undefined) throw new Rejected('disclosure', 'a claim where an element belongs');
    return found ? [this.#value(found.value)] : [];
  }

  #take(digest: unknown): Disclosure | undefined {
    if (typeof digest !== 'string' || this.#seen.has(digest)) throw new Rejected('disclosure', 'a digest twice');
    this.#seen.add(digest);
    const found = this.#byDigest.get(digest);
    this.#byDigest.delete(digest);
    return found;
  }
}
