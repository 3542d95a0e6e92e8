import { writeLetter } from '@/lib/access-report/letter';
import { linesOf } from '@/lib/access-report/lines';
import type { SeenEntry } from '@/lib/access-report/read-lines';
import { translator } from '@/lib/i18n/translator';

// How long an access report takes to write, by its entries. Run: node scripts/tsx.mjs bench/access-report.ts
const acts = ['resident.find', 'resident.view', 'resident.reveal', 'case.view', 'credential.suspend'];
const entries = (count: number): SeenEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{
      id: String(at),
      at: new Date(Date.UTC(2026, 10, 28) - at * 3_700_000),
      actorKind: 'officer',
      actor: String(at % 7),
    },
    ...{
      role: 'clerk',
      office: 'Disdukcapil Kota Bekasi',
      officer: null,
      act: acts[at % acts.length] ?? '',
      outcome: 'done',
    },
    ...{ reason: 'present', part: 'address', caseNumber: null },
  }));

for (const count of [50, 500, 5_000]) {
  const start = performance.now();
  const lines = linesOf(entries(count), 'Asia/Jakarta');
  const pdf = await writeLetter({
    ...{ t: translator('id'), locale: 'id', zone: 'Asia/Jakarta', lines, number: 'LAP-20261128-000000', copy: 0 },
    ...{ since: new Date(0), until: new Date(), name: 'WARGA CONTOH', maskedNik: '3275 01•• •••• 0001' },
    office: { name: 'Disdukcapil Kota Bekasi', address: 'Jl. Contoh 1' },
    ...{ signer: 'O=Loket, CN=Loket document', rootFingerprint: 'A7:'.repeat(31) },
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  console.log(`${String(count).padStart(5)} entries  ${lines.length} lines  ${pdf.length} bytes  ${seconds} s`);
}
