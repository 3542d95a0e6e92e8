import { IconClipboardList, IconHistory } from '@tabler/icons-react';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Link, TextLink } from '@/components/ui/link';
import type { Desk } from '@/lib/cases/desk';
import { type Locale, relative, showTime, type Zone } from '@/lib/format/time';
import type { Translator } from '@/lib/i18n/translator';
import { caseLook, StatusChip } from './status-chips';

type DeskProps = { t: Translator; desk: Desk; zone: string; locale: Locale; now: Date };

const row =
  'focus-inside flex min-h-11 items-center gap-x-4 gap-y-1 rounded-md px-card py-2.5 hover:bg-primary-soft max-sm:flex-wrap';

/** Open cases of the office: the officer's own first, where the role opens any. */
export function DeskCases(props: DeskProps & { opensCases: boolean }) {
  const { t, desk, opensCases } = props;
  const mine = desk.cases.filter((one) => one.mine || !opensCases);
  const others = desk.cases.filter((one) => !mine.includes(one));
  const all = <TextLink href="/cases">{t('search.desk.allCases')}</TextLink>;
  return (
    <Card title={t(opensCases ? 'search.desk.mine' : 'search.desk.all')} padding="edge" actions={all}>
      {mine.length === 0 && (
        <p className="px-card py-3 text-ink-2">
          {t('search.desk.noCases')}. {t('search.desk.noCasesText')}
        </p>
      )}
      <CaseLines {...props} cases={mine} />
      {others.length > 0 && (
        <>
          <h3 className="border-t border-line bg-surface-2 px-card py-1.5 font-semibold text-ink-2">
            {t('search.desk.others')}
          </h3>
          <CaseLines {...props} cases={others} />
        </>
      )}
    </Card>
  );
}

function CaseLines({ t, cases, locale, now }: DeskProps & { cases: Desk['cases'] }) {
  return (
    <ul>
      {cases.map((one) => (
        <li key={one.id} className="border-t border-line first:border-t-0">
          <Link href={`/cases/${one.id}`} className={row}>
            <span className="min-w-0 flex-1 basis-56">
              <span className="block font-semibold tabular">
                {one.number} <span className="font-normal text-ink-2">· {one.name}</span>
              </span>
              <span className="block text-ink-2">
                {t(`labels.cause.${one.cause}`)} · {relative(new Date(one.updatedAt), now, locale)}
                {one.status === 'open' && <> · {t('search.desk.next', { step: t(`labels.step.${one.step}`) })}</>}
              </span>
            </span>
            <StatusChip {...caseLook(t, one.status)} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The last records of this session: empty again after signing out. */
export function DeskRecent({ t, desk, zone, locale }: DeskProps) {
  return (
    <Card title={t('search.desk.recent')} padding="edge">
      {desk.recent.length === 0 ? (
        <EmptyState title={t('search.desk.noRecent')} icon={<IconHistory size={24} stroke={1.5} aria-hidden="true" />}>
          {t('search.desk.recentText')}
        </EmptyState>
      ) : (
        <ul>
          {desk.recent.map((one) => (
            <li key={one.id} className="border-t border-line first:border-t-0">
              <Link href={`/residents/${one.id}`} className={row}>
                <span className="min-w-0 flex-1 font-semibold">{one.name}</span>
                <span className="shrink-0 text-ink-3 tabular">{showTime(new Date(one.at), zone as Zone, locale)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Three numbers of today at this office. */
export function DeskNumbers({ t, desk: { numbers } }: DeskProps) {
  const median = numbers.medianMinutes;
  const figures = [
    { label: t('search.desk.done'), value: String(numbers.doneToday) },
    { label: t('search.desk.waiting'), value: String(numbers.awaitingApproval) },
    {
      label: t('search.desk.median'),
      value: median === null ? t('search.desk.noMedian') : t('search.desk.minutes', { minutes: median }),
    },
  ];
  return (
    <section aria-label={t('search.desk.today')} className="self-start rounded-md border border-line bg-surface">
      <h2 className="flex items-center gap-2 px-4 pt-3 text-office font-semibold text-ink-2">
        <IconClipboardList size={18} stroke={1.75} aria-hidden="true" />
        {t('search.desk.today')}
      </h2>
      <dl className="grid divide-line px-4 pb-1 sm:grid-cols-3 sm:gap-6 xl:grid-cols-1 xl:gap-0 xl:divide-y">
        {figures.map(({ label, value }) => (
          <div key={label} className="flex items-baseline justify-between gap-3 py-2.5 sm:flex-col-reverse sm:gap-0">
            <dt className="text-office text-ink-2">{label}</dt>
            <dd className="text-section font-semibold tabular">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
