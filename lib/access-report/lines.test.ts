import { describe, expect, test } from 'vitest';
import { type ActName, acts } from '@/lib/acts';
import { translator } from '@/lib/i18n/translator';
import { linesOf } from './lines';
import type { SeenEntry } from './read-lines';
import { hasWords, whatOf, whoOf, whyOf } from './words';

const entry = (more: Partial<SeenEntry>): SeenEntry => ({
  ...{
    id: '1',
    at: new Date('2026-11-28T02:00:00Z'),
    actorKind: 'officer',
    actor: 'a',
    role: 'clerk',
    office: 'Kantor',
  },
  ...{ officer: null, act: 'resident.view', outcome: 'done', reason: null, part: null, caseNumber: null },
  ...more,
});
const at = (time: string) => ({ at: new Date(`2026-11-${time}Z`) });
const [id, en] = [translator('id'), translator('en')];

test('every act about a person has words of its own, in the resident’s language', () => {
  const aboutPeople = (Object.keys(acts) as ActName[]).filter((act) =>
    /^(resident|case|contact|credential|card|offer|presentation|approval)[.]/.test(act),
  );
  expect(aboutPeople.filter((act) => !hasWords(act) && act !== 'approval.list')).toEqual([]);
});

test('an act nobody has found words for is still told, and by no name of the program', () => {
  for (const [act, text] of [
    ['officer.view', 'Melihat data Anda'],
    ['policy.set', 'Melakukan tindakan atas data Anda'],
    ['something.new', 'Melakukan tindakan atas data Anda'],
  ] as const)
    expect(whatOf(id, entry({ act }))).toBe(text);
});

describe('lines', () => {
  test('the same by the same person on the same day is one, with its count and from when to when', () => {
    const lines = linesOf(
      [entry(at('28T03:10:00')), entry(at('28T03:00:00')), entry(at('28T02:00:00'))],
      'Asia/Jakarta',
    );
    expect(lines).toMatchObject([{ count: 3, from: at('28T02:00:00').at, to: at('28T03:10:00').at }]);
  });
  test('by another person, for another reason or on another day are others', () => {
    const lines = linesOf(
      [entry(at('28T03:00:00')), entry({ actor: 'b' }), entry({ reason: 'present' }), entry(at('27T02:00:00'))],
      'Asia/Jakarta',
    );
    expect(lines).toHaveLength(4);
  });
  test('days are those of the office’s clock', () => {
    const late = at('27T17:30:00'); // 00.30 in Jakarta, 02.30 in Jayapura
    expect(linesOf([entry(late)], 'Asia/Jakarta')[0]?.day).toBe('2026-11-28');
    expect(linesOf([entry(at('27T14:59:00'))], 'Asia/Jayapura')[0]?.day).toBe('2026-11-27');
  });
  test('a record that was kept open makes its line longer and no line of its own', () => {
    const open = { act: 'resident.keep-open' };
    const lines = linesOf([entry({ ...open, ...at('28T02:09:00') }), entry(at('28T02:00:00'))], 'Asia/Jakarta');
    expect(lines).toMatchObject([{ count: 1, to: at('28T02:09:00').at }]);
    expect(linesOf([entry({ ...open, ...at('28T02:09:00') })], 'Asia/Jakarta')).toMatchObject([
      { entry: { act: 'resident.view' } },
    ]);
  });
});

test.each([
  [entry({}), 'Petugas loket, Kantor', 'Melayani Anda di loket'],
  [entry({ officer: 'Sari' }), 'Sari, Petugas loket, Kantor', 'Melayani Anda di loket'],
  [
    entry({ actorKind: 'wallet', act: 'resident.read-own' }),
    'Anda sendiri, lewat dompet digital',
    'Atas kemauan Anda sendiri',
  ],
  [entry({ actorKind: 'machine', act: 'message.send' }), 'Sistem, otomatis', 'Memberi tahu Anda'],
  [entry({ reason: 'present' }), 'Petugas loket, Kantor', 'Warga hadir di loket'],
  [entry({ act: 'case.view', caseNumber: 'KAS-1' }), 'Petugas loket, Kantor', 'Menangani laporan Anda, kasus KAS-1'],
  [entry({ reason: 'free text of somebody' }), 'Petugas loket, Kantor', 'Melayani Anda di loket'],
])('who and what for: %#', (seen, who, why) => {
  expect([whoOf(id, seen), whyOf(id, seen)]).toEqual([who, why]);
});

test('a refused attempt says that nothing was shown', () => {
  expect(whatOf(en, entry({ outcome: 'refused' }))).toBe(
    'Refused, nothing was shown or changed: Opened your record (partly hidden)',
  );
});
