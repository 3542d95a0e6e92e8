import { expect, test } from 'vitest';
import { isWeakPin } from './pin-rules';

test.each([
  '000000',
  '111111',
  '012345',
  '123456',
  '567890',
  '987654',
  '543210',
  '121212',
  '123123',
  '170845',
  '311299',
  '850817',
])('%s is guessed at the counter', (pin) => expect(isWeakPin(pin)).toBe(true));

test.each(['246810', '483905', '730962', '908172', '400013'])('%s is not', (pin) => expect(isWeakPin(pin)).toBe(false));
