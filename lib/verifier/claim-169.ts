/** What a QR code says about its holder: enough to compare a face and a card, not enough to pass for the record. */
export type QrPerson = {
  /** The last four digits of the NIK. */
  idTail: string;
  name: string;
  /** `YYYY-MM-DD` */
  birthDate: string;
  sex: 'male' | 'female';
  regency: string;
  portrait: { seed: number; citizenship: 'WNI' | 'WNA' };
};

/** Keys of the map under CWT claim 169 (MOSIP, "QR Code Specifications", registered with IANA). */
const KEY = { id: 1, version: 2, name: 4, birthDate: 8, sex: 9, address: 10, image: 16, imageFormat: 17 } as const;
const SEXES = ['male', 'female'] as const;
const CITIZENSHIPS = ['WNI', 'WNA'] as const;

// The specification numbers real formats from 1. Training shows a drawing made from a number: 4 bytes and 1 for the backdrop.
const DRAWING = -1;

/** The map under claim 169. */
export function encodePerson(person: QrPerson): Map<number, unknown> {
  const image = new DataView(new ArrayBuffer(5));
  image.setUint32(0, person.portrait.seed);
  image.setUint8(4, CITIZENSHIPS.indexOf(person.portrait.citizenship));
  return new Map<number, unknown>([
    [KEY.id, person.idTail],
    [KEY.version, '1'],
    [KEY.name, person.name],
    [KEY.birthDate, person.birthDate.replaceAll('-', '')],
    [KEY.sex, SEXES.indexOf(person.sex) + 1],
    [KEY.address, person.regency],
    [KEY.image, new Uint8Array(image.buffer)],
    [KEY.imageFormat, DRAWING],
  ]);
}

/** The person in such a map; nothing where any part is missing or not what it should be. */
export function decodePerson(map: unknown): QrPerson | undefined {
  if (!(map instanceof Map) || map.get(KEY.version) !== '1') return undefined;
  const [idTail, name, regency] = [map.get(KEY.id), map.get(KEY.name), map.get(KEY.address)];
  const birthDate = decodeDate(map.get(KEY.birthDate));
  const sex = SEXES[Number(map.get(KEY.sex)) - 1];
  const portrait = map.get(KEY.imageFormat) === DRAWING ? decodeDrawing(map.get(KEY.image)) : undefined;
  if (!isText(idTail, /^\d{4}$/) || !isText(name, /\S/) || !isText(regency, /\S/)) return undefined;
  return birthDate && sex && portrait ? { idTail, name, birthDate, sex, regency, portrait } : undefined;
}

const isText = (value: unknown, form: RegExp): value is string => typeof value === 'string' && form.test(value);

function decodeDate(value: unknown): string | undefined {
  if (!isText(value, /^\d{8}$/)) return undefined;
  const date = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  const at = Date.parse(date);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? undefined : date;
}

function decodeDrawing(bytes: unknown): QrPerson['portrait'] | undefined {
  if (!(bytes instanceof Uint8Array) || bytes.length !== 5) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const citizenship = CITIZENSHIPS[view.getUint8(4)];
  return citizenship && { seed: view.getUint32(0), citizenship };
}
