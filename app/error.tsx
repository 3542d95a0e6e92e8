'use client';

import { useSyncExternalStore } from 'react';
import { PlainPage } from '@/components/shell/plain-page';
import { Button } from '@/components/ui/button';
import { breakdowns } from '@/lib/i18n/messages/breakdowns';

const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : '';

const subscribe = () => () => undefined;
const language = () => (document.documentElement.lang === 'en' ? 'en' : 'id');

/** The database that does not answer has words of its own; of anything else the officer learns only the code. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const words = breakdowns[useSyncExternalStore<'id' | 'en'>(subscribe, language, () => 'id')];
  const digest = digestOf(error);
  const outage = digest === 'OUTAGE';
  return (
    <PlainPage product="Loket">
      <div role="alert">
        <h1 className="text-title font-semibold">{outage ? words.outageTitle : words.failedTitle}</h1>
        <p className="mt-2 text-ink-2">{outage ? words.outage : words.failed}</p>
        {digest && !outage && (
          <p className="mt-3 text-office text-ink-2">
            {words.code}: <span className="font-semibold text-ink tabular">{digest}</span>
          </p>
        )}
      </div>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button variant="primary" onClick={retry}>
          {words.retry}
        </Button>
        <a
          href="/"
          className="inline-flex min-h-control items-center rounded-md px-4 font-semibold text-link hover:bg-surface-2"
        >
          {words.home}
        </a>
      </div>
    </PlainPage>
  );
}
