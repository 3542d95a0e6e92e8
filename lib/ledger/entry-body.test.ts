import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json';
import { canonicalBody, commitmentOf, type EntryRow, leafData } from './entry-body';

describe('canonical JSON', () => {
  test('orders members by UTF-16 code units, at every depth (RFC 8785, 3.2.3)', () => {
    const given = {
      '€': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '😀': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      ö: 'Latin Small Letter O With Diaeresis',
    };
    const values = ['Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign'];
    const order = [...values, 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh'];
    expect(Object.values(JSON.parse(canonicalJson([{ x: given }]))[0].x).sort()).toEqual([...order].sort());
    const places = order.map((value) => canonicalJson(given).indexOf(value));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test.each([
    ['{"literals":[null,true,false]}', '{"literals":[null,true,false]}'],
    ['[56, {"d":true,"10":null,"1":[ ]}]', '[56,{"1":[],"10":null,"d":true}]'],
    [
      '[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0]',
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    ],
    ['"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/"', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['{"__proto__":{"b":1,"a":2}}', '{"__proto__":{"a":2,"b":1}}'],
  ])('writes %s as the standard does', (given, expected) => {
    expect(canonicalJson(JSON.parse(given))).toBe(expected);
  });
});

const entry: EntryRow = {
  id: 7,
  at: '2026-11-28T12:00:00.000123Z',
  xid: '901',
  actorKind: 'officer',
  actorId: '0b5e8b1c-5a43-4d0c-9a7d-0c1f6a7f5a01',
  ...{ role: 'clerk', officeId: null, counter: 3, sessionRef: 's', requestId: null, makerId: null },
  ...{ actorRegion: 'ID.32.73', act: 'resident.view', outcome: 'done', region: 'ID.32.73.01', subjectId: null },
  ...{ residentId: null, caseId: null, reason: null, detail: { z: 1, a: [{ c: 1, b: 2 }] }, changes: null },
  salt: '00112233-4455-6677-8899-aabbccddeeff',
};

describe('an entry', () => {
  test('is sealed by all it says, what is absent included, and not by its salt', () => {
    expect(canonicalBody(entry)).toBe(
      '{"act":"resident.view","actorId":"0b5e8b1c-5a43-4d0c-9a7d-0c1f6a7f5a01","actorKind":"officer",' +
        '"actorRegion":"ID.32.73","at":"2026-11-28T12:00:00.000123Z","caseId":null,"changes":null,"counter":3,' +
        '"detail":{"a":[{"b":2,"c":1}],"z":1},"id":7,"makerId":null,"officeId":null,"outcome":"done","reason":null,' +
        '"region":"ID.32.73.01","requestId":null,"residentId":null,"role":"clerk","sessionRef":"s","subjectId":null,' +
        '"xid":"901"}',
    );
  });

  test('is committed to with the bytes of its salt before its body', () => {
    const body = canonicalBody(entry);
    const bytes = Buffer.concat([Buffer.from('00112233445566778899aabbccddeeff', 'hex'), Buffer.from(body)]);
    const commitment = commitmentOf(entry.salt ?? '', body);
    expect(commitment).toEqual(createHash('sha256').update(bytes).digest());
    expect(leafData(entry, commitment).toString()).toBe(
      `{"at":"2026-11-28T12:00:00.000123Z","h":"${commitment.toString('hex')}","id":7}`,
    );
  });
});
