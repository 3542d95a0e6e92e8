import { Card } from '@/components/ui/card';
import { ScrollPane } from '@/components/ui/scroll-pane';
import type { Compared } from '@/lib/reviews/figures';
import type { OfficerProfile } from '@/lib/reviews/profile';
import type { Screen } from '../../../cases/screen';

type Show = (figure: number) => string;

/** The officer's figures beside the median of whoever does the same work. */
export function ComparedTable({ screen, profile }: { screen: Screen; profile: OfficerProfile }) {
  const { t, clock } = screen;
  const language = clock.locale === 'id' ? 'id-ID' : 'en-GB';
  const percent: Show = (figure) => figure.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 });
  const plain: Show = (figure) => figure.toLocaleString(language, { maximumFractionDigits: 1 });
  return (
    <Card title={t('officerProfile.compared')} padding="edge">
      <ScrollPane label={t('officerProfile.compared')}>
        <table className="w-full border-collapse text-left">
          <thead className="bg-surface-2 text-ink-2">
            <tr>
              {(['measure', 'own', 'office', 'regency'] as const).map((head) => (
                <th key={head} scope="col" className="px-card py-2 font-medium">
                  {t(`officerProfile.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Line screen={screen} name={t('officerProfile.looksWithout')} figures={profile.looks} show={percent} />
            <Line screen={screen} name={t('officerProfile.reissues')} figures={profile.reissues} show={plain} />
          </tbody>
        </table>
      </ScrollPane>
    </Card>
  );
}

type LineProps = { screen: Screen; name: string; figures: Compared; show: Show };

function Line({ screen: { t }, name, figures: { own, office, regency, peers }, show }: LineProps) {
  const shown = (figure: number | null) => (figure === null ? t('officerProfile.noFigure') : show(figure));
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="min-w-44 px-card py-2 font-normal">
        {name}
        <span className="block text-office text-ink-3">{t('officerProfile.peers', { count: peers })}</span>
      </th>
      <td className="px-card py-2 font-semibold tabular">{show(own)}</td>
      <td className="px-card py-2 tabular">{shown(office)}</td>
      <td className="px-card py-2 tabular">{shown(regency)}</td>
    </tr>
  );
}
