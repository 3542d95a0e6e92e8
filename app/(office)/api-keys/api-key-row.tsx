import type { ReactNode } from 'react';
import type { Screen } from '@/app/(office)/cases/screen';
import { Chip } from '@/components/ui/chip';
import type { ApiKeyLine } from '@/lib/api-keys/list';
import { showLongDate } from '@/lib/format/time';
import { RevokeApiKey } from './api-key-dialogs';

const tones = { open: 'success', expiring: 'warning', expired: 'neutral', revoked: 'neutral' } as const;
type RowProps = { screen: Screen; line: ApiKeyLine };

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt className="text-office text-ink-2">{term}</dt>
    <dd className="tabular">{children}</dd>
  </div>
);

/** One key: whose it is, what it opens, until when, when it was last of use. */
export function ApiKeyRow({ screen, line }: RowProps) {
  const { t, words, form } = screen;
  const { id, name, prefix, area, state } = line;
  const isGood = state === 'open' || state === 'expiring';
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 px-card py-4">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-section font-semibold">
          <span className="wrap-anywhere">{name}</span>
          <Chip tone={tones[state]}>{t(`apiKeys.state.${state}`)}</Chip>
        </h2>
        <p className="text-ink-2">{area}</p>
        <p className="text-office text-ink-3">{issuedWords(screen, line)}</p>
      </div>
      <Facts screen={screen} line={line} prefix={prefix} />
      <div className="flex sm:min-w-20 sm:justify-end">
        {isGood && (
          <RevokeApiKey
            {...{ apiKeyId: id, name, words: words.apiKeys, form, closeLabel: t('office.close') }}
            title={t('apiKeys.revokeTitle', { name })}
          />
        )}
      </div>
    </li>
  );
}

function Facts({ screen: { t, clock }, line, prefix }: RowProps & { prefix: string }) {
  const { expiresAt, lastUsedOn, revokedAt } = line;
  return (
    <dl className="grid w-full gap-x-6 gap-y-2 sm:grid-cols-3 lg:w-140">
      <Fact term={t('apiKeys.begins')}>
        <code>{prefix}…</code>
      </Fact>
      <Fact term={t(revokedAt ? 'apiKeys.state.revoked' : 'apiKeys.until')}>
        <time dateTime={revokedAt ?? expiresAt}>{clock.full(revokedAt ?? expiresAt)}</time>
      </Fact>
      <Fact term={t('apiKeys.used')}>
        {lastUsedOn ? <time dateTime={lastUsedOn}>{showLongDate(lastUsedOn, clock.locale)}</time> : t('apiKeys.never')}
      </Fact>
    </dl>
  );
}

function issuedWords({ t, clock }: Screen, { createdAt, createdBy: name }: ApiKeyLine): string {
  const when = clock.full(createdAt);
  return name ? t('apiKeys.issuedBy', { when, name }) : t('apiKeys.issuedOn', { when });
}
