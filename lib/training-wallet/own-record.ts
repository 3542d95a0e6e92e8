import type { OwnRecord } from '@/lib/residents/read-own';
import type { Call } from './call';
import type { HolderKey } from './holder-key';
import { present } from './presentation';
import { Problem } from './problem';

type Held = { credential: string; holder: HolderKey };

/** What the registry keeps of the holder, asked for with a fresh proof of the key. Nothing is disclosed. @throws Problem */
export async function fetchOwnRecord(
  { credential, holder: key }: Held,
  issuer: string,
  call: Call,
): Promise<OwnRecord> {
  const audience = `${issuer}/demo/wallet/record`;
  const given = await call(`${issuer}/oid4vci/nonce`, { method: 'POST' });
  const { c_nonce: nonce } = (await given.json()) as { c_nonce: string };
  const presentation = await present(credential, { names: [], audience, nonce, key, now: new Date() });
  const headers = { 'content-type': 'application/json' };
  const response = await call(audience, { method: 'POST', headers, body: JSON.stringify({ presentation }) });
  if (response.status === 403) throw new Problem('blocked');
  if (!response.ok) throw new Problem('unsound');
  return response.json();
}
