import { AreaMap } from '@/components/chart/area-map';
import type { MapCircle } from '@/components/chart/map-drawing';
import { stepOf } from '@/components/chart/map-steps';
import { PngButton } from '@/components/chart/png-button';
import { viewBoxOf } from '@/components/chart/view-box';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { coastline, mapPlaces } from '@/lib/rollout/map/places';

const percent = (value: number) => value.toLocaleString('id-ID', { maximumFractionDigits: 1 });

export const legend = {
  title: 'Aktivasi, % dari wajib KTP',
  steps: ['0–10', '10–25', '25–40', '40–60', '60–80', '80–100'],
  none: 'Tidak ada data',
  size: 'Luas lingkaran menurut jumlah penduduk; di bawah 400.000 sama besar.',
};

// Made up, but the same every time: most between 3 and 35, a few far above, every nineteenth without data.
function shareOf(code: string): number | null {
  const dealt = (Number(code) * 2654435761) % 1000;
  return dealt % 19 === 0 ? null : 3 + (dealt / 1000) ** 3 * 90;
}

export function sampleCircles(province?: string): MapCircle[] {
  return mapPlaces.map(({ code, x, y, r }) => {
    const share = shareOf(code);
    const name = code === '7109' ? 'Kabupaten Kepulauan Siau Tagulandang Biaro' : `Kabupaten ${code}`;
    return {
      key: code,
      ...{ x, y, r },
      step: stepOf(share),
      name: `${name}: ${share === null ? 'tidak ada data' : `${percent(share)}% dari wajib KTP`}`,
      href: `/sample?regency=${code}`,
      isCurrent: code === '3275',
      isDimmed: province !== undefined && !code.startsWith(province),
    };
  });
}

const hint = 'Tunjuk sebuah lingkaran untuk melihat namanya. Papan tik: tombol panah, Enter, Esc.';

export function Maps({ theme }: { theme: string }) {
  const ofBali = viewBoxOf(
    mapPlaces.filter(({ code }) => code.startsWith('51')),
    6,
  );
  const common = { coast: coastline, legend, hint };
  return (
    <>
      <Card title="Seluruh Indonesia" actions={theme === 'light' && <Downloads />}>
        <AreaMap
          id={`map-${theme}`}
          label={`Peta aktivasi per kabupaten/kota, ${theme}`}
          summary="Di 214 dari 514 kabupaten/kota kurang dari 10% wajib KTP mengaktifkan identitas digital."
          viewBox={coastline.viewBox}
          circles={sampleCircles()}
          {...common}
        />
      </Card>
      <Card title="Satu provinsi">
        <AreaMap
          id={`bali-${theme}`}
          label={`Peta aktivasi di Bali, ${theme}`}
          summary="Sembilan kabupaten/kota; provinsi lain pudar."
          viewBox={ofBali}
          circles={sampleCircles('51')}
          escapeHref="/sample"
          {...common}
        />
      </Card>
    </>
  );
}

const Downloads = () => (
  <>
    <ButtonLink size="office" href="/sample/map.svg" target="_blank">
      Buka SVG
    </ButtonLink>
    <PngButton href="/sample/map.svg" fileName="sebaran.png" failed="Gambar tidak dapat dibuat. Unduh SVG saja.">
      Unduh PNG
    </PngButton>
  </>
);
