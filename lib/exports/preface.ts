import type { Words } from '@/lib/exports/cells';
import type { Cells } from '@/lib/exports/csv';
import { type Export, viewOf } from '@/lib/exports/rows';
import { type Locale, showDateTime } from '@/lib/format/time';
import { exporting } from '@/lib/i18n/messages/exporting';
import type { AuditView } from '@/lib/ledger/filter';

type Named = keyof (typeof exporting)['id']['filter'];
const isNamed = (name: string): name is Named => name in exporting.id.filter;

function filterText({ columns: _columns, period: _period, ...filter }: AuditView, { t }: Words): string {
  const parts = Object.entries(filter).flatMap(([name, value]) => {
    if (value === undefined || !isNamed(name)) return [];
    const said = name === 'resident' ? t('exporting.oneResident') : value === 'yes' ? '' : String(value);
    return [`${t(`exporting.filter.${name}`)} ${said}`.trim()];
  });
  return parts.join(', ');
}

/** The first line of a file: what it is, who asked for it, when, which entries and what for. */
export function prefaceOf(one: Export, by: { name: string; role: string }, words: Words): Cells {
  const { t, zone } = words;
  const role = t(`labels.role.${by.role}` as 'labels.role.clerk');
  return [
    t('exporting.preface.title'),
    t('exporting.preface.by', { name: by.name, role, area: one.region }),
    t('exporting.preface.when', { when: showDateTime(one.until, zone, one.locale as Locale) }),
    t('exporting.preface.filter', { filter: filterText(viewOf(one), words) }),
    t('exporting.preface.purpose', { purpose: one.purpose }),
    t('exporting.preface.rows', { total: String(one.total) }),
  ];
}
