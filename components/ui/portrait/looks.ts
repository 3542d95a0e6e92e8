export type Sex = 'male' | 'female';
export type AgeBand = 'child' | 'young' | 'adult' | 'senior';

const skins = [
  { skin: '#f0c9a4', skinShade: '#dcae85' },
  { skin: '#e3b287', skinShade: '#cd976a' },
  { skin: '#cf9868', skinShade: '#b77f50' },
  { skin: '#b27c4f', skinShade: '#98663d' },
  { skin: '#8e5d3a', skinShade: '#774b2c' },
] as const;
const hairs = ['#1d1a1b', '#2a2020', '#3a2a22'] as const;
const greys = ['#8f8f92', '#c3c4c8', '#6d6b6c'] as const;
const shirts = [
  { shirt: '#e9edf1', trim: '#c9d1da' },
  { shirt: '#2f4f4f', trim: '#587a78' },
  { shirt: '#6b4a8a', trim: '#d9b65c' },
  { shirt: '#7a4a2b', trim: '#e0b878' },
  { shirt: '#33415c', trim: '#8fa3c4' },
  { shirt: '#3f6b4a', trim: '#cfd8b0' },
] as const;
const scarves = [
  { scarf: '#f1ece4', scarfShade: '#d8cfc2' },
  { scarf: '#3b4a6b', scarfShade: '#2c3850' },
  { scarf: '#8a5a6a', scarfShade: '#6f4653' },
  { scarf: '#5f7f74', scarfShade: '#4a665d' },
  { scarf: '#caa98a', scarfShade: '#af8d6d' },
  { scarf: '#2b2b30', scarfShade: '#17171a' },
] as const;
const cuts = { male: ['crop', 'side', 'wave', 'spiky'], female: ['bob', 'long', 'bun', 'fringe'] } as const;
type Cut = (typeof cuts)[Sex][number];
const collars = ['round', 'shirt', 'batik'] as const;

/** Numbers between 0 and 1, the same ones for the same seed. */
function dice(seed: number) {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Looks = ReturnType<typeof looksOf>;

export function looksOf(seed: number, sex: Sex, age: AgeBand) {
  const roll = dice(seed);
  const one = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;
  const looks = {
    sex,
    age,
    ...one(skins),
    ...one(shirts),
    ...one(scarves),
    hair: one(age === 'senior' ? greys : hairs),
    cut: one<Cut>(cuts[sex]),
    collar: one(collars),
    browTilt: roll() * 2 - 1,
    eyeGap: 10 + roll() * 3,
    smile: 3 + roll() * 4,
    jaw: roll() * 4 - 1,
    glasses: roll() < (age === 'senior' ? 0.5 : age === 'child' ? 0.08 : 0.2),
    beard: sex === 'male' && (age === 'adult' || age === 'senior') && roll() < 0.28,
  };
  const covered = roll() < (age === 'child' ? 0.3 : 0.5);
  const capped = roll() < (age === 'senior' ? 0.4 : age === 'child' ? 0 : 0.16);
  const headwear: 'hijab' | 'peci' | 'none' =
    sex === 'female' ? (covered ? 'hijab' : 'none') : capped ? 'peci' : 'none';
  return { ...looks, headwear, bald: sex === 'male' && age === 'senior' && roll() < 0.4 };
}
