import { createHash, randomBytes } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import type { issueCredential } from '@/lib/credentials/issue';
import type { HolderKey } from '@/lib/issuer/credential-endpoint';
import { at, issuer, vct } from '@/lib/issuer/metadata';
import { keyById } from '@/lib/keys/keys';
import { sign } from '@/lib/keys/sign';
import { encodeQr } from '@/lib/qr/encode';
import { listKey } from '@/lib/status-lists/list-key';

type Issued = Awaited<ReturnType<typeof issueCredential>>;
type Copy = Issued['copies'][number];

const YEAR = 365 * 86_400;
const HOUR = 3_600;
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** Whole hours, so that the moment of issue tells little; a year, or as long as a foreigner's permit runs. */
function validity({ issuedAt }: Copy, validUntil: string | null) {
  const iat = Math.floor(issuedAt.getTime() / 1000 / HOUR) * HOUR;
  const permit = validUntil ? Date.parse(`${validUntil}T23:59:59+07:00`) / 1000 : Number.POSITIVE_INFINITY;
  return { iat, exp: Math.min(iat + YEAR, permit) };
}

const statusOf = ({ listId, listIndex: idx }: Copy) => ({ idx, uri: at(`/status-lists/${listId}`) });

function copyOf({ copies }: Issued, form: Copy['form']): Copy {
  const copy = copies.find((one) => one.form === form);
  if (!copy) throw new Error(`no copy for ${form}`);
  return copy;
}

/** The QR code that anybody may scan: its own place in the lists, so that it tells nothing of the wallet's. */
async function qrOf({ face, ...issued }: Issued): Promise<string> {
  const copy = copyOf({ face, ...issued }, 'qr');
  const kid = await listKey(copy.listId);
  const person = {
    idTail: face.nik.slice(-4),
    name: face.nama,
    birthDate: face.tanggal_lahir.split('-').reverse().join('-'),
    sex: face.jenis_kelamin === 'LAKI-LAKI' ? 'male' : 'female',
    regency: face.kabupaten_kota,
    portrait: { seed: face.pas_foto.gambar_sintetis, citizenship: face.kewarganegaraan },
  } as const;
  const claims = { iss: issuer(), ...validity(copy, issued.validUntil), status: statusOf(copy), person };
  return encodeQr(claims, kid, (bytes) => sign(kid, bytes));
}

/**
 * The credential in the form wallets take: SD-JWT VC (`dc+sd-jwt`), ES256, x5c with the leaf, bound to the wallet's key,
 * status by reference. The key is the one of its status list: a verifier checks both with one.
 */
export async function signCredential(issued: Issued, jwk: HolderKey): Promise<string> {
  const copy = copyOf(issued, 'wallet');
  const kid = await listKey(copy.listId);
  const claims = { ...issued.face, kode_qr: await qrOf(issued) };
  const sdJwt = new SDJwtVcInstance({
    hasher: (data, algorithm) =>
      createHash(algorithm.replace('-', ''))
        .update(Buffer.from(data as string))
        .digest(),
    hashAlg: 'sha-256',
    saltGenerator: (bytes) => randomBytes(bytes).toString('base64url'),
    signAlg: 'ES256',
    signer: async (text) => base64url(await sign(kid, new TextEncoder().encode(text))),
  });
  const payload = { iss: issuer(), vct: vct(), ...validity(copy, issued.validUntil), cnf: { jwk } };
  return sdJwt.issue(
    { ...payload, status: { status_list: statusOf(copy) }, ...claims },
    { _sd: Object.keys(claims) as (keyof typeof claims)[] },
    { header: { typ: 'dc+sd-jwt', kid, x5c: keyById(kid)?.x5c } },
  );
}
