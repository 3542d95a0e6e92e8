import { chartFile } from '@/components/chart/chart-sheet';
import { MapDrawing } from '@/components/chart/map-drawing';
import { fillOf } from '@/components/chart/map-steps';
import { coastline } from '@/lib/rollout/map/places';
import { legend, sampleCircles } from './map-sample';

export function sampleMapFile(): Promise<string> {
  return chartFile({
    title: 'Aktivasi, % dari wajib KTP',
    notes: [
      'Data per 22 November 2026. Angka rekaan.',
      'Garis pantai: Natural Earth. Letak: GeoNames, CC-BY 4.0. Luas lingkaran menurut jumlah penduduk.',
    ],
    width: 1000,
    height: 383,
    legend: [
      ...legend.steps.map((label, index) => ({ label: `${label}%`, fill: fillOf(index + 1, 'hatch') })),
      { label: legend.none, fill: fillOf(null, 'hatch') },
    ],
    draw: (placing) => (
      <MapDrawing
        label="Peta aktivasi per kabupaten/kota"
        viewBox={coastline.viewBox}
        coast={coastline}
        circles={sampleCircles().map(({ href: _, ...circle }) => circle)}
        hatchId="hatch"
        placing={placing}
      />
    ),
  });
}
