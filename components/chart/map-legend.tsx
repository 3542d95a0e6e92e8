import { classes } from '../ui/classes';

export type MapLegendTexts = {
  /** What is shown, with its denominator: "Aktivasi, % dari wajib KTP". */
  title: string;
  /** One per step, from the lowest: "0–10%". */
  steps: readonly string[];
  /** "Tidak ada data". */
  none: string;
  /** What the size says: "Luas lingkaran: jumlah penduduk". */
  size: string;
};

const fills = ['bg-map-1', 'bg-map-2', 'bg-map-3', 'bg-map-4', 'bg-map-5', 'bg-map-6'];

export function MapLegend({ title, steps, none, size }: MapLegendTexts) {
  return (
    <div className="grid gap-1 text-meta text-ink-2">
      <p className="font-semibold text-ink">{title}</p>
      <ul className="map-legend flex flex-wrap gap-x-4 gap-y-1">
        {steps.map((label, index) => (
          <Entry key={label} fill={fills[index] ?? 'bg-map-6'} label={label} />
        ))}
        <Entry fill="map-hatch" label={none} />
      </ul>
      <p>{size}</p>
    </div>
  );
}

const Entry = ({ fill, label }: { fill: string; label: string }) => (
  <li className="flex items-center gap-1.5 whitespace-nowrap tabular">
    <span data-fill aria-hidden="true" className={classes('size-3.5 rounded-full border border-ink-2', fill)} />
    {label}
  </li>
);
