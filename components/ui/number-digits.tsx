import { classes } from './classes';

const groupsOfFour = (value: string) => value.match(/.{1,4}/gu) ?? [];

type NumberDigitsProps = { value: string; look?: 'text' | 'record' | undefined };

/** A long number in fours: `3173 0515 0190 0001`. Masked digits (`•`) keep their places. */
export function NumberDigits({ value, look = 'text' }: NumberDigitsProps) {
  return (
    <span
      className={classes('tabular', look === 'record' ? 'text-record font-semibold text-ink' : 'whitespace-nowrap')}
    >
      {groupsOfFour(value).join(' ')}
    </span>
  );
}
