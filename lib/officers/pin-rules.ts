const ascending = '01234567890';
const descending = '09876543210';

const isDay = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** Two digits each, as people write their birthday: day first, or year first. */
function isBirthday(pin: string): boolean {
  const [first = 0, second = 0, third = 0] = (pin.match(/\d\d/g) ?? []).map(Number);
  return isDay(first, second) || isDay(third, second);
}

/** Would somebody at the counter guess these six digits? One digit only, a run, a pair or triple again, a birthday. */
export function isWeakPin(pin: string): boolean {
  if (/^(\d)\1{5}$/.test(pin) || /^(\d\d)\1\1$/.test(pin) || /^(\d{3})\1$/.test(pin)) return true;
  return ascending.includes(pin) || descending.includes(pin) || isBirthday(pin);
}
