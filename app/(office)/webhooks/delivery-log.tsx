import type { Screen } from '@/app/(office)/cases/screen';
import { Chip } from '@/components/ui/chip';
import { ScrollPane } from '@/components/ui/scroll-pane';
import type { WebhookLine } from '@/lib/webhooks/list';

type Delivery = WebhookLine['deliveries'][number];
const cell = 'h-row px-3 py-1 first:pl-card last:pr-card';
const known = ['TIMEOUT', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'LONG', 'address', 'https'] as const;

/** What was tried last, newest first. */
export function DeliveryLog({
  screen,
  name,
  deliveries,
}: {
  screen: Screen;
  name: string;
  deliveries: readonly Delivery[];
}) {
  const { t } = screen;
  if (deliveries.length === 0)
    return <p className="border-t border-line px-card py-3 text-ink-2">{t('webhooks.logNone')}</p>;
  return (
    <ScrollPane label={t('webhooks.log', { name })} className="max-h-80 border-t border-line">
      <table className="w-full border-collapse text-left text-body">
        <caption className="sr-only">{t('webhooks.logLast')}</caption>
        <thead className="sticky top-0 bg-surface-2 text-ink-2">
          <tr>
            {(['event', 'when', 'answer', 'took'] as const).map((head) => (
              <th
                key={head}
                scope="col"
                className={`${cell} font-semibold whitespace-nowrap ${head === 'took' ? 'text-right' : ''}`}
              >
                {t(`webhooks.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <Line key={delivery.id} screen={screen} delivery={delivery} />
          ))}
        </tbody>
      </table>
    </ScrollPane>
  );
}

function Line({ screen: { t, clock }, delivery }: { screen: Screen; delivery: Delivery }) {
  const { leaf, at, problem, ms } = delivery;
  return (
    <tr className="border-t border-line">
      <td className={`${cell} tabular`}>{leaf ?? t('webhooks.testEvent')}</td>
      <td className={`${cell} whitespace-nowrap`}>
        <time dateTime={at.toISOString()}>{clock.full(at.toISOString())}</time>
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        <Chip tone={problem ? 'danger' : 'success'}>{answerOf(t, delivery)}</Chip>
      </td>
      <td className={`${cell} text-right whitespace-nowrap tabular`}>{t('webhooks.ms', { ms: String(ms) })}</td>
    </tr>
  );
}

function answerOf(t: Screen['t'], { problem, status }: Delivery): string {
  if (!problem) return t('webhooks.ok', { status: String(status) });
  const named = known.find((one) => one === problem);
  if (named) return t(`webhooks.problem.${named}`);
  if (problem.startsWith('HTTP_')) return t('webhooks.problem.http', { status: String(status) });
  return t('webhooks.problem.other', { code: problem });
}
