import type { Metadata } from 'next';
import { screenOf } from '@/app/(office)/cases/screen';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { getTexts } from '@/lib/i18n/request';
import { webhooksHere } from '@/lib/webhooks/list';
import { WebhookCard } from './webhook-card';
import { AddWebhook } from './webhook-dialogs';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('webhooks.title') };
}

export default async function WebhooksPage() {
  const screen = await screenOf();
  const { officer, t, words, form } = screen;
  if (!officer.does('webhook.change')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const webhooks = await webhooksHere(officer);
  return (
    <div data-density="office" className="mx-auto max-w-5xl">
      <PageHeader
        title={t('webhooks.title')}
        lead={t('webhooks.lead')}
        actions={<AddWebhook words={words.webhooks} form={form} closeLabel={t('office.close')} />}
      />
      <div className="grid gap-6">
        {webhooks.map((webhook) => (
          <WebhookCard key={webhook.id} screen={screen} webhook={webhook} />
        ))}
        {webhooks.length === 0 && (
          <Card>
            <EmptyState title={t('webhooks.none')}>{t('webhooks.noneText')}</EmptyState>
          </Card>
        )}
      </div>
    </div>
  );
}
