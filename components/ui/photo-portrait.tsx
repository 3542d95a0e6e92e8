import { Face } from './portrait/face';
import { Hair, HairBehind, Headwear } from './portrait/hair';
import { type AgeBand, looksOf, type Sex } from './portrait/looks';

export type { AgeBand, Sex } from './portrait/looks';

type PhotoPortraitProps = {
  seed: number;
  sex: Sex;
  age: AgeBand;
  /** The backdrop of a KTP photo: red for odd birth years, blue for even ones. */
  background: 'red' | 'blue' | 'orange';
  /** Width in pixels; the height is a third more. */
  size?: number | undefined;
  label: string;
};

const backdrops = { red: '#c4473c', blue: '#3d72b4', orange: '#e0913a' };

/** A drawn stand-in for a photo. The same seed always gives the same face, and no face is anyone's. */
export function PhotoPortrait({ seed, sex, age, background, size = 240, label }: PhotoPortraitProps) {
  const looks = looksOf(seed, sex, age);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 120 160"
      width={size}
      height={(size * 4) / 3}
      className="shrink-0 rounded-sm"
      data-fill
    >
      <rect width="120" height="160" fill={backdrops[background]} />
      <g transform={looks.age === 'child' ? 'translate(8 22) scale(0.87)' : undefined}>
        <HairBehind looks={looks} />
        <Shoulders looks={looks} />
        <Face looks={looks} />
        <Hair looks={looks} />
        <Headwear looks={looks} />
      </g>
    </svg>
  );
}

function Shoulders({ looks }: { looks: ReturnType<typeof looksOf> }) {
  return (
    <>
      <path d="M4 164c0-28 16-38 38-42l18-3 18 3c22 4 38 14 38 42z" fill={looks.shirt} />
      <path d="M47 96h26v22c0 8-6 13-13 13s-13-5-13-13z" fill={looks.skinShade} />
      {looks.collar === 'round' && (
        <path d="M42 121c4 12 11 17 18 17s14-5 18-17l-5-2c-2 8-7 12-13 12s-11-4-13-12z" fill={looks.trim} />
      )}
      {looks.collar === 'shirt' && (
        <>
          <path d="M46 117l14 17-12 9-9-20zM74 117l-14 17 12 9 9-20z" fill={looks.trim} />
          <path d="M60 134v26" stroke={looks.trim} strokeWidth="2" />
        </>
      )}
      {looks.collar === 'batik' && <Batik colour={looks.trim} />}
    </>
  );
}

function Batik({ colour }: { colour: string }) {
  const spots = [
    [22, 146],
    [38, 138],
    [34, 154],
    [50, 150],
    [70, 150],
    [82, 138],
    [86, 154],
    [98, 146],
  ] as const;
  return (
    <g fill={colour}>
      <path d="M46 117l14 17-12 9-9-20zM74 117l-14 17 12 9 9-20z" />
      {spots.map(([x, y]) => (
        <path key={x} d={`M${x} ${y - 5}l5 5-5 5-5-5z`} />
      ))}
    </g>
  );
}
