import type { Screen } from '@/app/(office)/cases/screen';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import type { WebhookLine } from '@/lib/webhooks/list';
import { DeliveryLog } from './delivery-log';
import { TestWebhook } from './test-webhook';
import { ChangeWebhook } from './webhook-dialogs';
import { RemoveWebhook, ReplayWebhook } from './webhook-more';

type WebhookCardProps = { screen: Screen; webhook: WebhookLine };

/** One receiver: whether it is up to date, what can be done with it, and what it answered last. */
export function WebhookCard({ screen, webhook }: WebhookCardProps) {
  const { t, words, form } = screen;
  const { id, name, url, pausedBecause, nextLeaf } = webhook;
  const shared = { webhookId: id, name, words: words.webhooks, form, closeLabel: t('office.close') };
  return (
    <Card padding="edge">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3 px-card py-4">
        <div className="min-w-0 flex-1 basis-72">
          <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-section font-semibold">
            <span className="wrap-anywhere">{name}</span>
            <State screen={screen} webhook={webhook} />
          </h2>
          <p className="text-ink-2 wrap-anywhere">{url}</p>
          <p className="text-office text-ink-3">{t('webhooks.next', { leaf: String(nextLeaf) })}</p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <TestWebhook {...shared} />
          <ChangeWebhook {...shared} url={url} state={pausedBecause ? 'paused' : 'sends'} />
          <ReplayWebhook {...shared} />
          <RemoveWebhook {...shared} title={t('webhooks.removeTitle', { name })} />
        </div>
      </div>
      <DeliveryLog screen={screen} name={name} deliveries={webhook.deliveries} />
    </Card>
  );
}

function State({ screen: { t, clock }, webhook: { pausedBecause, failingSince, behind } }: WebhookCardProps) {
  if (pausedBecause === 'failing') return <Chip tone="danger">{t('webhooks.status.paused')}</Chip>;
  if (pausedBecause) return <Chip tone="neutral">{t('webhooks.status.officer')}</Chip>;
  if (failingSince) {
    const when = clock.full(failingSince.toISOString());
    return <Chip tone="warning">{t('webhooks.status.failing', { when })}</Chip>;
  }
  if (behind > 0) return <Chip tone="info">{t('webhooks.status.behind', { count: behind })}</Chip>;
  return <Chip tone="success">{t('webhooks.status.sends')}</Chip>;
}
