export type Why =
  /** Not base45, base64url, CBOR, JSON, or not the parts it must have. */
  | 'malformed'
  | 'type'
  | 'algorithm'
  | 'unknown-key'
  | 'signature'
  | 'issuer'
  | 'expired'
  | 'not-yet-valid'
  | 'disclosure'
  | 'key-binding'
  /** No answer, or not the answer asked for. */
  | 'network'
  /** The answer is a status list, and cannot be relied on. */
  | 'list'
  | 'keys';

/** What was given must not be relied on. Anything else thrown in this folder is a bug. */
export class Rejected extends Error {
  constructor(
    readonly why: Why,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${why}: ${detail}`, options);
    this.name = 'Rejected';
  }
}

/** Bytes from strangers make parsers throw all sorts of errors; here they all mean that the bytes are refused. */
export function orReject<T>(why: Why, detail: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw cause instanceof Rejected ? cause : new Rejected(why, detail, { cause });
  }
}
