import type { Problem } from './problem';
import type { BundleProblem, BundleVerdict } from './verify-bundle';
import type { Archives } from './verify-database';
import type { Verdict } from './verify-log';

/** Indonesian, English. */
type Both = readonly [string, string];

const ledgerProblems: Record<Problem['kind'], Both> = {
  'leaf-missing': ['nomor ini tidak ada lagi di log', 'this number is gone from the log'],
  'entry-missing': ['catatannya tidak ada lagi', 'its entry is gone'],
  'entry-changed': ['catatan ini diubah setelah disegel', 'this entry was changed after it was sealed'],
  'entry-erased': ['isinya hilang tanpa catatan penghapusan', 'its content is gone, and no entry records an erasure'],
  'entry-unsealed': ['catatan ini tidak pernah masuk log', 'this entry never came into the log'],
  'entry-twice': ['catatan ini disegel dua kali', 'this entry was sealed twice'],
  'leaf-changed': ['daun log bukan yang disegel', 'this leaf is not the one that was sealed'],
  'tile-changed': ['potongan pohon tidak cocok dengan daunnya', 'a tile is not what the leaves make'],
  'checkpoint-changed': ['checkpoint tidak cocok dengan isi log', 'a checkpoint is not what the leaves make'],
  'checkpoint-unsigned': ['tanda tangan checkpoint tidak sah', 'the signature of a checkpoint is not good'],
  'checkpoint-missing': ['daun tanpa checkpoint', 'leaves that no checkpoint speaks of'],
  'log-shorter': ['saksi pernah melihat log yang lebih panjang', 'a witness has seen a longer log'],
  'log-rewritten': ['saksi melihat sejarah yang lain', 'a witness has seen another history'],
};

const bundleKinds: Record<BundleProblem['kind'], Both> = {
  unreadable: ['berkas tidak dapat dibaca', 'the bundle cannot be read'],
  'log-signature': ['tanda tangan log tidak sah', 'the signature of the log is not good'],
  'witness-signature': [
    'tanda tangan saksi tidak ada atau tidak sah',
    'the signature of the witness is missing or not good',
  ],
  manifest: [
    'daftar isi tidak cocok: ada baris yang hilang atau ditambah',
    'lines were taken out or added since it was made',
  ],
  tiles: ['potongan pohon tidak cocok dengan checkpoint', 'the tiles do not fit the checkpoint'],
  line: ['baris ini bukan catatan', 'this line is no entry'],
  order: ['baris tidak urut atau ganda', 'this line is out of order, or there twice'],
  'entry-changed': ['catatan ini bukan yang disegel', 'this entry is not the one that was sealed'],
  erasure: ['penghapusan tanpa catatan yang sah', 'an erasure that no sealed entry records'],
  proof: ['bukti catatan ini tidak sah', 'the proof of this entry is not good'],
};

const range = ({ leaf, lastLeaf }: Problem) =>
  leaf === null || lastLeaf === undefined || leaf === lastLeaf ? `${leaf}` : `${leaf}-${lastLeaf}`;

function whereOf(problem: Problem): Both {
  const entry = problem.entryId === null ? '' : ` ${problem.entryId} (${problem.entryAt})`;
  if (problem.leaf === null) return [`catatan${entry}`, `entry${entry}`];
  const leaf = range(problem);
  return [`nomor log ${leaf}${entry && `, catatan${entry}`}`, `leaf ${leaf}${entry && `, entry${entry}`}`];
}

function whereInBundle({ line, leaf, entryId, detail }: BundleProblem): Both {
  const rest = detail ? ` (${detail})` : '';
  if (line === undefined) return [`berkas${rest}`, `bundle${rest}`];
  const id = entryId === undefined ? '' : `, nomor log ${leaf}, catatan ${entryId}`;
  return [`baris ${line}${id}`, `line ${line}${id && `, leaf ${leaf}, entry ${entryId}`}`];
}

const bad = ([here, there]: Both, [what, english]: Both) =>
  `TIDAK UTUH. Yang pertama salah: ${here}: ${what}.\nNOT INTACT. The first that is wrong: ${there}: ${english}.`;

/** One verdict about a whole log, in both languages. */
export function sayLog({ problem, entries, size, archived }: Verdict, seen: number): string {
  if (problem) return bad(whereOf(problem), ledgerProblems[problem.kind]);
  const [saksi, witness] =
    seen > 0
      ? [`Cocok dengan ${seen} checkpoint dari saksi.`, `Agrees with ${seen} checkpoints of a witness.`]
      : [
          'Tanpa saksi: sejarah yang ditulis ulang dengan kunci log tidak akan ketahuan.',
          "No witness: a history rewritten with the log's key would not show.",
        ];
  const list = archived.join(', ');
  const there = archived.length > 0 ? [` Diarsipkan: ${list}.`, ` Archived: ${list}.`] : ['', ''];
  return `LOG UTUH. ${entries} catatan, semuanya ada di log (${size} daun). ${saksi}${there[0]}
THE LOG IS INTACT. ${entries} entries, all of them in the log (${size} leaves). ${witness}${there[1]}`;
}

/** A line for each archived month that was given, and one for those that were not; nothing where there are none. */
export function sayArchives({ files, unseen }: Archives): string {
  const lines = files.map(({ file, wrong }) =>
    wrong
      ? `ARSIP TIDAK UTUH / THE ARCHIVE IS NOT INTACT: ${file}: ${wrong}.`
      : `Arsip utuh / the archive is intact: ${file}`,
  );
  const names = unseen.join(', ');
  if (names) lines.push(`Bulan diarsipkan, berkasnya tidak diperiksa / archived, files not checked: ${names}`);
  return lines.map((line) => `\n${line}`).join('');
}

/** One verdict about a bundle, in both languages. */
export function sayBundle({ problem, entries, checkpoint, cosignedBy, trusted }: BundleVerdict): string {
  const [caution, own] =
    trusted === 'own'
      ? [
          'PERINGATAN: kunci diambil dari berkas itu sendiri. Pakai --log-key dan --witness-key dari instansinya.\n',
          'WARNING: the keys were taken from the bundle itself. Give --log-key and --witness-key, from the agencies.\n',
        ]
      : ['', ''];
  if (problem) return caution + own + bad(whereInBundle(problem), bundleKinds[problem.kind]);
  const names = cosignedBy.join(', ');
  return `${caution}${own}BERKAS UTUH. ${entries} catatan ada di log ${checkpoint?.origin} (${checkpoint?.size} catatan), saksi: ${names || 'tidak ada'}.
THE BUNDLE IS INTACT. ${entries} entries are in the log ${checkpoint?.origin} (${checkpoint?.size} entries), witness: ${names || 'none'}.`;
}
