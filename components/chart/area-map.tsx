import './chart.css';
import { classes } from '../ui/classes';
import { type Coast, type MapCircle, MapDrawing } from './map-drawing';
import { MapKeys } from './map-keys';
import { MapLegend, type MapLegendTexts } from './map-legend';
import { boxIn } from './view-box';

const WIDE = 400;
const isWide = (viewBox: string) => boxIn(viewBox).width > WIDE;

type AreaMapProps = {
  /** Names the parts, so one of its own for every map on a page. */
  id: string;
  label: string;
  /** One sentence that says what the picture shows. */
  summary: string;
  viewBox: string;
  coast: Coast;
  circles: readonly MapCircle[];
  /** Whether each circle has its name and leads somewhere; otherwise all of a colour are one shape. */
  isLinked?: boolean | undefined;
  legend: MapLegendTexts;
  /** Stands under the map until a circle is pointed at: "Tunjuk lingkaran. Papan tik: tombol panah, Enter, Esc." */
  hint: string;
  /** Where Escape leads: out of a province. */
  escapeHref?: string | undefined;
};

/** One circle per area over the coast, each a link. The table beside it is the same in words: give both. */
export function AreaMap({ id, label, summary, legend, hint, escapeHref, ...drawing }: AreaMapProps) {
  const summaryId = `${id}-summary`;
  return (
    <figure className="grid min-w-0 grid-cols-1 gap-3">
      <p id={summaryId} className="text-office text-ink-2">
        {summary}
      </p>
      <p id={`${id}-hint`} className="sr-only">
        {hint}
      </p>
      <MapKeys {...{ hint, escapeHref }}>
        {/* A whole country on a telephone would be dust: it keeps a size and moves under the finger. */}
        <div className="relative -mx-1 overflow-x-auto print:overflow-visible">
          <div className={classes('p-1', isWide(drawing.viewBox) && 'min-w-128 print:min-w-0')}>
            <MapDrawing label={label} describedBy={`${summaryId} ${id}-hint`} hatchId={`${id}-hatch`} {...drawing} />
          </div>
        </div>
      </MapKeys>
      <MapLegend {...legend} />
    </figure>
  );
}
