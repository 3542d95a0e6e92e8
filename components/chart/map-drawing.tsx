import type { CSSProperties } from 'react';
import { fillOf } from './map-steps';
import { boxIn, isInside } from './view-box';

export type Coast = { land: string; neighbours: string };

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
  /** One of its own for every map on a page. */
  hatchId: string;
  describedBy?: string | undefined;
  placing?: Placing | undefined;
};

/** The picture alone. No hooks, no class that carries a meaning: a file of it is the same picture. */
export function MapDrawing({ label, viewBox, coast, circles, hatchId, describedBy, placing }: MapDrawingProps) {
  const box = boxIn(viewBox);
  const seen = circles.filter((circle) => isInside(circle, box));
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
      <path d={coast.neighbours} fill="var(--map-abroad)" />
      <path d={coast.land} fill="var(--map-land)" />
      {seen
        .filter(({ isDimmed }) => isDimmed)
        .map((circle) => (
          <Disc key={circle.key} {...{ circle, hatchId }} />
        ))}
      {seen
        .filter(({ isDimmed }) => !isDimmed)
        .map((circle) => (
          <Spot key={circle.key} {...{ circle, hatchId }} />
        ))}
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

function Spot({ circle, hatchId }: { circle: MapCircle; hatchId: string }) {
  const inside = (
    <>
      <title>{circle.name}</title>
      <Disc {...{ circle, hatchId }} />
    </>
  );
  if (!circle.href) return <g>{inside}</g>;
  return (
    <a href={circle.href} aria-current={circle.isCurrent ? 'true' : undefined}>
      {inside}
    </a>
  );
}

function Disc({ circle: { x, y, r, step, isCurrent, isDimmed }, hatchId }: { circle: MapCircle; hatchId: string }) {
  return (
    <circle
      cx={x}
      cy={y}
      r={r}
      fill={fillOf(step, hatchId)}
      stroke={isCurrent ? 'var(--ink)' : 'var(--map-outline)'}
      strokeWidth={isCurrent ? 2.5 : 0.7}
      vectorEffect="non-scaling-stroke"
      opacity={isDimmed ? 0.25 : undefined}
    />
  );
}
