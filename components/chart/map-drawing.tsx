import type { CSSProperties } from 'react';
import { fillOf } from './map-steps';
import { boxIn, isInside } from './view-box';

/** Paths, or a file of two, `land` and `neighbours`: a page that is opened often need not carry 42 KB each time. */
export type Coast = { land: string; neighbours: string } | { href: string };

export type MapCircle = {
  key: string;
  x: number;
  y: number;
  r: number;
  /** From 1 to 6; null is "no data", hatched. */
  step: number | null;
  /** Without one the circle only shows. */
  href?: string | undefined;
  /** Read out and shown on pointing, such as "Kota Bekasi: 12,4% dari wajib KTP". */
  name: string;
  isCurrent?: boolean | undefined;
  /** Of another province: faint, no link, silent. */
  isDimmed?: boolean | undefined;
};

/** Where the picture stands on a sheet; a page leaves it out. */
export type Placing = { x: number; y: number; width: number; height: number };

type MapDrawingProps = {
  label: string;
  viewBox: string;
  coast: Coast;
  circles: readonly MapCircle[];
  /** Whether each circle has its name and leads somewhere; otherwise all of a colour are one shape. */
  isLinked?: boolean | undefined;
  /** One of its own for every map on a page. */
  hatchId: string;
  describedBy?: string | undefined;
  placing?: Placing | undefined;
};

/** The picture alone. No hooks, no class that carries a meaning: a file of it is the same picture. */
export function MapDrawing({
  label,
  viewBox,
  coast,
  circles,
  isLinked = true,
  hatchId,
  describedBy,
  placing,
}: MapDrawingProps) {
  const box = boxIn(viewBox);
  const seen = circles.filter((circle) => isInside(circle, box));
  const effect = placing && 'non-scaling-stroke'; // on a page the style sheet says so, once for all circles
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn into
    <svg
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
      className="area-map"
      style={unitOf(box.width)}
      {...{ viewBox, ...placing }}
    >
      <Hatch id={hatchId} side={Math.min(4, box.width / 120)} />
      <Land part="neighbours" fill="var(--map-abroad)" coast={coast} />
      <Land part="land" fill="var(--map-land)" coast={coast} />
      <g {...outline} fill="var(--map-none)" opacity={0.25}>
        {seen
          .filter(({ isDimmed }) => isDimmed)
          .map((circle) => (
            <Disc key={circle.key} {...{ circle, effect }} />
          ))}
      </g>
      <g {...outline}>
        {steps.map((step) => (
          <g key={step} fill={fillOf(step, hatchId)}>
            <Spots {...{ isLinked, effect }} circles={seen.filter((one) => !one.isDimmed && one.step === step)} />
          </g>
        ))}
      </g>
    </svg>
  );
}

/** About one CSS pixel, where the picture is as wide as it usually is. */
const unitOf = (width: number) => ({ '--map-unit': (width / 700).toFixed(3) }) as CSSProperties;

function Hatch({ id, side }: { id: string; side: number }) {
  return (
    <defs>
      <pattern id={id} width={side} height={side} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={side} height={side} fill="var(--map-none)" />
        <rect width={side * 0.35} height={side} fill="var(--map-hatch)" />
      </pattern>
    </defs>
  );
}

/** What all circles have in common is said once: a page holds 514 of them. */
const outline = { stroke: 'var(--map-outline)', strokeWidth: 0.7 };
const steps = [null, 1, 2, 3, 4, 5, 6] as const;
type SpotsProps = { circles: readonly MapCircle[]; isLinked: boolean; effect: SpotProps['effect'] };

const Spots = ({ circles, isLinked, effect }: SpotsProps) =>
  isLinked ? (
    circles.map((circle) => <Spot key={circle.key} {...{ circle, effect }} />)
  ) : (
    <path d={circles.map(outlineOf).join('')} />
  );

const short = (value: number) => String(Math.round(value * 10) / 10);
/** A circle as part of a path: from its top once round, all but a hair. */
const outlineOf = ({ x, y, r }: MapCircle) => `M${short(x)} ${short(y - r)}a${r} ${r} 0 1 1-.1 0z`;

type SpotProps = { circle: MapCircle; effect: 'non-scaling-stroke' | undefined };

function Spot(props: SpotProps) {
  const { name, href, isCurrent } = props.circle;
  const inside = (
    <>
      <title>{name}</title>
      <Disc {...props} />
    </>
  );
  if (!href) return <g>{inside}</g>;
  return (
    <a href={href} aria-current={isCurrent ? 'true' : undefined}>
      {inside}
    </a>
  );
}

const current = { stroke: 'var(--ink)', strokeWidth: 2.5 };

function Disc({ circle: { x, y, r, isCurrent }, effect }: SpotProps) {
  return <circle cx={x} cy={y} r={r} {...(isCurrent ? current : {})} vectorEffect={effect} />;
}

function Land({ part, fill, coast }: { part: 'land' | 'neighbours'; fill: string; coast: Coast }) {
  if ('href' in coast) return <use href={`${coast.href}#${part}`} fill={fill} />;
  return <path d={coast[part]} fill={fill} />;
}
