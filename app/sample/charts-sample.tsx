import { BarList } from '@/components/chart/bar-list';
import { LineChart } from '@/components/chart/line-chart';
import { Sparkline } from '@/components/chart/sparkline';
import { Card } from '@/components/ui/card';

const format = (value: number) => `${value.toLocaleString('id-ID', { maximumFractionDigits: 1 })}%`;
const months = ['Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov'];

const weeks = (values: readonly (number | null)[]) =>
  values.map((value, index) => ({ label: `${(index % 4) * 7 + 1} ${months[Math.floor(index / 4)] ?? 'Nov'}`, value }));

const rising = [
  6.1, 6.4, 6.9, 7.2, 7.2, 8, 8.6, 9.1, 9.4, 10.2, 10.9, 11.1, 11.8, 12.6, 13.1, 13.4, 14.4, 15.2, 15.9, 16.8,
];
const gaps = rising.map((value, index) => (index % 7 === 3 || index === 12 || index === 14 ? null : value * 0.9 + 1.3));
const longName = 'Kabupaten Kepulauan Siau Tagulandang Biaro';

export function Lines() {
  return (
    <>
      <Card title="Satu garis, dengan target">
        <LineChart
          label="Aktivasi per minggu"
          summary="Naik dari 6,1% ke 16,8% dalam dua puluh minggu; target 30% belum tercapai."
          points={[weeks(rising)]}
          seriesNames={['Nasional']}
          target={{ value: 30, label: 'Target 30%' }}
          none="Belum ada data"
          format={format}
        />
      </Card>
      <Card title="Dua garis, minggu tanpa data">
        <LineChart
          label="Aktivasi per minggu, dibandingkan"
          summary="Keduanya naik; lima minggu tanpa data dari daerah."
          points={[weeks(gaps), weeks(rising)]}
          seriesNames={[longName, 'Rata-rata nasional']}
          from="data"
          none="Belum ada data"
          format={format}
        />
      </Card>
      <Card title="Tanpa data">
        <LineChart
          label="Aktivasi per minggu"
          summary="Belum ada data."
          points={[weeks(rising.map(() => null))]}
          seriesNames={['Nasional']}
          height={160}
          none="Belum ada data"
          format={format}
        />
      </Card>
    </>
  );
}

export function Bars() {
  return (
    <Card title="Perbandingan">
      <BarList
        label="Aktivasi menurut kabupaten/kota"
        reference={{ value: 14.1, label: 'Rata-rata nasional: 14,1% dari wajib KTP' }}
        bars={[
          { key: 'a', name: 'Kota Bekasi', value: 31.4, text: '31,4%', href: '/sample', isCurrent: true },
          { key: 'b', name: longName, value: 12.4, text: '12,4%', href: '/sample' },
          { key: 'c', name: 'Kabupaten Supiori', value: 0.6, text: '0,6%', href: '/sample' },
          { key: 'd', name: 'Kabupaten Nduga', value: null, text: 'Tidak ada data' },
        ]}
      />
      <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
        <span>
          12,4% <Sparkline label="naik dalam dua belas minggu" values={rising.slice(0, 12)} />
        </span>
        <span>
          3,1% <Sparkline label="minggu tanpa data" values={gaps} />
        </span>
        <span>
          – <Sparkline label="tidak ada data" values={[null, null]} />
        </span>
      </p>
    </Card>
  );
}
