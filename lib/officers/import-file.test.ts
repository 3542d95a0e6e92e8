import { describe, expect, test } from 'vitest';
import { MOST_BYTES, MOST_ROWS, rowsOfFile, template } from '@/lib/officers/import-file';
import { type Judge, judgeRows, noteTaken } from '@/lib/officers/judge-rows';
import { usernameOf } from '@/lib/officers/names';

const head = 'nama;nama_pengguna;peran;kode_kantor;email;nik\n';
const good = 'Sari Wulandari;sari.w;Petugas loket;3275;sari@contoh.go.id;\n';
const refusalOf = (text: string) => {
  try {
    return rowsOfFile(text);
  } catch (error) {
    return error;
  }
};

describe('a list of officers as a file', () => {
  test('is read with a byte order mark or without, with semicolons or commas, with either line end', () => {
    const row = {
      line: 2,
      name: 'Sari Wulandari',
      username: 'sari.w',
      role: 'Petugas loket',
      office: '3275',
      email: 'sari@contoh.go.id',
      nik: '',
    };
    const file = head + good;
    for (const text of [file, `\uFEFF${file}`, file.replaceAll(';', ','), file.replaceAll('\n', '\r\n')])
      expect(rowsOfFile(text)).toEqual([row]);
  });

  test('knows its columns in any order, by their Indonesian or English names, and passes over others', () => {
    const text = 'Email,notes,ROLE,office_code,name\na@b.id,x,clerk,3275,Ani\n';
    expect(rowsOfFile(text)).toMatchObject([
      { name: 'Ani', role: 'clerk', office: '3275', email: 'a@b.id', username: '' },
    ]);
  });

  test('counts lines as a spreadsheet shows them, past blank ones and cells of several lines', () => {
    const text = `${head}${good}\n;;;;;\n"Budi\nSantoso";b.s;clerk;3275;b@contoh.id;\n${good}`;
    expect(rowsOfFile(text).map(({ line }) => line)).toEqual([2, 5, 7]);
  });

  test.each([
    ['', 'import.empty'],
    [head, 'import.empty'],
    [template, 'import.empty'],
    ['nama;peran\nx;y\n', 'import.columns'],
    [`${head}"never closed;x\n`, 'import.unreadable'],
    [head + good.repeat(MOST_ROWS + 1), 'import.tooLarge'],
    [head + 'x'.repeat(MOST_BYTES), 'import.tooLarge'],
  ])('is refused when it is none: %#', (text, key) => {
    expect(refusalOf(text)).toMatchObject({ key });
  });
});

const judge: Judge = {
  admin: { role: 'regency-admin', region: 'ID.32.75' },
  offices: new Map([
    ['3275', { id: 'o1', region: 'ID.32.75' }],
    ['3276', { id: 'o2', region: 'ID.32.76' }],
  ]),
};
const problemsOf = (lines: string, taken: string[] = []) => {
  const rows = judgeRows(judge, rowsOfFile(head + lines));
  noteTaken(rows, new Set(taken));
  return rows.map(({ problems }) => problems.map(({ column, key }) => `${column}: ${key}`).join(', '));
};

describe('each row', () => {
  test('that is right becomes an account, with the office’s area', () => {
    const [row] = judgeRows(judge, rowsOfFile(head + good));
    expect(row).toMatchObject({
      problems: [],
      account: { name: 'Sari Wulandari', username: 'sari.w', role: 'clerk', officeId: 'o1', region: 'ID.32.75' },
    });
  });

  test.each([
    ['=cmd|x;;clerk;3275;a@b.id;', 'name: name'],
    ['-Sari;;clerk;3275;a@b.id;', 'name: name'],
    [';;clerk;3275;a@b.id;', 'name: name'],
    ['Ani;X Y;clerk;3275;a@b.id;', 'username: username'],
    ['Ani;;raja;3275;a@b.id;', 'role: role'],
    ['Ani;;national-admin;3275;a@b.id;', 'role: roleNotYours'],
    ['Ani;;Pengawas provinsi;3275;a@b.id;', 'role: roleNotYours'],
    ['Ani;;clerk;9999;a@b.id;', 'office: office'],
    ['Ani;;clerk;3276;a@b.id;', 'office: officeOutside'],
    ['Ani;;clerk;3275;a@b;', 'email: email'],
    ['Ani;;clerk;3275;=a@b.id+cmd;', 'email: email'],
    ['Ani;;clerk;3275;a@b.id;12', 'nik: nik'],
    ['=x;;raja;1;a;1', 'name: name, role: role, office: office, email: email, nik: nik'],
  ])('says what is wrong with it: %s', (line, problems) => {
    expect(problemsOf(`${line}\n`)).toEqual([problems]);
  });

  test('is compared with the ones before it, and with what is taken', () => {
    const twice = problemsOf(`${good}Ani;SARI.W;clerk;3275;Sari@Contoh.go.id;\n`);
    expect(twice).toEqual(['', 'username: usernameTwice, email: emailTwice']);
    expect(problemsOf(good, ['sari.w'])).toEqual(['username: usernameTaken']);
  });

  test('never shows a NIK again', () => {
    const rows = judgeRows(judge, rowsOfFile(`${head}Ani;;clerk;3275;a@b.id;3275014403880001\n`));
    expect(rows[0]?.account?.nikIndex).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toContain('3275014403880001');
  });
});

test.each([
  ['Sari Wulandari, S.Kom.', 'sari.wulandari'],
  ['I Gusti Ngurah Rai', 'gusti.rai'],
  ['Siti', 'siti'],
  ['Ñoño Élan', 'nono.elan'],
  ['X', 'petugas'],
  ['Q. 7', 'petugas'],
])('the user name of %s is %s', (name, made) => {
  expect(usernameOf(name)).toBe(made);
});
