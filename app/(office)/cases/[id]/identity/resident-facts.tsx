import { ResidentPhoto } from '@/app/(office)/portrait';
import { Card } from '@/components/ui/card';
import { NumberDigits } from '@/components/ui/number-digits';
import type { ResidentSummary } from '@/lib/residents/summary';
import type { Screen } from '../../screen';
import { PhotoEnlarge } from './photo-enlarge';
import { RevealFact } from './reveal-fact';

const backdropOf = ({ citizenship, birthYear }: ResidentSummary) =>
  citizenship === 'WNA' ? 'orange' : birthYear % 2 === 1 ? 'red' : 'blue';

/** Photo and record beside each other, masked: the officer reads from the document, not from the screen. */
export function ResidentFacts({ screen: { t, words, form }, resident }: { screen: Screen; resident: ResidentSummary }) {
  const { id: residentId, name, maskedNik, birthYear, sex, places, portrait } = resident;
  const label = t('identity.photo', { name });
  const reveal = (group: 'nik' | 'birth' | 'address', term: string) => ({
    ...{ residentId, group, term, form, fields: words.record.field },
    show: t('identity.show'),
    showOf: t('identity.showOf', { field: term }),
  });
  return (
    <Card>
      <div className="flex flex-wrap gap-6">
        <div className="grid content-start gap-2">
          <PhotoEnlarge
            title={label}
            label={t('identity.enlarge')}
            closeLabel={t('office.close')}
            large={<ResidentPhoto portrait={portrait} size={480} label={label} />}
          >
            <ResidentPhoto portrait={portrait} size={240} label={label} />
          </PhotoEnlarge>
          <p className="max-w-60 text-office text-ink-2">{t(`identity.backdrop.${backdropOf(resident)}`)}</p>
        </div>
        <dl className="min-w-0 flex-1 basis-72">
          <Fact term={t('identity.facts.name')}>{name}</Fact>
          <RevealFact
            {...reveal('nik', t('identity.facts.nik'))}
            masked={<NumberDigits value={maskedNik.replaceAll(' ', '')} />}
          />
          <RevealFact
            {...reveal('birth', t('identity.facts.born'))}
            masked={t('identity.hiddenBirth', { year: String(birthYear) })}
          />
          <Fact term={t('identity.facts.sex')}>{t(`labels.sex.${sex}`)}</Fact>
          <RevealFact
            {...reveal('address', t('identity.facts.lives'))}
            masked={[places.district, places.regency].filter(Boolean).join(', ')}
          />
        </dl>
      </div>
      {!resident.nikAgrees && <p className="mt-4 text-office text-ink-2">{t('identity.nikDiffers')}</p>}
    </Card>
  );
}

const Fact = ({ term, children }: { term: string; children: string }) => (
  <div className="border-b border-line py-2.5">
    <dt className="text-office text-ink-3">{term}</dt>
    <dd className="wrap-anywhere">{children}</dd>
  </div>
);
