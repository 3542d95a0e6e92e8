import { randomUUID } from 'node:crypto';
import { isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { officerImports } from '@/db/schema/officer-imports';
import { blindIndex, seal } from '@/db/sealing';
import { act } from '@/lib/act';
import { MOST_BYTES, rowsOfFile } from '@/lib/officers/import-file';
import { isGood, type JudgedRow, judgeRows, noteTaken } from '@/lib/officers/judge-rows';
import { takenOf } from '@/lib/officers/names';
import type { Officer } from '@/lib/officers/officer';

const fileName = z
  .string()
  .trim()
  .max(200)
  .transform((text) => text.replace(/[^\p{L}\p{N} ._-]/gu, '_').slice(0, 80) || 'petugas.csv');

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

async function judged(tx: Tx, admin: Officer, text: string): Promise<JudgedRow[]> {
  const open = await tx.select().from(offices).where(isNull(offices.closedAt));
  const byCode = new Map(open.map(({ id, code, region }) => [code.toUpperCase(), { id, region }]));
  const rows = judgeRows({ admin, offices: byCode }, rowsOfFile(text));
  const accounts = rows.map(({ account }) => account).filter(isDefined);
  const taken = await takenOf(tx, {
    usernames: accounts.map(({ username }) => username).filter(isDefined),
    emails: accounts.map(({ email }) => blindIndex('email', email)),
  });
  noteTaken(rows, taken);
  return rows;
}

/**
 * Reads a list of officers, and says of each row what is wrong with it. Nobody is invited yet. The list is kept sealed until
 * it is carried out or discarded: it holds names and addresses. Throws Refusal `import.*`.
 */
export const previewImport = act('officer.preview-import', {
  input: z.strictObject({ fileName, text: z.string({ error: 'required' }).max(MOST_BYTES + 1) }),
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input }) {
    const rows = await judged(tx, officer, input.text);
    const id = randomUUID();
    const bad = rows.filter((row) => !isGood(row)).length;
    await tx.insert(officerImports).values({
      ...{ id, region: officer.region, madeBy: officer.id, fileName: input.fileName, total: rows.length, bad },
      rowsSealed: seal('officer_imports.rows', id, JSON.stringify(rows)),
    });
    return { result: { importId: id }, entry: { about: { id }, detail: { total: rows.length, bad } } };
  },
});
