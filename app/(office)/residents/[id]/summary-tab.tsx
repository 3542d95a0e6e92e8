import { credentialLook, StatusChip } from '@/app/(office)/status-chips';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { CheckDevice, deviceFacts, NoDevice } from './devices-tab';
import { type HiddenGroup, RevealGroups } from './reveal-groups';
import { revealWords } from './reveal-words';
import type { RecordScreen } from './screen';

export function SummaryTab(screen: RecordScreen) {
  const { t, record } = screen;
  const { resident, device } = record;
  const { district, regency, province } = resident.places;
  const facts = [
    { term: t('resident.summary.sex'), value: t(`labels.sex.${resident.sex}`) },
    { term: t('resident.summary.citizenship'), value: t(`labels.citizenship.${resident.citizenship}`) },
    { term: t('resident.summary.domicile'), value: [district, regency, province].filter(Boolean).join(', ') },
    {
      term: t('resident.summary.enrolment'),
      value: `${resident.enrolment} · ${t(`labels.enrolment.${resident.enrolment}`)}`,
    },
  ];
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Card title={t('resident.summary.identity')}>
        <DefinitionList items={facts} />
        <RevealGroups residentId={resident.id} groups={groupsOf(screen)} words={revealWords(t)} />
      </Card>
      <Card
        title={t('device.current')}
        actions={device && <StatusChip {...credentialLook(t, device.status)} />}
        padding={device ? 'normal' : 'edge'}
      >
        {device ? <DefinitionList items={deviceFacts(screen, device)} columns={1} /> : <NoDevice t={t} />}
        {device && <CheckDevice {...screen} />}
      </Card>
    </div>
  );
}

const dots = (length: number) => '•'.repeat(length);

/** What stands in a group's place until it is shown. */
function groupsOf({ t, officer, record: { resident, device } }: RecordScreen): HiddenGroup[] {
  const name = (group: HiddenGroup['group']) => t(`resident.summary.group.${group}`);
  const groups: HiddenGroup[] = [
    ...(officer.role === 'clerk' ? [] : [{ group: 'name' as const, name: name('name'), masked: resident.name }]),
    { group: 'nik', name: name('nik'), masked: resident.maskedNik },
    { group: 'birth', name: name('birth'), masked: `${dots(8)}, ${dots(2)}-${dots(2)}-${resident.birthYear}` },
    { group: 'address', name: name('address'), masked: dots(18) },
    { group: 'family', name: name('family'), masked: `${dots(4)} ${dots(4)} ${dots(4)} ${dots(4)}` },
    { group: 'parents', name: name('parents'), masked: dots(12) },
    { group: 'civil', name: name('civil'), masked: dots(14) },
  ];
  const contact = device && {
    group: 'contact' as const,
    name: name('contact'),
    masked: `${device.phone} · ${device.email}`,
  };
  return contact ? [...groups, contact] : groups;
}
