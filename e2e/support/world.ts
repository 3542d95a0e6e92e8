import { type BrowserContext, test as base } from '@playwright/test';
import pg from 'pg';
import { anOfficer, aRegency, type Regency } from '../../db/seed/factories';
import { type Locale, locales } from '../../lib/i18n/messages';
import { type Translator, translator } from '../../lib/i18n/translator';
import { demoEnv } from '../../scripts/keys.mjs';
import { Counter } from './counter';
import { OwnSite } from './own-site';
import { signInAs } from './session';

// What the site seals, the tests must be able to open: the same keys.
Object.assign(process.env, demoEnv());

type OfficerRow = Awaited<ReturnType<typeof anOfficer>>;
type Worker = { registry: pg.Pool };
type World = {
  language: Locale;
  t: Translator;
  /** A regency of its own for each test: nobody meets anybody else's residents. */
  regency: Regency;
  clerk: OfficerRow;
  /** A counter where this officer is signed in, in a browser of its own. */
  counterOf: (officer: OfficerRow, url?: string) => Promise<Counter>;
  /** A web server of the test's own, which it may kill or cut off from the database. */
  ownSite: OwnSite;
  counter: Counter;
  /** Where the site is served, for requests without a browser. */
  siteUrl: string;
};

export const test = base.extend<World, Worker>({
  registry: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const registry = new pg.Pool({ connectionString: process.env.E2E_ADMIN_URL, max: 2 });
      await use(registry);
      await registry.end();
    },
    { scope: 'worker' },
  ],
  language: ['id', { option: true }],
  t: async ({ language }, use) => use(translator(language)),
  regency: async ({ registry }, use) => use(await aRegency(registry)),
  clerk: async ({ registry, regency }, use) =>
    use(await anOfficer(registry, 'clerk', { regency, name: 'Sari Wulandari' })),
  counterOf: async ({ browser, registry, t, language, baseURL, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (officer, url = baseURL ?? '') => {
      const context = await browser.newContext({ ...contextOptions, baseURL: url });
      opened.push(context);
      await context.addCookies([{ name: 'locale', value: language, url }]);
      await signInAs(registry, context, officer.id, url);
      return new Counter(await context.newPage(), t);
    });
    for (const context of opened) await context.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  ownSite: async ({}, use) => {
    const site = await OwnSite.open();
    await use(site);
    site.close();
  },
  siteUrl: async ({ baseURL }, use) => use(baseURL ?? ''),
  counter: async ({ counterOf, clerk }, use) => use(await counterOf(clerk)),
});

export { expect } from '@playwright/test';

type Titles = Record<Locale, string>;

/** One story, told and played once in each language. */
export function inBothLanguages(
  titles: Titles,
  story: (world: Omit<World, 'ownSite' | 'siteUrl'> & Worker) => Promise<void>,
): void {
  for (const language of locales)
    test.describe(language, () => {
      test.use({ language });
      test(titles[language], async ({ t, regency, clerk, counterOf, counter, registry }) =>
        story({ language, t, regency, clerk, counterOf, counter, registry }),
      );
    });
}
