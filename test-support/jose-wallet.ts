import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';

// A wallet that shares no code with the issuer: jose and fetch, by the letter of OpenID4VCI 1.0.

type Fetch = typeof fetch;
type Json = Record<string, unknown>;
export type Keys = { privateKey: CryptoKey; jwk: JWK };

export async function newKeys(): Promise<Keys> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return { privateKey, jwk: await exportJWK(publicKey) };
}

const asJson = async (response: Response) => ({ status: response.status, body: (await response.json()) as Json });
export type Answer = Awaited<ReturnType<typeof asJson>>;

export class JoseWallet {
  constructor(
    readonly issuer: string,
    readonly keys: Keys,
    private readonly call: Fetch = fetch,
    readonly dpop?: Keys,
  ) {}

  static open = async (issuer: string, call?: Fetch, dpop?: Keys) =>
    new JoseWallet(issuer, await newKeys(), call, dpop);

  thumbprint = () => calculateJwkThumbprint(this.keys.jwk);

  metadata = async () => asJson(await this.call(`${this.issuer}/.well-known/openid-credential-issuer`));

  /** From `openid-credential-offer://…` to the pre-authorized code. */
  async codeOf(offer: string): Promise<string> {
    const parameters = new URL(offer).searchParams;
    const reference = parameters.get('credential_offer_uri');
    const value = reference
      ? ((await (await this.call(reference)).json()) as Json)
      : JSON.parse(parameters.get('credential_offer') ?? '{}');
    const grants = value.grants as Record<string, Json>;
    return String(grants?.['urn:ietf:params:oauth:grant-type:pre-authorized_code']?.['pre-authorized_code']);
  }

  /** A DPoP proof (RFC 9449) for one request. */
  async dpopProof(htm: string, htu: string, claims: Json = {}): Promise<string> {
    const { privateKey, jwk } = this.dpop ?? this.keys;
    return new SignJWT({ jti: crypto.randomUUID(), htm, htu, ...claims })
      .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk })
      .setIssuedAt(claims.iat as number | undefined)
      .sign(privateKey);
  }

  async token(code: string, pin: string, more: Record<string, string> = {}): Promise<Answer> {
    const url = `${this.issuer}/oid4vci/token`;
    const grant = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
    const body = new URLSearchParams({ grant_type: grant, 'pre-authorized_code': code, tx_code: pin, ...more });
    const proof = this.dpop ? { dpop: await this.dpopProof('POST', url) } : {};
    return asJson(await this.call(url, { method: 'POST', body, headers: { ...proof } as Record<string, string> }));
  }

  async nonce(): Promise<string> {
    const { body } = await asJson(await this.call(`${this.issuer}/oid4vci/nonce`, { method: 'POST' }));
    return String(body.c_nonce);
  }

  /** A proof that the wallet holds its key. */
  async proof(
    nonce: string,
    header: Partial<JWTHeaderParameters> = {},
    claims: Json = {},
    by = this.keys,
  ): Promise<string> {
    return new SignJWT({ nonce, ...claims })
      .setProtectedHeader({ typ: 'openid4vci-proof+jwt', alg: 'ES256', jwk: this.keys.jwk, ...header })
      .setAudience(this.issuer)
      .setIssuedAt(claims.iat as number | undefined)
      .sign(by.privateKey);
  }

  async credential(token: string, proof: string, more: Json = {}): Promise<Answer> {
    const url = `${this.issuer}/oid4vci/credential`;
    const body = JSON.stringify({
      credential_configuration_id: 'id.dukcapil.ktp-el',
      proofs: { jwt: [proof] },
      ...more,
    });
    const { createHash } = await import('node:crypto');
    const ath = createHash('sha256').update(token).digest('base64url');
    const bound = this.dpop ? { dpop: await this.dpopProof('POST', url, { ath }) } : {};
    const headers = {
      authorization: `${this.dpop ? 'DPoP' : 'Bearer'} ${token}`,
      'content-type': 'application/json',
      ...bound,
    };
    return asJson(await this.call(url, { method: 'POST', body, headers: headers as Record<string, string> }));
  }

  /** The whole way, from an offer and a PIN to the credential. Throws with what went wrong. */
  async redeem(offer: string, pin: string): Promise<string> {
    const token = await this.token(await this.codeOf(offer), pin);
    if (token.status !== 200) throw new Error(JSON.stringify(token));
    return this.collect(String(token.body.access_token));
  }

  /** With a token in hand: nonce, proof, credential. */
  async collect(token: string): Promise<string> {
    const answer = await this.credential(token, await this.proof(await this.nonce()));
    const [first] = (answer.body.credentials as { credential: string }[] | undefined) ?? [];
    if (!first) throw new Error(JSON.stringify(answer));
    return first.credential;
  }
}
