import { createHash } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import type { PublicKey } from '@/lib/keys/keys';

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
};

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
const attribute = (type: string, value: unknown) => new pki.Attribute({ type, values: [value] });
const derOf = (part: { toSchema(): asn1.BaseBlock }) => Buffer.from(part.toSchema().toBER());

/** ES256 gives r || s (RFC 7518); a CMS wants a SEQUENCE of two integers (RFC 5753, section 7.2). */
function asDer(signature: Uint8Array): Buffer {
  const half = (bytes: Uint8Array) => asn1.Integer.fromBigInt(BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
  const pair = [half(signature.subarray(0, 32)), half(signature.subarray(32))];
  return Buffer.from(new asn1.Sequence({ value: pair }).toBER());
}

/** What is signed: the hash of the document, and which certificate signs (RFC 5035). PAdES wants the time elsewhere. */
function attributesFor(bytes: Uint8Array, certificate: Buffer): pki.Attribute[] {
  const certificateId = new asn1.Sequence({ value: [octets(sha256(certificate))] });
  const signedBy = new asn1.Sequence({ value: [new asn1.Sequence({ value: [certificateId] })] });
  const attributes = [
    attribute(oid.contentType, new asn1.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octets(sha256(bytes))),
    attribute(oid.signingCertificate, signedBy),
  ];
  return attributes.sort((a, b) => Buffer.compare(derOf(a), derOf(b))); // a SET OF, in DER
}

function signerOf(leaf: pki.Certificate, attributes: pki.Attribute[], signature: Buffer): pki.SignerInfo {
  return new pki.SignerInfo({
    version: 1,
    sid: new pki.IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }),
    digestAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: oid.sha256 }),
    signedAttrs: new pki.SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 }),
    signature: octets(signature),
  });
}

type Signing = { key: PublicKey; root: Buffer; sign: (kid: string, bytes: Uint8Array) => Promise<Uint8Array> };

/**
 * A detached CMS signature over `bytes` (RFC 5652 with ECDSA, RFC 5753), as PAdES-B-B asks for (ETSI EN 319 142-1). The key
 * stays behind `sign`: only the structure around its 64 bytes is made here. Certificates are DER.
 */
export async function detachedSignature(bytes: Uint8Array, { key, root, sign }: Signing): Promise<Buffer> {
  const certificate = Buffer.from(key.x5c[0] ?? '', 'base64');
  const leaf = pki.Certificate.fromBER(Uint8Array.from(certificate));
  const attributes = attributesFor(bytes, certificate);
  const toSign = new asn1.Set({ value: attributes.map((one) => one.toSchema()) }).toBER();
  const signature = asDer(await sign(key.kid, new Uint8Array(toSign)));
  const signed = new pki.SignedData({
    version: 1,
    digestAlgorithms: [new pki.AlgorithmIdentifier({ algorithmId: oid.sha256 })],
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [leaf, pki.Certificate.fromBER(Uint8Array.from(root))],
    signerInfos: [signerOf(leaf, attributes, signature)],
  });
  const content = new pki.ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}
