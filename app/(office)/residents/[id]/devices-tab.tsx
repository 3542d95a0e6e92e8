import { IconDeviceMobileOff } from '@tabler/icons-react';
import { CheckIkd } from '@/app/(office)/presentations/check-ikd';
import { presentationWords } from '@/app/(office)/presentations/presentation-words';
import { credentialLook, StatusChip } from '@/app/(office)/status-chips';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import type { DeviceCard } from '@/lib/credentials/device-card';
import type { RecordScreen } from './screen';

/** The facts of one device; what is unknown is left out. */
export function deviceFacts({ t, clock }: Pick<RecordScreen, 't' | 'clock'>, device: DeviceCard) {
  const { reason, officeName, lastUsedAt, key } = device;
  return [
    { term: t('device.model'), value: device.model },
    { term: t('device.phone'), value: <span className="tabular">{device.phone}</span> },
    { term: t('device.email'), value: device.email },
    { term: t('device.boundAt'), value: clock.full(device.boundAt) },
    ...(officeName ? [{ term: t('device.office'), value: officeName }] : []),
    ...(key ? [{ term: t('device.key'), value: <span className="tabular">{key}…</span> }] : []),
    {
      term: t('device.lastUsed'),
      value: lastUsedAt ? <Moment ago={clock.ago(lastUsedAt)} full={clock.full(lastUsedAt)} /> : t('device.never'),
    },
    ...(device.status === 'active' ? [] : [{ term: t('device.changedAt'), value: clock.full(device.changedAt) }]),
    ...(reason && device.status !== 'active' ? [{ term: t('device.reason'), value: t(`reasons.${reason}`) }] : []),
  ];
}

function Moment({ ago, full }: { ago: string; full: string }) {
  return (
    <>
      {ago} <span className="block text-office text-ink-2 tabular">{full}</span>
    </>
  );
}

/** Does the phone at the counter really hold it? */
export function CheckDevice({ t, officer, record: { resident } }: RecordScreen) {
  if (!officer.does('presentation.request')) return null;
  return (
    <div className="no-print mt-4">
      <CheckIkd residentId={resident.id} words={presentationWords(t, resident.name)} />
    </div>
  );
}

export function NoDevice({ t }: Pick<RecordScreen, 't'>) {
  return (
    <EmptyState title={t('device.none')} icon={<IconDeviceMobileOff size={28} stroke={1.5} aria-hidden="true" />}>
      {t('device.noneText')}
    </EmptyState>
  );
}

export function DevicesTab(screen: RecordScreen) {
  const { t, record } = screen;
  if (record.devices.length === 0)
    return (
      <Card>
        <NoDevice t={t} />
      </Card>
    );
  return (
    <div className="grid gap-4">
      {record.devices.map((device) => (
        <Card
          key={device.credentialId}
          title={device.model}
          actions={
            <>
              <StatusChip {...credentialLook(t, device.status)} />
              <Chip tone="neutral">{device.live ? t('device.onDevice') : t('device.past')}</Chip>
            </>
          }
        >
          <DefinitionList items={deviceFacts(screen, device).slice(1)} />
          {device.live && <CheckDevice {...screen} />}
        </Card>
      ))}
    </div>
  );
}
