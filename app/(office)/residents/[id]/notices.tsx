import { Banner } from '@/components/ui/banner';
import { TextLink } from '@/components/ui/link';
import { showDate } from '@/lib/format/time';
import { nextStep, openCaseStep } from './next-step';
import type { RecordScreen } from './screen';

/** What the officer must know before going on, the weightiest first. */
export function Notices(screen: RecordScreen) {
  const { t, record } = screen;
  const { resident } = record;
  return (
    <div className="mb-6 grid gap-3 empty:hidden">
      <ObstacleNotice {...screen} />
      <CaseNotice {...screen} />
      <SuspendedNotice {...screen} />
      {!resident.nikAgrees && (
        <Banner tone="info" title={t('resident.notice.nikDiffers')}>
          {t('resident.notice.nikDiffersText')}
        </Banner>
      )}
      <NikAreaNotice {...screen} />
      {resident.age < 17 && resident.maritalStatus !== 'single' && !resident.obstacle && (
        <Banner tone="info" title={t('resident.notice.marriedYoung')}>
          {t('resident.notice.marriedYoungText')}
        </Banner>
      )}
      {resident.domicileState === 'moving' && (
        <Banner tone="info" title={t('resident.notice.moving')}>
          {t('resident.notice.movingText')}
        </Banner>
      )}
      {!record.inArea && <Banner tone="info">{t('resident.notice.outOfArea')}</Banner>}
    </div>
  );
}

/** An old or unlisted code is worth knowing and stops nothing. */
function NikAreaNotice({ t, record: { resident } }: RecordScreen) {
  const area = resident.nikArea;
  if (!area) return null;
  const now = area.state === 'retired' ? area.now : null;
  return (
    <Banner tone="info" title={t(`resident.notice.nikArea.${area.state}`)}>
      {area.state === 'retired' && now
        ? t('resident.notice.nikAreaNow', { name: area.name, code: area.code, now: now.name, nowCode: now.code })
        : t('resident.notice.nikAreaText')}
    </Banner>
  );
}

function ObstacleNotice({ t, record: { resident } }: RecordScreen) {
  const { obstacle, deceasedOn } = resident;
  if (!obstacle) return null;
  const isExpected = obstacle === 'eligibility.tooYoung' || obstacle === 'eligibility.notEnrolled';
  const title = deceasedOn
    ? t('resident.notice.deceased', { date: showDate(deceasedOn) })
    : t('resident.notice.obstacle');
  return (
    <Banner tone={isExpected ? 'info' : 'warning'} title={title}>
      {t(`refusals.${obstacle as 'eligibility.deceased'}`)}
    </Banner>
  );
}

const caseTexts = {
  here: ['openHere', 'openHereText'],
  waiting: ['waiting', 'waitingText'],
  elsewhere: ['openElsewhere', 'openElsewhereText'],
} as const;

function CaseNotice(screen: RecordScreen) {
  const { t, record } = screen;
  const at = openCaseStep(screen);
  if (!at || !record.openCase) return null;
  const [title, text] = caseTexts[at];
  const step = nextStep(screen);
  return (
    <Banner tone="info" title={t(`resident.notice.${title}`, { number: record.openCase.number })}>
      {t(`resident.notice.${text}`)} {step && <TextLink href={step.href}>{step.label}</TextLink>}
    </Banner>
  );
}

function SuspendedNotice({ t, clock, record: { device } }: RecordScreen) {
  if (device?.status !== 'suspended') return null;
  const at = clock.full(device.changedAt);
  return (
    <Banner tone="warning" announce="status" title={t('resident.notice.suspended')}>
      {device.reason
        ? t('resident.notice.suspendedText', { at, reason: t(`reasons.${device.reason}`) })
        : t('resident.notice.suspendedSince', { at })}
    </Banner>
  );
}
