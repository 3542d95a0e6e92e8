import type { ReactNode } from 'react';
import { chooseLanguage, chooseTheme } from '@/app/preferences/actions';
import { ProofDesk } from '@/app/proof-desk';
import { proofWords } from '@/app/proof-words';
import { Frame } from '@/components/shell/frame';
import { isTraining } from '@/lib/env';
import { initialsOf } from '@/lib/format/initials';
import { getTexts, locale, theme } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import { lockMinutes } from '@/lib/officers/lock';
import type { Officer } from '@/lib/officers/officer';
import { requireOfficer } from '@/lib/officers/session';
import { LeaveButtons } from './leave-buttons';
import { LockButton } from './lock-button';
import { LockWatch } from './lock-watch';
import { keysOf, menuOf } from './menu';
import { RecordWatch } from './record-watch';

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const officer = await requireOfficer();
  const t = await getTexts();
  const nav = await menuOf(t, officer);
  return (
    <LockWatch minutes={lockMinutes(officer.role)} words={lockWords(t)}>
      <RecordWatch />
      <Frame
        {...{ texts: t, nav, chooseLanguage, chooseTheme }}
        locale={await locale()}
        theme={await theme()}
        mode={isTraining() ? 'practice' : 'live'}
        office={officeLine(t, officer)}
        officer={{ name: officer.name, initials: initialsOf(officer.name), role: t(`labels.role.${officer.role}`) }}
        keys={keysOf(t, officer, nav.length)}
        help="/help"
        lock={<LockButton label={t('shell.lock')} />}
        signOut={<LeaveButtons {...leaveWords(t)} />}
      >
        <ProofDesk words={proofWords(t)}>{children}</ProofDesk>
      </Frame>
    </LockWatch>
  );
}

const lockWords = (t: Translator) => ({
  soon: t('session.lock.soon', { seconds: '{seconds}' }),
  reaching: t('session.lock.reaching'),
});

const leaveWords = (t: Translator) => ({
  profile: t('profile.menu'),
  handOver: t('session.lock.handOver'),
  signOut: t('shell.signOut'),
});

const officeLine = (t: Translator, { office, counterNumber }: Officer) =>
  counterNumber ? t('session.counter.at', { office: office.name, number: String(counterNumber) }) : office.name;
