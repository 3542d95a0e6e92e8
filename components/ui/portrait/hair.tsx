import type { Looks } from './looks';

const fronts = {
  crop: 'M32 72c-2-24 9-37 28-37s30 13 28 37c-2-9-5-14-9-17-6 2-32 2-38 0-4 3-7 8-9 17z',
  side: 'M31 73c-3-26 10-40 30-40 19 0 30 14 28 40-2-8-4-13-7-17-14 1-29-2-36-9-5 6-12 14-15 26z',
  wave: 'M31 72c-5-24 10-41 30-41 20 0 32 16 28 41-2-8-5-12-8-15-3-6-10-8-15-5-6 3-12 2-16-1-8 3-16 10-19 21z',
  spiky:
    'M32 70c-3-16 1-27 7-32l2 4 6-9 4 5 7-8 5 7 8-5 3 7 8 0c6 7 8 16 6 31-2-7-5-11-9-14-12 2-26 2-38 0-4 3-7 7-9 14z',
  bob: 'M30 100c-6-44 6-68 30-68s36 24 30 68l-8 2c3-16 3-30 0-43-14 1-24-3-32-11-3 6-8 10-12 12-3 12-3 26 0 42z',
  long: 'M31 74c-3-28 9-43 29-43s32 15 29 43c-3-11-8-20-16-26-5-2-8-4-13-8-5 4-8 6-13 8-8 6-13 15-16 26z',
  bun: 'M32 72c-2-25 9-39 28-39s30 14 28 39c-3-14-12-23-28-23s-25 9-28 23z',
  fringe: 'M31 76c-4-29 9-45 29-45s33 16 29 45l-4-14c-16 3-34 3-50 0z',
};

const behind: Partial<Record<Looks['cut'], string>> = {
  bob: 'M29 72c0-26 12-40 31-40s31 14 31 40v36c-8 6-54 6-62 0z',
  long: 'M28 72c0-28 12-42 32-42s32 14 32 42v62c-10 6-54 6-64 0z',
  fringe: 'M28 74c0-28 12-43 32-43s32 15 32 43v40c-8 6-56 6-64 0z',
};

export function HairBehind({ looks: { cut, hair, headwear, scarfShade } }: { looks: Looks }) {
  const shape = behind[cut];
  if (headwear === 'hijab') return <ellipse cx="60" cy="80" rx="30" ry="38" fill={scarfShade} />;
  if (cut === 'bun') return <circle cx="60" cy="29" r="12" fill={hair} />;
  return shape ? <path d={shape} fill={hair} /> : null;
}

export function Hair({ looks: { cut, hair, headwear, bald } }: { looks: Looks }) {
  if (headwear === 'hijab') return null;
  if (bald) return <path d="M31 82c-3-12-2-22 2-28 1 8 0 16 0 24zM89 82c3-12 2-22-2-28-1 8 0 16 0 24z" fill={hair} />;
  return <path d={fronts[cut]} fill={hair} />;
}

export function Headwear({ looks }: { looks: Looks }) {
  if (looks.headwear === 'peci')
    return (
      <>
        <path d="M32 55l3-28c14-5 36-5 50 0l3 28c-16-5-40-5-56 0z" fill="#1b1b20" />
        <path d="M32 55c16-5 40-5 56 0l-.5-4c-16-5-39-5-55 0z" fill="#34343c" />
      </>
    );
  if (looks.headwear === 'hijab') return <Hijab scarf={looks.scarf} shade={looks.scarfShade} />;
  return null;
}

/** A scarf is a shape with the face cut out of it, and one fold. */
function Hijab({ scarf, shade }: { scarf: string; shade: string }) {
  return (
    <>
      <path
        fillRule="evenodd"
        fill={scarf}
        d="M60 26c-26 0-38 20-37 46 1 20-1 36-13 56 12 20 32 28 50 28s38-8 50-28c-12-20-14-36-13-56 1-26-11-46-37-46zM60 47c16 0 25 10 25 26 0 20-11 37-25 37S35 93 35 73c0-16 9-26 25-26z"
      />
      <path d="M35 96c5 16 22 25 50 29-15 9-36 8-51-6-4-7-3-16 1-23z" fill={shade} opacity="0.7" />
      <path d="M60 47c16 0 25 10 25 26" fill="none" stroke={shade} strokeWidth="2" />
      <path d="M60 47c-16 0-25 10-25 26" fill="none" stroke={shade} strokeWidth="2" />
    </>
  );
}
