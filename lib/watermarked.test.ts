import { expect, test } from 'vitest';
import { sample } from '@/test-support/import-rules';
import { allModules, type Module } from '@/test-support/imports';

// Whatever brings a resident to a page of the office, by the names of what brings them.
const shows = /\b(viewResident|viewCase|aboutResident|viewApproval|seeEvidence)\b/;
const isPage = ({ file }: Module) => /^app\/\(office\)\/.*page\.tsx$/.test(file);
const unmarked = (modules: readonly Module[]) =>
  modules
    .filter((module) => isPage(module) && shows.test(module.text) && !module.text.includes('<OfficerMark '))
    .map(({ file }) => file);

test('every page that shows a resident bears the mark of who looks', () => {
  const pages = allModules().filter((module) => isPage(module) && shows.test(module.text));
  expect(pages.length).toBeGreaterThan(3);
  expect(unmarked(pages)).toEqual([]);
  expect(unmarked([sample('app/(office)/x/page.tsx', 'await viewResident(officer)')])).not.toEqual([]);
});
