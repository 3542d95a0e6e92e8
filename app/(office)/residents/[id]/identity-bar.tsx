import { IconFlag, IconPlaneArrival, IconRefreshAlert, IconTruck } from '@tabler/icons-react';
import { ResidentPhoto } from '@/app/(office)/portrait';
import { ikdLook, nikLook, StatusChip } from '@/app/(office)/status-chips';
import { ButtonLink } from '@/components/ui/button-link';
import { Chip } from '@/components/ui/chip';
import { NumberDigits } from '@/components/ui/number-digits';
import { AccessReport } from './access-report';
import { accessReportWords } from './access-report-words';
import { CredentialActions } from './credential-actions';
import { credentialWords } from './credential-words';
import { nextStep } from './next-step';
import type { RecordScreen } from './screen';

const icon = { size: 16, stroke: 2, 'aria-hidden': true } as const;

/** Who this is, and what can be done: stays in view while the record scrolls. */
export function IdentityBar(screen: RecordScreen) {
  const { t, officer, record } = screen;
  const { resident, device, openCase } = record;
  const step = nextStep(screen);
  // For the dead there is only one thing left to do.
  const isOver = resident.nikState === 'deceased' && device?.status === 'active';
  const mayChange =
    device &&
    (device.status === 'active' ? officer.does('credential.suspend') : !openCase && officer.does('credential.resume'));
  return (
    <header className="z-30 -mx-4 -mt-6 mb-6 border-b border-line bg-surface px-4 py-3 tall:sticky tall:top-(--top) md:-mx-6 md:px-6">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-88 items-center gap-4">
          <ResidentPhoto portrait={resident.portrait} size={48} label={t('office.portrait')} />
          <div className="min-w-0 flex-1">
            <h1 className="text-section leading-6 font-semibold wrap-anywhere">{resident.name}</h1>
            <p className="flex flex-wrap gap-x-3 text-office text-ink-2">
              <span className="font-semibold text-ink">
                <NumberDigits value={resident.maskedNik.replaceAll(' ', '')} />
              </span>
              <span>{about(screen)}</span>
            </p>
            <div className="mt-1 flex flex-wrap gap-1.5">
              <Chips {...screen} />
            </div>
          </div>
        </div>
        <div className="no-print flex flex-wrap gap-2">
          {officer.does('resident.report-access') && (
            <AccessReport residentId={resident.id} words={accessReportWords(t)} />
          )}
          {mayChange && (
            <CredentialActions
              device={device}
              words={credentialWords(t, device.model, isOver)}
              variant={isOver || !step ? 'primary' : 'secondary'}
            />
          )}
          {step && (
            <ButtonLink href={step.href} variant={isOver ? 'secondary' : 'primary'} shortcut="F4">
              {step.label}
            </ButtonLink>
          )}
        </div>
      </div>
    </header>
  );
}

function about({ t, record: { resident } }: RecordScreen) {
  const { age, birthYear, deceasedOn, places } = resident;
  const years = deceasedOn ? t('resident.ageAtDeath', { age }) : t('resident.age', { age });
  return `${t('resident.born', { year: String(birthYear) })}, ${years} · ${places.regency ?? places.province ?? ''}`;
}

function Chips({ t, record: { resident, device, devices, alerts } }: RecordScreen) {
  const status = (device ?? devices[0])?.status ?? null;
  return (
    <>
      <StatusChip {...ikdLook(t, status)} />
      {resident.nikState !== 'active' && <StatusChip {...nikLook(t, resident.nikState)} />}
      {resident.domicileState === 'moving' && (
        <Chip tone="info" icon={<IconTruck {...icon} />}>
          {t('labels.domicile.moving')}
        </Chip>
      )}
      {resident.citizenship === 'WNA' && (
        <Chip tone="neutral" icon={<IconPlaneArrival {...icon} />}>
          {t('labels.citizenship.WNA')}
        </Chip>
      )}
      {alerts.map((alert) =>
        !('count' in alert) ? (
          <Chip key={alert.key} tone="danger" icon={<IconFlag {...icon} />}>
            {t(`labels.alert.${alert.key}`)}
          </Chip>
        ) : (
          <Chip key={alert.key} tone="warning" icon={<IconRefreshAlert {...icon} />}>
            {t(`labels.alert.${alert.key}`, { count: alert.count })}
          </Chip>
        ),
      )}
    </>
  );
}
