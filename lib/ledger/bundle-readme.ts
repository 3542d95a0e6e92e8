type Facts = { origin: string; size: number; entries: number; madeAt: string; purpose: string; isCosigned: boolean };

const indonesian = ({ origin, size, entries, madeAt, purpose, isCosigned }: Facts) => `BERKAS BUKTI JEJAK AUDIT LOKET

Isi      : ${entries} catatan, dibuat ${madeAt} (UTC)
Tujuan   : ${purpose || '-'}
Log      : ${origin}, ${size} catatan pada saat berkas dibuat
Saksi    : ${isCosigned ? 'ada, lihat baris bertanda tangan di berkas checkpoint' : 'BELUM ADA yang ikut menandatangani'}

Yang dibuktikan berkas ini
  - Setiap catatan di entries.jsonl sama persis dengan yang disegel saat dicatat. Satu huruf saja diubah akan ketahuan.
  - Setiap catatan ada di dalam log, pada nomor urutnya, dan log itu ditandatangani kunci log.
  - Tidak ada baris yang dibuang dari berkas ini setelah dibuat: daftar isinya (manifest) ditandatangani.
  - Bila saksi ikut menandatangani, instansi lain melihat log yang sama, sehingga sejarah tidak dapat ditulis ulang.

Yang TIDAK dibuktikan
  - Bahwa pilihan catatan ini lengkap menurut saringannya. Mintalah pemeriksaan seluruh log untuk itu.
  - Bahwa kunci di keys.txt benar. Mintalah kunci log dan kunci saksi dari instansinya sendiri, lewat jalan lain.

Cara memeriksa, tanpa jaringan dan tanpa basis data
  npm run verify-log -- bundle.zip --log-key "<kunci log>" --witness-key "<kunci saksi>"
  Bila ada yang tidak cocok, perintah itu menyebut catatan pertama yang salah dan berakhir dengan kode 1.

Isi berkas
  entries.jsonl    catatan, satu per baris, dengan nomor urut (leaf) dan garamnya (salt)
  erasures.jsonl   catatan penghapusan berdasarkan hukum untuk catatan yang isinya telah dihapus
  checkpoint       jumlah catatan dan sidik log, dengan tanda tangan log dan saksi
  tile/            potongan pohon Merkle yang menghubungkan catatan dengan checkpoint
  proofs/          bukti per catatan menurut c2sp.org/tlog-proof, untuk diperiksa dengan program lain
  manifest         jumlah baris dan sidik berkas, ditandatangani kunci log
  keys.txt         kunci menurut pembuat berkas ini
`;

const english = ({
  origin,
  size,
  entries,
  madeAt,
  purpose,
  isCosigned,
}: Facts) => `LOKET AUDIT TRAIL, BUNDLE OF EVIDENCE

Content  : ${entries} entries, made ${madeAt} (UTC)
Purpose  : ${purpose || '-'}
Log      : ${origin}, ${size} entries when the bundle was made
Witness  : ${isCosigned ? 'yes, see the signed lines in the file checkpoint' : 'NOBODY ELSE HAS SIGNED YET'}

What this bundle proves
  - Every entry in entries.jsonl is exactly what was sealed when it was recorded. Change one letter and it shows.
  - Every entry is in the log, under its number, and the log is signed with the log's key.
  - No line was taken out of this bundle after it was made: its table of contents (manifest) is signed.
  - If a witness has signed, another agency saw the same log, so that history cannot be written anew.

What it does NOT prove
  - That this choice of entries is complete for its filter. Ask for a check of the whole log for that.
  - That the keys in keys.txt are the right ones. Ask the agencies themselves for the log's and the witness's key.

How to check, without a network and without a database
  npm run verify-log -- bundle.zip --log-key "<key of the log>" --witness-key "<key of the witness>"
  If something does not fit, it names the first entry that is wrong and ends with code 1.

Files
  entries.jsonl    the entries, one a line, with their number in the log (leaf) and their salt
  erasures.jsonl   the entries that record an erasure by law, for entries whose content is gone
  checkpoint       how many entries the log has and their fingerprint, signed by the log and by witnesses
  tile/            the parts of the Merkle tree that join the entries to the checkpoint
  proofs/          proofs of single entries as in c2sp.org/tlog-proof, to be checked with other programs
  manifest         how many lines there are and the files' fingerprints, signed with the log's key
  keys.txt         the keys, as whoever made this bundle says

How an entry is sealed (for whoever writes a checker)
  body = canonical JSON (RFC 8785) of "entry"; h = SHA-256(16 bytes of salt || body)
  leaf = canonical JSON {"at": entry.at, "h": hexadecimal h, "id": entry.id}
  leaf hash = SHA-256(0x00 || leaf), tree as in RFC 6962, tiles as in c2sp.org/tlog-tiles
  "path" of a line: the eight hashes from the leaf to the root of its tile, which stands in the tile above
`;

/** For the auditor who opens the zip, in plain words. */
export const readmeOf = (facts: Facts): string => `${indonesian(facts)}\n${'='.repeat(72)}\n\n${english(facts)}`;
