/**
 * A small generator of numbers that look random and are the same everywhere for the same seed (sfc32, seeded by FNV-1a).
 * For made-up people only: never for keys, codes or ids that must not be guessed.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  constructor(seed: string) {
    [this.#a, this.#b, this.#c] = [hash(`${seed}/a`), hash(`${seed}/b`), hash(`${seed}/c`)];
    for (let turn = 0; turn < 12; turn++) this.unit();
  }

  /** From 0 up to, but without, 1. */
  unit(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** Throws RangeError when there is nothing to pick from. */
  pick<T>(list: readonly T[]): T {
    const index = Math.floor(this.unit() * list.length);
    if (index >= list.length) throw new RangeError('nothing to pick from');
    return list[index] as T;
  }

  /** Picks by weight. Throws RangeError when no weight is above 0. */
  weighted<T>(choices: Weighted<T>): T {
    let left = this.unit() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    throw new RangeError('nothing to pick from');
  }
}

export type Weighted<T> = readonly (readonly [choice: T, weight: number])[];

/** `java 36 betawi 29` as choices with weights. */
export function weights<T extends string>(text: string): Weighted<T> {
  return Array.from(text.matchAll(/(\S+) (\d+)/g), ([, choice, weight]) => [choice as T, Number(weight)] as const);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
