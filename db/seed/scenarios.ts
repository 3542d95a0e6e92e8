import { readFileSync } from 'node:fs';

/** Somebody to look for in a demo. The NIK never changes, so that guides can name it; `region` is a district. */
export type Scenario = { key: string; nik: string; name: string; region: string; what: { id: string; en: string } };

/** Kept as JSON, so that scripts without TypeScript can read it too. */
export const scenarios = JSON.parse(
  readFileSync(new URL('./scenarios.json', import.meta.url), 'utf8'),
) as readonly Scenario[];
