import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownPage } from '@/lib/own-pages';

const id = '0b6b5f0e-9d2c-4d5e-8f6a-1a2b3c4d5e6f';
const pages = readdirSync(new URL('../app/(office)/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '').replace(/\[\w+\]/g, id)}`);

test('every page of the frame is a way back', () => {
  expect(pages).toContain(`/cases/${id}/receipt`);
  // Whom a report is about stands behind a question mark, which does not come along.
  expect(pages.filter((page) => ownPage(page) !== page)).toEqual(['/cases/new']);
});

test.each([
  ...['https://jahat.example', '//jahat.example', '/\\jahat.example', '/cases//jahat.example', '/cases/../../x'],
  ...[
    '/sign-out',
    '/locked',
    '/api/session',
    '/demo/wallet',
    '/cases?next=https://jahat.example',
    '/cases#x',
    '/cases/',
  ],
  ...['javascript:alert(1)', 'cases', '/casesx', `/residents/${id}/a/b/c/d`, '/residents/3275041708859999', '', null],
])('is no way back: %s', (path) => {
  expect(ownPage(path)).toBe('/');
});
