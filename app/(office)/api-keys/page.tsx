import type { Metadata } from 'next';
import { type Screen, screenOf } from '@/app/(office)/cases/screen';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { apiKeysHere } from '@/lib/api-keys/list';
import { getTexts } from '@/lib/i18n/request';
import { at as addressOf } from '@/lib/issuer/metadata';
import { areasOfAdmin } from '@/lib/offices/list';
import { IssueApiKey } from './api-key-dialogs';
import { ApiKeyRow } from './api-key-row';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('apiKeys.title') };
}

export default async function ApiKeysPage() {
  const screen = await screenOf();
  const { officer, t, words, form } = screen;
  if (!officer.does('api-key.issue')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const [keys, areas] = [await apiKeysHere(officer), await areasOfAdmin(officer)];
  const options = areas.map(({ path, name }) => ({ value: path, label: name }));
  return (
    <div data-density="office" className="mx-auto max-w-5xl">
      <PageHeader
        title={t('apiKeys.title')}
        lead={t('apiKeys.lead')}
        actions={<IssueApiKey words={words.apiKeys} form={form} closeLabel={t('office.close')} areas={options} />}
      />
      <Where screen={screen} />
      <Card padding="edge" className="mt-6">
        {keys.length === 0 && <EmptyState title={t('apiKeys.none')}>{t('apiKeys.noneText')}</EmptyState>}
        <ul className="divide-y divide-line">
          {keys.map((key) => (
            <ApiKeyRow key={key.id} screen={screen} line={key} />
          ))}
        </ul>
      </Card>
    </div>
  );
}

/** What whoever builds the program needs to know. */
const Where = ({ screen: { t } }: { screen: Screen }) => (
  <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
    <span className="text-ink-2">{t('apiKeys.address')}</span>
    <code className="font-semibold select-all wrap-anywhere">{addressOf('/api/rollout')}</code>
    <TextLink href="/api/rollout/openapi.json" target="_blank">
      {t('apiKeys.description')}
    </TextLink>
  </p>
);
