import { expect, test } from 'vitest';
import { sessionCookieOf } from './session-cookie';

test('the cookie is bound to its host wherever there is https', () => {
  expect(sessionCookieOf('https://loket.dukcapil.example')).toBe('__Host-loket');
  expect(sessionCookieOf('http://localhost:3000')).toBe('loket');
});
