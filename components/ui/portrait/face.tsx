import type { Looks } from './looks';

const INK = '#2a2322';

export function Face({ looks }: { looks: Looks }) {
  const { skin, skinShade, jaw, eyeGap } = looks;
  return (
    <>
      <circle cx="32.5" cy="80" r="6" fill={skinShade} />
      <circle cx="87.5" cy="80" r="6" fill={skinShade} />
      <path
        d={`M33 70c0-20 11-31 27-31s27 11 27 31c0 ${14 + jaw}-6 ${27 + jaw}-15 ${33 + jaw}-8 5-16 5-24 0-9-6-15-${19}-15-${33 + jaw}z`}
        fill={skin}
      />
      <Brows looks={looks} />
      <g fill={INK}>
        <ellipse cx={60 - eyeGap} cy="77" rx="2.6" ry="3.1" />
        <ellipse cx={60 + eyeGap} cy="77" rx="2.6" ry="3.1" />
      </g>
      <path
        d="M60 79c-1 4-3 7-3 9 0 1 1 2 3 2"
        fill="none"
        stroke={skinShade}
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <Mouth looks={looks} />
      {looks.age === 'senior' && <Lines colour={skinShade} />}
      {looks.glasses && <Glasses eyeGap={eyeGap} />}
    </>
  );
}

function Brows({ looks: { eyeGap, browTilt, hair, sex } }: { looks: Looks }) {
  const width = sex === 'male' ? 2.6 : 1.8;
  return (
    <g stroke={hair} strokeWidth={width} strokeLinecap="round" fill="none">
      <path d={`M${54.5 - eyeGap} ${69.5 - browTilt}q5-3 10 ${browTilt}`} />
      <path d={`M${65.5 + eyeGap} ${69.5 - browTilt}q-5-3-10 ${browTilt}`} />
    </g>
  );
}

function Mouth({ looks: { smile, beard, hair, sex } }: { looks: Looks }) {
  return (
    <>
      {beard && <path d="M44 92c2 16 9 21 16 21s14-5 16-21c-4 3-10 4-16 4s-12-1-16-4z" fill={hair} opacity="0.9" />}
      <path
        d={`M53 97q7 ${smile} 14 0`}
        fill="none"
        stroke={beard ? '#f2d6c4' : sex === 'female' ? '#a8443f' : '#8a4a3c'}
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </>
  );
}

const Lines = ({ colour }: { colour: string }) => (
  <g fill="none" stroke={colour} strokeWidth="1.4" strokeLinecap="round">
    <path d="M50 54q10-2.500 20 0M46 91q-2 4-1 8M74 91q2 4 1 8" />
  </g>
);

const Glasses = ({ eyeGap }: { eyeGap: number }) => (
  <g fill="rgb(255 255 255 / 0.18)" stroke={INK} strokeWidth="1.6">
    <rect x={60 - eyeGap - 8} y="71" width="15.500" height="12.500" rx="5" />
    <rect x={60 + eyeGap - 7.5} y="71" width="15.500" height="12.500" rx="5" />
    <path d={`M${60 - eyeGap + 7.5} 76q${eyeGap - 7.5}-2 ${2 * eyeGap - 15} 0`} fill="none" />
  </g>
);
