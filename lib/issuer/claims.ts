import type { CardFace } from '@/lib/residents/card-face';

type Claim = keyof CardFace | 'kode_qr';
type Names = { 'id-ID': string; 'en-US': string };

/** Every claim of the credential with its name on a wallet's screen: the face of a KTP-el, and the QR code to show. */
const names: Record<Claim, Names> = {
  provinsi: { 'id-ID': 'Provinsi', 'en-US': 'Province' },
  kabupaten_kota: { 'id-ID': 'Kabupaten/Kota', 'en-US': 'Regency or city' },
  nik: { 'id-ID': 'NIK', 'en-US': 'National identity number (NIK)' },
  nama: { 'id-ID': 'Nama', 'en-US': 'Name' },
  tempat_lahir: { 'id-ID': 'Tempat lahir', 'en-US': 'Place of birth' },
  tanggal_lahir: { 'id-ID': 'Tanggal lahir', 'en-US': 'Date of birth' },
  jenis_kelamin: { 'id-ID': 'Jenis kelamin', 'en-US': 'Sex' },
  golongan_darah: { 'id-ID': 'Golongan darah', 'en-US': 'Blood type' },
  alamat: { 'id-ID': 'Alamat', 'en-US': 'Address' },
  rt_rw: { 'id-ID': 'RT/RW', 'en-US': 'Neighbourhood (RT/RW)' },
  kel_desa: { 'id-ID': 'Kel/Desa', 'en-US': 'Village' },
  kecamatan: { 'id-ID': 'Kecamatan', 'en-US': 'District' },
  agama: { 'id-ID': 'Agama', 'en-US': 'Religion' },
  status_perkawinan: { 'id-ID': 'Status perkawinan', 'en-US': 'Marital status' },
  pekerjaan: { 'id-ID': 'Pekerjaan', 'en-US': 'Occupation' },
  kewarganegaraan: { 'id-ID': 'Kewarganegaraan', 'en-US': 'Citizenship' },
  berlaku_hingga: { 'id-ID': 'Berlaku hingga', 'en-US': 'Valid until' },
  pas_foto: { 'id-ID': 'Pas foto', 'en-US': 'Photo' },
  kode_qr: { 'id-ID': 'Kode QR untuk diperiksa', 'en-US': 'QR code to be checked' },
};
const locales = ['id-ID', 'en-US'] as const;

/** As OpenID4VCI 1.0 (`name`) and SD-JWT VC type metadata (`label`) list them, each selectively disclosable. */
const displayed = (word: 'name' | 'label') =>
  Object.entries(names).map(([claim, label]) => ({
    path: [claim],
    display: locales.map((locale) => ({ locale, [word]: label[locale] })),
  }));

export const claimsForWallets = displayed('name');
export const claimsOfType = displayed('label').map((claim) => ({ ...claim, sd: 'always' as const }));

export const typeNames: Names = { 'id-ID': 'KTP-el digital (IKD)', 'en-US': 'Digital KTP-el (IKD)' };
export const issuerNames: Names = { 'id-ID': 'Dukcapil', 'en-US': 'Dukcapil, civil registry of Indonesia' };
export const displayOf = (both: Names) => locales.map((locale) => ({ locale, name: both[locale] }));
