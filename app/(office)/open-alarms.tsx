import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { countAlarms } from '@/lib/alarms/list';
import type { Translator } from '@/lib/i18n/translator';
import type { Officer } from '@/lib/officers/officer';

/** On the start page of whoever answers for the area, until somebody has looked into each. */
export async function OpenAlarms({ t, officer }: { t: Translator; officer: Officer }) {
  const count = officer.does('alarm.acknowledge') ? await countAlarms(officer) : 0;
  if (count === 0) return null;
  return (
    <div className="mb-6">
      <Banner
        tone="danger"
        title={t('alarms.waiting', { count })}
        actions={
          <ButtonLink href="/alarms" size="office">
            {t('alarms.look')}
          </ButtonLink>
        }
      />
    </div>
  );
}
