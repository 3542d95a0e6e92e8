import { IconCheck, IconEye, IconFingerprint, IconPencil, IconUsers } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { screenOf } from '@/app/(office)/cases/screen';
import { PageHeader } from '@/components/ui/page-header';
import { ScrollPane } from '@/components/ui/scroll-pane';
import type { Doer } from '@/lib/act-rules';
import { getTexts } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import { doers, groupsOf, type MatrixLine } from './matrix';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('admin.roles.title') };
}

const cell = 'px-3 py-1.5 first:pl-card last:pr-card align-top';
const icon = { size: 18, stroke: 2, 'aria-hidden': true, className: 'shrink-0' } as const;

const doerName = (t: Translator, doer: Doer) =>
  doer === 'wallet' ? t('admin.roles.wallet') : t(`labels.role.${doer}`);

/** Readable by everybody: whoever is bound by rules may read them. */
export default async function RolesPage() {
  const { officer, t } = await screenOf();
  return (
    <div data-density="office" className="mx-auto max-w-7xl">
      <PageHeader title={t('admin.roles.title')} lead={t('admin.roles.lead')} />
      <ScrollPane label={t('admin.roles.label')} className="max-h-[75vh] rounded-md border border-line bg-surface">
        <table className="w-full border-collapse text-left text-body">
          <thead className="sticky top-0 z-10 bg-surface-2 text-ink-2">
            <tr>
              <th scope="col" className={`${cell} font-semibold`}>
                {t('admin.roles.act')}
              </th>
              {doers.map((doer) => (
                <th
                  key={doer}
                  scope="col"
                  className={`${cell} min-w-20 text-center text-office font-semibold ${doer === officer.role ? 'text-primary' : ''}`}
                >
                  {doerName(t, doer)}
                </th>
              ))}
              <th scope="col" className={`${cell} font-semibold`}>
                {t('admin.roles.reachHead')}
              </th>
              <th scope="col" className={`${cell} font-semibold`}>
                {t('admin.roles.needs')}
              </th>
            </tr>
          </thead>
          {groupsOf(t).map(({ head, label, lines }) => (
            <tbody key={head}>
              <tr className="border-t border-line bg-surface-2">
                <th scope="colgroup" colSpan={doers.length + 3} className={`${cell} font-semibold`}>
                  {label}
                </th>
              </tr>
              {lines.map((line) => (
                <ActLine key={line.act} t={t} {...line} />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollPane>
    </div>
  );
}

function ActLine({ t, act, rule }: MatrixLine & { t: Translator }) {
  const { by, reach, changes } = rule;
  const Kind = changes ? IconPencil : IconEye;
  return (
    <tr className="border-t border-line hover:bg-primary-soft">
      <th scope="row" className={`${cell} min-w-56 font-normal`}>
        <span className="flex gap-2">
          <Kind {...icon} className="mt-0.5 shrink-0 text-ink-3" />
          <span>
            {t(`acts.${act}` as 'acts.unknown')}
            <span className="sr-only"> ({t(`admin.roles.${changes ? 'changes' : 'looks'}`)})</span>
            <code className="block text-meta text-ink-3">{act}</code>
          </span>
        </span>
      </th>
      {doers.map((doer) => (
        <td key={doer} className={`${cell} text-center`}>
          {by.includes(doer) ? (
            <>
              <IconCheck {...icon} className="mx-auto text-success" />
              <span className="sr-only">{t('admin.roles.may')}</span>
            </>
          ) : (
            <>
              <span aria-hidden="true" className="text-ink-3">
                ·
              </span>
              <span className="sr-only">{t('admin.roles.mayNot')}</span>
            </>
          )}
        </td>
      ))}
      <td className={`${cell} min-w-40 text-office text-ink-2`}>{t(`admin.roles.reach.${reach}`)}</td>
      <td className={`${cell} min-w-44 text-office text-ink-2`}>
        <Needs t={t} rule={rule} />
      </td>
    </tr>
  );
}

const Needs = ({ t, rule: { proof, secondPerson } }: Pick<MatrixLine, 'rule'> & { t: Translator }) => (
  <ul className="grid gap-1">
    {proof && (
      <li className="flex gap-1.5">
        <IconFingerprint {...icon} /> {t('admin.roles.proof')}
      </li>
    )}
    {secondPerson && (
      <li className="flex gap-1.5">
        <IconUsers {...icon} /> {t('admin.roles.secondPerson')}
      </li>
    )}
  </ul>
);
