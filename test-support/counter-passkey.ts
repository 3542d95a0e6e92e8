import { createHash, sign } from 'node:crypto';
import { asSuperuser } from './database';
import { anEs256Key } from './es256-key';

const [USER_PRESENT, USER_VERIFIED] = [0x01, 0x04];
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();

/** An authenticator as WebAuthn describes it, with one ES256 key that belongs to this officer. */
export async function aPasskeyOf(officerId: string) {
  const { id: rawId, privateKey, cose } = anEs256Key();
  const id = rawId.toString('base64url');
  await asSuperuser(
    `with noted as (insert into audit_entries (act, subject_id) values ('registry.import', $1))
     insert into passkeys (officer_id, credential_id, public_key, name) values ($1, $2, $3, 'Kunci loket')`,
    [officerId, id, cose],
  );
  /** Its signature over a challenge, as the browser hands it to the page. */
  const answer = (
    challenge: string,
    { origin = 'http://localhost:3000', flags = USER_PRESENT | USER_VERIFIED } = {},
  ) => {
    const authenticatorData = Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([flags, 0, 0, 0, 0])]);
    const clientData = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }));
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), privateKey);
    return JSON.stringify({
      ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: signature.toString('base64url'),
      },
    });
  };
  return { id, answer };
}
