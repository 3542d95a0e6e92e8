import { Banner } from '@/components/ui/banner';
import { TextLink } from '@/components/ui/link';
import type { Desk } from '@/lib/cases/desk';
import { type Locale, relative } from '@/lib/format/time';
import type { Translator } from '@/lib/i18n/translator';

type DisownedOffersProps = { t: Translator; desk: Desk; locale: Locale; now: Date };

/** For supervisors: somebody got an offer nobody there had asked for. Stays until the case is flagged. */
export function DisownedOffers({ t, desk: { disowned }, locale, now }: DisownedOffersProps) {
  if (disowned.length === 0) return null;
  return (
    <div className="mb-6">
      <Banner tone="danger" title={t('search.desk.disowned')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {disowned.map(({ id, number, at }) => (
            <li key={id}>
              <TextLink href={`/cases/${id}`}>{number}</TextLink>{' '}
              <span className="text-ink-2">{relative(new Date(at), now, locale)}</span>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}
