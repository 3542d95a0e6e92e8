import type { Tx } from '@/db/client';
import { unseal } from '@/db/sealing';
import { areaNames, openFamily, type Resident } from '@/lib/residents/queries';

const religions: Record<Resident['religion'], string> = {
  islam: 'ISLAM',
  kristen: 'KRISTEN',
  katholik: 'KATHOLIK',
  hindu: 'HINDU',
  budha: 'BUDHA',
  khonghucu: 'KHONGHUCU',
  kepercayaan: 'KEPERCAYAAN TERHADAP TUHAN YME',
};
const maritalStatuses: Record<Resident['maritalStatus'], string> = {
  single: 'BELUM KAWIN',
  married: 'KAWIN',
  divorced: 'CERAI HIDUP',
  widowed: 'CERAI MATI',
};

/** DD-MM-YYYY, as it stands on the card. */
const cardDate = (iso: string) => iso.split('-').reverse().join('-');
const withoutKind = (name: string | undefined) => (name ?? '').toUpperCase();

/**
 * What stands on the face of a KTP-el (UU 24/2013 art. 64), in capitals as on the card, by the names of the credential
 * type. The photo is the number of the synthetic drawing: a real registry puts an image there.
 */
export async function cardFaceOf(tx: Tx, resident: Resident) {
  const family = await openFamily(tx, resident.familyId);
  const places = await areaNames(tx, resident.region);
  const { name, birthPlace, birthDate, sex, bloodType, religion, maritalStatus, occupation, citizenship } = resident;
  return {
    provinsi: withoutKind(places.province),
    kabupaten_kota: withoutKind(places.regency),
    nik: unseal('residents.nik', resident.id, resident.nikSealed),
    nama: name.toUpperCase(),
    tempat_lahir: birthPlace.toUpperCase(),
    tanggal_lahir: cardDate(birthDate),
    jenis_kelamin: sex === 'male' ? 'LAKI-LAKI' : 'PEREMPUAN',
    golongan_darah: bloodType === 'unknown' ? '-' : bloodType,
    alamat: (family?.address ?? '').toUpperCase(),
    rt_rw: family ? `${family.rt}/${family.rw}` : '',
    kel_desa: (family?.village ?? '').toUpperCase(),
    kecamatan: withoutKind(places.district),
    agama: religions[religion],
    status_perkawinan: maritalStatuses[maritalStatus],
    pekerjaan: occupation.toUpperCase(),
    kewarganegaraan: citizenship,
    berlaku_hingga: resident.stayPermitUntil ? cardDate(resident.stayPermitUntil) : 'SEUMUR HIDUP',
    pas_foto: { gambar_sintetis: resident.portrait },
  };
}
export type CardFace = Awaited<ReturnType<typeof cardFaceOf>>;
