import type { Hour } from '@/lib/reviews/figures';

type Named = { weekdays: readonly string[]; label: string };
type ActivityMapProps = Named & { activity: readonly Hour[] };

const CELL = 22;
const LEFT = 78;
const TOP = 20;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const clock = (hour: number) => String(hour).padStart(2, '0');

/** A square for every hour of every weekday, darker the more was done. The table beside it says the same in numbers. */
export function ActivityMap({ activity, weekdays, label }: ActivityMapProps) {
  const most = Math.max(1, ...activity.map(({ acts }) => acts));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${LEFT + 24 * CELL} ${TOP + 7 * CELL}`}
      className="h-auto w-full min-w-150 text-ink-3"
    >
      {hours
        .filter((hour) => hour % 3 === 0)
        .map((hour) => (
          <text
            key={hour}
            x={LEFT + hour * CELL + CELL / 2}
            y={12}
            fontSize={11}
            textAnchor="middle"
            fill="currentColor"
          >
            {clock(hour)}
          </text>
        ))}
      {weekdays.map((weekday, row) => (
        <g key={weekday}>
          <text x={0} y={TOP + row * CELL + 15} fontSize={12} fill="currentColor">
            {weekday}
          </text>
          {hours.map((hour) => (
            <Square key={hour} {...{ hour, row, most }} acts={actsAt(activity, row + 1, hour)} />
          ))}
        </g>
      ))}
    </svg>
  );
}

export const actsAt = (activity: readonly Hour[], weekday: number, hour: number) =>
  activity.find((one) => one.weekday === weekday && one.hour === hour)?.acts ?? 0;

type SquareProps = { hour: number; row: number; acts: number; most: number };

function Square({ hour, row, acts, most }: SquareProps) {
  const place = { x: LEFT + hour * CELL + 1, y: TOP + row * CELL + 1, width: CELL - 2, height: CELL - 2, rx: 3 };
  if (acts === 0) return <rect {...place} fill="var(--surface-2)" />;
  return <rect {...place} fill="var(--primary)" fillOpacity={0.25 + (0.75 * acts) / most} />;
}

/** The same numbers to be read: hours down, weekdays across, hours in which nothing was done left out. */
export function ActivityTable({ activity, weekdays, label, hour: head }: ActivityMapProps & { hour: string }) {
  const used = hours.filter((hour) => activity.some((one) => one.hour === hour));
  return (
    <table className="w-full border-collapse text-right tabular">
      <caption className="sr-only">{label}</caption>
      <thead className="bg-surface-2 text-ink-2">
        <tr>
          <th scope="col" className="px-3 py-2 text-left font-medium">
            {head}
          </th>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" className="px-3 py-2 font-medium">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {used.map((hour) => (
          <tr key={hour} className="border-t border-line">
            <th scope="row" className="px-3 py-1.5 text-left font-medium">
              {clock(hour)}.00
            </th>
            {weekdays.map((weekday, row) => (
              <td key={weekday} className="px-3 py-1.5">
                {actsAt(activity, row + 1, hour) || '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
