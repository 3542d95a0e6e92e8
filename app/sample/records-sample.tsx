import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { DefinitionList } from '@/components/ui/definition-list';
import { NumberDigits } from '@/components/ui/number-digits';
import { PageHeader } from '@/components/ui/page-header';
import { PhotoPortrait } from '@/components/ui/photo-portrait';
import { Steps } from '@/components/ui/steps';
import { Tabs } from '@/components/ui/tabs';
import { Timeline } from '@/components/ui/timeline';

const show = (
  <Button variant="link" size="office">
    Tampilkan
  </Button>
);

export function Record({ theme }: { theme: string }) {
  return (
    <div>
      <PageHeader
        back={{ href: '/sample', label: 'Cari penduduk' }}
        title="Raden Ajeng Kusumawardhani Purbaningrum Sosrodiningrat"
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <NumberDigits value="3173051501900001" look="record" />
            <Chip tone="success">Aktif</Chip>
            <Chip tone="danger">Dugaan penipuan</Chip>
          </span>
        }
        actions={
          <Button variant="primary" shortcut="F4">
            HP hilang
          </Button>
        }
      />
      <Tabs
        label={`Bagian data penduduk, ${theme}`}
        items={[
          { href: '/sample', label: 'Ringkasan', current: true },
          { href: '/sample/1', label: 'Kredensial & perangkat' },
          { href: '/sample/2', label: 'Kasus', count: 3 },
          { href: '/sample/3', label: 'Riwayat' },
          { href: '/sample/4', label: 'Akses data' },
        ]}
      />
      <Card title="Ringkasan">
        <DefinitionList
          items={[
            { term: 'NIK', value: <NumberDigits value="317305••••••0001" />, action: show },
            { term: 'Tempat, tanggal lahir', value: 'Pangkalpinang, 15 Januari 1990' },
            {
              term: 'Alamat',
              value:
                'Jalan Raya Perjuangan Kemerdekaan Nomor 112 Blok C, RT 004 RW 011, Kelurahan Margamulya, Bekasi Utara',
              action: show,
            },
            { term: 'Status perkawinan', value: 'Kawin' },
            { term: 'Nomor HP', value: '0812-••••-7890', action: show },
            { term: 'Terakhir dipakai', value: '12 menit lalu · 22 Nov 2026 10.03 WIB' },
          ]}
        />
      </Card>
    </div>
  );
}

const faces = [
  [11, 'female', 'adult', 'blue'],
  [12, 'male', 'senior', 'red'],
  [13, 'female', 'young', 'red'],
  [14, 'male', 'child', 'orange'],
] as const;

export function Portraits() {
  return (
    <div className="flex flex-wrap items-end gap-3">
      {faces.map(([seed, sex, age, background]) => (
        <PhotoPortrait key={seed} {...{ seed, sex, age, background }} size={108} label="Foto rekaan" />
      ))}
      <PhotoPortrait seed={15} sex="female" age="adult" background="red" size={48} label="Foto rekaan" />
      <PhotoPortrait seed={16} sex="male" age="young" background="blue" size={36} label="Foto rekaan" />
    </div>
  );
}

export function Progress({ theme }: { theme: string }) {
  return (
    <div className="grid gap-8 lg:grid-cols-[13rem_1fr]">
      <Steps
        label={`Langkah kasus HP hilang, ${theme}`}
        summary="Langkah 3 dari 5: Tujuan"
        words={{ done: 'selesai', current: 'sekarang', todo: 'belum' }}
        items={[
          { label: 'Laporan', state: 'done', href: '/sample', note: 'Diblokir 10.03 WIB' },
          { label: 'Pastikan identitas', state: 'done', href: '/sample' },
          { label: 'Tujuan', state: 'current' },
          { label: 'Periksa', state: 'todo' },
          { label: 'Selesai', state: 'todo' },
        ]}
      />
      <Timeline
        label="Riwayat kasus"
        entries={[
          {
            id: '3',
            title: 'Kode klaim dikirim',
            detail: 'SMS ke 0812-••••-7890, operator menjawab “terkirim”.',
            relative: '2 menit lalu',
            absolute: '22 Nov 2026 10.13 WIB',
            dateTime: '2026-11-22T03:13:00Z',
          },
          {
            id: '2',
            title: 'Kredensial diblokir',
            actor: { name: 'Sari W. (Loket 3, Disdukcapil Kota Bekasi)', initials: 'SW' },
            detail: 'Alasan: HP hilang',
            relative: '12 menit lalu',
            absolute: '22 Nov 2026 10.03 WIB',
            dateTime: '2026-11-22T03:03:00Z',
          },
          {
            id: '1',
            title: 'Data dilihat',
            actor: { name: 'Sari W.', initials: 'SW' },
            relative: '15 menit lalu',
            absolute: '22 Nov 2026 10.00 WIB',
            dateTime: '2026-11-22T03:00:00Z',
          },
        ]}
      />
    </div>
  );
}
