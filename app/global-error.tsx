'use client';

import { PlainPage } from '@/components/shell/plain-page';
import { Button } from '@/components/ui/button';
import { breakdowns } from '@/lib/i18n/messages/breakdowns';
import './globals.css';

/** The layout itself has failed, and with it the chosen language: both are shown. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="id">
      <body>
        <title>Loket</title>
        <PlainPage product="Loket">
          {(['id', 'en'] as const).map((locale) => (
            <section key={locale} lang={locale} className="mb-8">
              <h1 className="text-title font-semibold">{breakdowns[locale].failedTitle}</h1>
              <p className="mt-2 mb-4 text-ink-2">{breakdowns[locale].outage}</p>
              <Button variant={locale === 'id' ? 'primary' : 'secondary'} onClick={retry}>
                {breakdowns[locale].retry}
              </Button>
            </section>
          ))}
        </PlainPage>
      </body>
    </html>
  );
}
