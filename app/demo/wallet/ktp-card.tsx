'use client';

import type { ReactNode } from 'react';
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
      <div className="grid gap-3 px-4 pt-3 pb-4">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-office text-ink-2">{words.card.nik}</span>
          <span className="text-section font-semibold tabular">{groupNik(face.nik)}</span>
        </p>
        <div className="flex gap-3">
          <ResidentPhoto portrait={portraitOf(face)} size={84} label={words.card.photo} />
          <dl className="grid min-w-0 content-start gap-2 text-office">
            <Stacked term={words.claims.nama}>
              <strong className="text-counter font-semibold">{face.nama}</strong>
            </Stacked>
            <Stacked term={words.card.born}>
              {face.tempat_lahir}, <span className="whitespace-nowrap">{face.tanggal_lahir}</span>
            </Stacked>
          </dl>
        </div>
        <dl className="text-office">
          {rows.map((name) => (
            <div key={name} className="grid grid-cols-[7.75rem_1fr] gap-x-2 py-0.5">
              <dt className="text-ink-2">{words.claims[name]}</dt>
              <dd className="min-w-0 wrap-anywhere">{face[name]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </article>
  );
}

const Stacked = ({ term, children }: { term: string | undefined; children: ReactNode }) => (
  <div>
    <dt className="text-ink-2">{term}</dt>
    <dd className="wrap-anywhere">{children}</dd>
  </div>
);

/** Behind everything, and too often to be cut away. */
const Watermark = ({ text, isGone }: { text: string; isGone: boolean }) => (
  <svg aria-hidden="true" className="absolute inset-0 -z-10 size-full text-practice" opacity={isGone ? 0.24 : 0.1}>
    <defs>
      <pattern id="watermark" width="190" height="104" patternUnits="userSpaceOnUse" patternTransform="rotate(-24)">
        <text x="10" y="44" fontSize="30" fontWeight="800" letterSpacing="4" fill="currentColor">
          {text}
        </text>
        <text x="-85" y="96" fontSize="30" fontWeight="800" letterSpacing="4" fill="currentColor">
          {text}
        </text>
        <text x="105" y="96" fontSize="30" fontWeight="800" letterSpacing="4" fill="currentColor">
          {text}
        </text>
      </pattern>
    </defs>
    <rect width="100%" height="100%" fill="url(#watermark)" />
  </svg>
);
