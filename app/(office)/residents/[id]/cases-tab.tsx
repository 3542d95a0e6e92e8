import { IconClipboardList } from '@tabler/icons-react';
import { caseLook, StatusChip } from '@/app/(office)/status-chips';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { RecordScreen } from './screen';

export function CasesTab({ t, clock, record: { cases } }: RecordScreen) {
  if (cases.length === 0)
    return (
      <Card>
        <EmptyState
          title={t('history.cases.none')}
          icon={<IconClipboardList size={28} stroke={1.5} aria-hidden="true" />}
        >
          {t('history.cases.noneText')}
        </EmptyState>
      </Card>
    );
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-surface">
      {cases.map((one) => {
        const openedAt = new Date(one.openedAt).toISOString();
        return (
          <li key={one.id}>
            <Link
              href={`/cases/${one.id}`}
              className="focus-inside flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md px-card py-3 hover:bg-surface-2"
            >
              <span className="min-w-0 flex-1 basis-72">
                <span className="block font-semibold tabular">{one.number}</span>
                <span className="block text-office text-ink-2">
                  {t(`labels.cause.${one.cause}`)} · {one.officeName}
                </span>
                <span className="block text-office text-ink-3 tabular">
                  {clock.full(openedAt)} · {clock.ago(openedAt)}
                </span>
              </span>
              <StatusChip {...caseLook(t, one.status)} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
