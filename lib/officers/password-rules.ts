export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** The commonest of those long enough, in small letters and without blanks; what they are built from is found by repeats. */
const commonest = [
  ...['123456789012', '1234567890123', '1234567890ab', 'qwertyuiop12', 'qwertyuiop123', 'qwertyuiopas', '1q2w3e4r5t6y'],
  ...['password1234', 'password12345', 'password2024', 'password2025', 'password2026', 'passw0rd1234', 'iloveyou1234'],
  ...[
    'administrator',
    'administrator1',
    'admin1234567',
    'letmein12345',
    'welcome12345',
    'abcdefghijkl',
    'abc123456789',
  ],
  ...['katasandi123', 'katasandi1234', 'katasandiku1', 'rahasia12345', 'rahasiaku123', 'rahasianegara', 'bismillah123'],
  ...[
    'indonesia123',
    'indonesia1945',
    'indonesiaraya',
    'sayangkamu123',
    'merdeka17845',
    'garudapancasila',
    'pancasila123',
  ],
  ...[
    'dukcapil1234',
    'dukcapil2024',
    'dukcapil2025',
    'dukcapil2026',
    'disdukcapil1',
    'disdukcapil123',
    'loketdukcapil',
  ],
];

const isRepeated = (text: string) => /^(.{1,6})\1+$/u.test(text) || new Set(text).size < 5;
/** Parts of a name that say something: a short one such as "Sri" may stand in any word. */
const wordsOf = (name: string) => name.toLowerCase().split(/[^\p{L}\d]+/u);

type Whose = { username: string; name: string };
export type PasswordProblem = 'passwordShort' | 'passwordLong' | 'passwordName' | 'passwordCommon';

/**
 * What is wrong with a password, if anything: its length, the officer's own name in it, or that everybody tries it first. No
 * rules about kinds of characters (NIST SP 800-63B-4, 3.1.1.2).
 */
export function passwordProblem(password: string, { username, name }: Whose): PasswordProblem | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'passwordShort';
  if (length > LONGEST_PASSWORD) return 'passwordLong';
  const small = password.toLowerCase().replace(/\s/g, '');
  const own = [...wordsOf(username), ...wordsOf(name)].filter((word) => word.length >= 5);
  if (small.includes(username.toLowerCase()) || own.some((word) => small.includes(word))) return 'passwordName';
  return commonest.includes(small) || isRepeated(small) ? 'passwordCommon' : undefined;
}
