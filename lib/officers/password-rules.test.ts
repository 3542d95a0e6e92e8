import { expect, test } from 'vitest';
import { passwordProblem } from './password-rules';

const sari = { username: 'sari.bekasi', name: 'Sari Wulandari' };

test.each([
  ['sebelas-kar', 'passwordShort'],
  ['x'.repeat(201), 'passwordLong'],
  ['Administrator', 'passwordCommon'],
  ['kata sandi 123', 'passwordCommon'],
  ['aaaaaaaaaaaaaaa', 'passwordCommon'],
  ['loket1loket1loket1', 'passwordCommon'],
  ['abab abab abab', 'passwordCommon'],
  ['SARI.BEKASI2026', 'passwordName'],
  ['ibu wulandari pulang', 'passwordName'],
])('%s: %s', (password, problem) => expect(passwordProblem(password, sari)).toBe(problem));

test.each([
  'tiga kuda lari pagi',
  'kuda-baterai-staples',
  'Sari makan bubur jam 7',
  '密码很长但是没有人猜得到它',
  'x7#Qm2!pLw9z',
])('%s will do', (password) => expect(passwordProblem(password, sari)).toBeUndefined());
