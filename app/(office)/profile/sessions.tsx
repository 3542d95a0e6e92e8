import { IconDeviceDesktop } from '@tabler/icons-react';
import { type Clock, clockOf } from '@/app/(office)/cases/clock';
import { formWords } from '@/app/form-words';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { getTexts, locale } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import type { Officer } from '@/lib/officers/officer';
import { type OwnSession, ownSessions } from '@/lib/officers/own-sessions';
import { EndSession } from './end-session';

type Line = { t: Translator; clock: Clock; session: OwnSession };

/** Where the officer is and was signed in: what runs can be ended, what is over says why. */
export async function Sessions({ officer }: { officer: Officer }) {
  const t = await getTexts();
  const clock = clockOf(officer.office.timeZone, await locale());
  const all = await ownSessions(officer);
  const running = all.filter(({ isLive }) => isLive);
  const past = all.filter(({ isLive }) => !isLive);
  const others = running.filter(({ isThis }) => !isThis);
  return (
    <div data-density="office">
      <Card
        title={t('session.own.title')}
        padding="edge"
        actions={
          others.length > 0 && <EndSession session="others" label={t('session.own.endOthers')} form={formWords(t)} />
        }
      >
        <p className="max-w-prose px-card py-3 text-ink-2">{t('session.own.lead')}</p>
        <ul>
          {running.map((session) => (
            <Running key={session.ref} {...{ t, clock, session }} />
          ))}
        </ul>
        {others.length === 0 && (
          <p className="border-t border-line px-card py-3 text-office text-ink-2">{t('session.own.onlyThis')}</p>
        )}
        {past.length > 0 && (
          <>
            <h3 className="border-t border-line bg-surface-2 px-card py-1.5 text-office font-semibold text-ink-2">
              {t('session.own.past')}
            </h3>
            <ul>
              {past.map((session) => (
                <Past key={session.ref} {...{ t, clock, session }} />
              ))}
            </ul>
          </>
        )}
      </Card>
    </div>
  );
}

const row = 'flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-card py-3';

function placeOf(t: Translator, { office, counter }: OwnSession): string | null {
  if (!office || !counter) return office;
  return t('session.counter.at', { office, number: String(counter) });
}

const times = ({ t, clock, session }: Line) =>
  `${t('session.own.begun')} ${clock.full(session.begunAt)} · ${t('session.own.seen')} ${clock.ago(session.seenAt)}`;

function Where({ t, session }: Omit<Line, 'clock'>) {
  return (
    <p className="font-semibold wrap-anywhere">
      {session.device || t('session.own.unknownDevice')}
      {placeOf(t, session) && <span className="font-normal text-ink-2"> · {placeOf(t, session)}</span>}
    </p>
  );
}

function Running({ t, clock, session }: Line) {
  return (
    <li className={row}>
      <IconDeviceDesktop size={22} stroke={1.5} aria-hidden="true" className="shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1 basis-64">
        <Where t={t} session={session} />
        <p className="text-ink-2">{times({ t, clock, session })}</p>
        {!session.isProven && <p className="text-ink-2">{t('session.own.half')}</p>}
      </div>
      {session.isThis ? (
        <Chip tone="success">{t('session.own.this')}</Chip>
      ) : (
        <EndSession session={session.ref} label={t('session.own.end')} form={formWords(t)} />
      )}
    </li>
  );
}

function Past({ t, clock, session }: Line) {
  return (
    <li className={row}>
      <div className="min-w-0 flex-1 basis-64">
        <Where t={t} session={session} />
        <p className="text-ink-2">{times({ t, clock, session })}</p>
      </div>
      {session.endedBecause && <p className="text-ink-2">{t(`session.own.why.${session.endedBecause}`)}</p>}
    </li>
  );
}
