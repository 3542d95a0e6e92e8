import { IconCircleCheck } from '@tabler/icons-react';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { Link, TextLink } from '@/components/ui/link';
import { getTexts } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import { type AdminNumbers, adminDesk } from '@/lib/officers/admin-desk';
import type { Officer } from '@/lib/officers/officer';

const links = {
  active: '/officers?status=active',
  invited: '/officers?status=invited',
  withoutFactor: '/officers?factor=no',
  locked: '/officers?status=locked',
  deactivated: '/officers?status=deactivated',
} as const;
const figures = Object.keys(links) as (keyof typeof links)[];

/** What an admin's day begins with: how the accounts stand, and what has been left lying. Each number leads to its list. */
export async function AdminDesk({ officer }: { officer: Officer }) {
  const t = await getTexts();
  const numbers = await adminDesk(officer);
  return (
    <div data-density="office" className="mb-6 grid gap-6">
      <section aria-labelledby="admin-numbers">
        <h2 id="admin-numbers" className="mb-3 text-section font-semibold">
          {t('admin.home.title')}
        </h2>
        <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,10rem),1fr))] gap-3">
          {figures.map((name) => (
            <li key={name}>
              <Link
                href={links[name]}
                className="block h-full rounded-md border border-line bg-surface p-card hover:border-primary hover:bg-primary-soft"
              >
                <span className="block text-title font-semibold tabular">{numbers[name]}</span>
                <span className="text-ink-2">{t(`admin.home.${name}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <Waiting t={t} numbers={numbers} />
    </div>
  );
}

function Waiting({ t, numbers: { late, alarms, withoutFactor } }: { t: Translator; numbers: AdminNumbers }) {
  const lines = [
    { text: t('admin.home.alarms', { count: alarms }), count: alarms, href: links.locked },
    { text: t('admin.home.late', { count: late }), count: late, href: links.invited },
    { text: t('admin.home.unprotected', { count: withoutFactor }), count: withoutFactor, href: links.withoutFactor },
  ].filter(({ count }) => count > 0);
  return (
    <Card title={t('admin.home.waiting')}>
      <div className="grid gap-2">
        {lines.map(({ text, href }) => (
          <Banner key={text} tone="warning" actions={<TextLink href={href}>{t('admin.home.show')}</TextLink>}>
            {text}
          </Banner>
        ))}
        {lines.length === 0 && (
          <p className="flex items-center gap-2 text-ink-2">
            <IconCircleCheck size={20} stroke={1.75} aria-hidden="true" className="text-success" />
            {t('admin.home.nothing')}
          </p>
        )}
      </div>
    </Card>
  );
}
