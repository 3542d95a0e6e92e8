'use client';

import { ResidentPhoto } from '@/app/(office)/portrait';
import { classes } from '@/components/ui/classes';
import { groupNik } from '@/lib/residents/nik';
import type { Card } from '@/lib/training-wallet/card';
import type { WalletWords } from './wallet-words';

type Face = Card['face'];
type KtpCardProps = { face: Face; isGone: boolean; words: WalletWords };

const rows = [
  'jenis_kelamin',
  'golongan_darah',
  'alamat',
  'rt_rw',
  'kel_desa',
  'kecamatan',
  'agama',
  'status_perkawinan',
  'pekerjaan',
  'kewarganegaraan',
  'berlaku_hingga',
] as const;

const portraitOf = (face: Face) =>
  ({
    seed: face.pas_foto.gambar_sintetis,
    sex: face.jenis_kelamin === 'PEREMPUAN' ? 'female' : 'male',
    birthYear: Number(face.tanggal_lahir.slice(-4)),
    citizenship: face.kewarganegaraan,
  }) as const;

/** The face of a KTP-el in a form of our own, without emblems, and marked as practice all over. */
export function KtpCard({ face, isGone, words }: KtpCardProps) {
  return (
    <article
      aria-label={words.card.label}
      className={classes(
        'relative isolate overflow-hidden rounded-lg border border-primary bg-primary-soft text-ink',
        isGone && 'grayscale',
      )}
    >
      <Watermark text={words.card.watermark} isGone={isGone} />
      <header className="bg-primary px-4 py-2 text-center text-office leading-5 font-semibold text-on-fill">
        <p>PROVINSI {face.provinsi}</p>
        <p>{face.kabupaten_kota}</p>
      </header>
      <div className="px-4 pt-3 pb-4">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-office text-ink-2">{words.claims.nik}</span>
          <span className="text-section font-semibold tabular">{groupNik(face.nik)}</span>
        </p>
        <div className="float-right mt-2 ml-3">
          <ResidentPhoto portrait={portraitOf(face)} size={84} label={words.card.photo} />
        </div>
        <dl className="mt-2 text-office">
          <Row term={words.claims.nama} value={face.nama} strong />
          <Row term={words.card.born} value={`${face.tempat_lahir}, ${face.tanggal_lahir}`} />
          {rows.map((name) => (
            <Row key={name} term={words.claims[name]} value={face[name]} />
          ))}
        </dl>
      </div>
    </article>
  );
}

/** A row keeps clear of the photo beside it and takes the whole width below. */
const Row = ({ term, value, strong }: { term: string | undefined; value: string; strong?: boolean }) => (
  <div className="grid grid-cols-[6.75rem_1fr] gap-x-2 py-0.5">
    <dt className="text-ink-2">{term}</dt>
    <dd className={classes('min-w-0 wrap-anywhere', strong && 'font-semibold')}>{value}</dd>
  </div>
);

const places = [
  [60, 90],
  [230, 170],
  [60, 260],
  [230, 340],
  [60, 430],
] as const;

function Watermark({ text, isGone }: { text: string; isGone: boolean }) {
  return (
    <svg
      aria-hidden="true"
      className="absolute inset-0 -z-10 size-full text-practice"
      opacity={isGone ? 0.28 : 0.16}
      fontSize="34"
      fontWeight="800"
      textAnchor="middle"
      letterSpacing="4"
    >
      {places.map(([x, y]) => (
        <text key={`${x} ${y}`} x={x + 30} y={y} fill="currentColor" transform={`rotate(-24 ${x + 30} ${y})`}>
          {text}
        </text>
      ))}
    </svg>
  );
}
