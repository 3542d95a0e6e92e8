import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Bent = {
  origin?: string;
  rpId?: string;
  /** User present, user verified (WebAuthn Level 3, 6.1). */
  flags?: number;
  counter?: number;
  challenge?: string;
  type?: string;
  userHandle?: string | undefined;
};

const UP_UV = 0x05;
const ATTESTED = 0x40;
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();
const uint = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};
const cborText = (text: string) => Buffer.concat([Buffer.of(0x60 + text.length), Buffer.from(text)]);
const cborBytes = (bytes: Buffer) => Buffer.concat([Buffer.of(0x59), uint(bytes.length, 2), bytes]);

/** An authenticator in software, which can be made to lie. Its key is ES256. */
export class SoftPasskey {
  readonly id = randomBytes(32).toString('base64url');
  readonly #keys: { privateKey: KeyObject; publicKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #counter = 0;

  constructor(
    private readonly site: { origin: string; rpId: string },
    private readonly userHandle: string,
  ) {}

  /** COSE_Key (RFC 9053, 7.1.1) of a P-256 key. */
  #cose(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const point = (text: string) => Buffer.concat([Buffer.of(0x58, 32), Buffer.from(text, 'base64url')]);
    return Buffer.concat([Buffer.from('a5010203262001', 'hex'), Buffer.of(0x21), point(x), Buffer.of(0x22), point(y)]);
  }

  #clientData(type: string, challenge: string, { origin, challenge: other, type: otherType }: Bent): Buffer {
    const data = { type: otherType ?? type, challenge: other ?? challenge, origin: origin ?? this.site.origin };
    return Buffer.from(JSON.stringify({ ...data, crossOrigin: false }));
  }

  #authData({ rpId, flags = UP_UV, counter }: Bent, attested = Buffer.alloc(0)): Buffer {
    const all = flags | (attested.length > 0 ? ATTESTED : 0);
    return Buffer.concat([sha256(rpId ?? this.site.rpId), Buffer.of(all), uint(counter ?? this.#counter, 4), attested]);
  }

  /** RegistrationResponseJSON, attestation none. */
  register(challenge: string, bent: Bent = {}): string {
    const id = Buffer.from(this.id, 'base64url');
    const authData = this.#authData(bent, Buffer.concat([Buffer.alloc(16), uint(id.length, 2), id, this.#cose()]));
    const attestation = Buffer.concat([
      ...[Buffer.of(0xa3), cborText('fmt'), cborText('none'), cborText('attStmt'), Buffer.of(0xa0)],
      ...[cborText('authData'), cborBytes(authData)],
    ]);
    const clientDataJSON = this.#clientData('webauthn.create', challenge, bent).toString('base64url');
    return this.#answer({
      clientDataJSON,
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** AuthenticationResponseJSON. */
  assert(challenge: string, bent: Bent = {}): string {
    this.#counter += 1;
    const clientData = this.#clientData('webauthn.get', challenge, bent);
    const authData = this.#authData(bent);
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.#keys.privateKey);
    return this.#answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: 'userHandle' in bent ? bent.userHandle : this.userHandle,
    });
  }

  #answer(response: Record<string, unknown>): string {
    return JSON.stringify({ id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response });
  }
}
