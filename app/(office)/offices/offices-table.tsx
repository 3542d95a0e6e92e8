import type { Screen } from '@/app/(office)/cases/screen';
import { StatusChip } from '@/app/(office)/status-chips';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/link';
import { ScrollPane } from '@/components/ui/scroll-pane';
import type { OfficeRow } from '@/lib/offices/list';
import { ChangeOffice, CloseOffice } from './office-dialogs';

const cell = 'h-row px-3 py-1.5 first:pl-card last:pr-card align-top';
const heads = ['code', 'name', 'area', 'kind', 'counters', 'officers', 'status'] as const;
const numbers: readonly string[] = ['counters', 'officers'];

/** Offices of the area, those in use first; the number of officers leads to them. */
export function OfficesTable({ screen, offices }: { screen: Screen; offices: readonly OfficeRow[] }) {
  const { t, officer } = screen;
  const mayChange = officer.does('office.change');
  return (
    <ScrollPane label={t('admin.offices.label')} className="rounded-md border border-line bg-surface">
      <table className="w-full border-collapse text-left text-body">
        <thead className="bg-surface-2 text-ink-2">
          <tr>
            {heads.map((name) => (
              <th
                key={name}
                scope="col"
                className={`${cell} font-semibold whitespace-nowrap ${numbers.includes(name) ? 'text-right' : ''}`}
              >
                {t(`admin.offices.${name}`)}
              </th>
            ))}
            {mayChange && <td className={cell} />}
          </tr>
        </thead>
        <tbody>
          {offices.map((office) => (
            <OfficeLine key={office.id} screen={screen} office={office} />
          ))}
        </tbody>
      </table>
      {offices.length === 0 && <EmptyState title={t('admin.offices.none')} />}
    </ScrollPane>
  );
}

function OfficeLine({ screen: { t, words, form, officer }, office }: { screen: Screen; office: OfficeRow }) {
  const { id, code, name, area, address, kind, counters, closed, officers } = office;
  const shared = { officeId: id, facts: { name, address, counters }, words: words.admin.offices, form };
  return (
    <tr className="border-t border-line">
      <td className={`${cell} whitespace-nowrap tabular`}>{code}</td>
      <td className={`${cell} min-w-52`}>
        <span className="font-semibold">{name}</span>
        <span className="block text-office text-ink-2">{address}</span>
      </td>
      <td className={cell}>{area}</td>
      <td className={`${cell} whitespace-nowrap`}>{t(`admin.offices.kinds.${kind}`)}</td>
      <td className={`${cell} text-right tabular`}>{counters}</td>
      <td className={`${cell} text-right tabular`}>
        {officers > 0 ? (
          <TextLink href={`/officers?office=${id}`} aria-label={t('admin.offices.officersAt', { name })}>
            {officers}
          </TextLink>
        ) : (
          officers
        )}
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        <StatusChip tone={closed ? 'neutral' : 'success'} word={t(`admin.offices.${closed ? 'closed' : 'inUse'}`)} />
      </td>
      {officer.does('office.change') && (
        <td className={`${cell} whitespace-nowrap`}>
          {!closed && (
            <span className="-my-2 flex gap-4">
              <ChangeOffice {...shared} closeLabel={t('office.close')} />
              <CloseOffice {...shared} closeLabel={t('office.close')} title={t('admin.offices.closeTitle', { name })} />
            </span>
          )}
        </td>
      )}
    </tr>
  );
}
