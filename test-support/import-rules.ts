import { type Import, type Module, moduleOf } from './imports';

/** A rule answers what breaks it, one line each. */
export type Rule = (modules: readonly Module[]) => string[];

const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const isOurs = (to: string) => /^(app|components|db|lib)\//.test(to);

/** Every import a rule forbids, as `from -> to`. Tests may look everywhere. */
const imports =
  (isForbidden: (file: string, imported: Import) => boolean): Rule =>
  (modules) =>
    modules
      .filter(({ file }) => !isTest(file))
      .flatMap(({ file, imports: all }) =>
        all.filter((one) => isForbidden(file, one)).map(({ to }) => `${file} -> ${to}`),
      );

const isIn =
  (...patterns: RegExp[]) =>
  (path: string) =>
    patterns.some((pattern) => pattern.test(path));

export const appUsesNoDatabase = imports(
  (file, { to }) => /^(app\/|proxy)/.test(file) && isIn(/^db\//, /^(pg|drizzle-orm|graphile-worker)\b/)(to),
);

export const componentsKnowNobody = imports(
  (file, { to }) => file.startsWith('components/') && isOurs(to) && !isIn(/^components\//, /^lib\/(i18n|format)\//)(to),
);

export const databaseStandsAlone = imports(
  (file, { to }) => file.startsWith('db/') && isOurs(to) && !to.startsWith('db/'),
);

const libKnowsNoScreen = isIn(/^app\//, /^components\//);
export const libShowsNothing = imports((file, { to }) => file.startsWith('lib/') && libKnowsNoScreen(to));

const holdsConnection = isIn(
  /^lib\/ledger\/verify-database\.ts$/,
  /^lib\/transaction\.ts$/,
  /^lib\/jobs\/worker\.ts$/,
  /^db\/(seed\/|client\.ts)/,
);
export const fewHoldAConnection = imports(
  (file, { to, isType }) =>
    !isType && isIn(/^db\/client/, /^pg$/, /^drizzle-orm\/node-postgres/)(to) && !holdsConnection(file),
);

// act() and report() are the two roads; the others answer before anybody is known, hold nothing of a person (lists,
// nonces, counts of calls), or say whether there is a database.
const opensTransactions = isIn(
  /^lib\/(act|report)\.ts$/,
  /^lib\/ledger\/attempt\.ts$/, // of an act that was taken back
  /^lib\/officers\/(sign-in|session|proofs|unlock|locked-screen)\.ts$/,
  /^lib\/officers\/(second-step|open-sso-session|passkey-sign-in|invitations|lock-out)\.ts$/, // before there is an officer
  /^lib\/officers\/ended-session\.ts$/, // why a session ended, for the browser that still names it
  /^lib\/officers\/own-account\.ts$/, // only what belongs to whoever looks
  /^lib\/credentials\/offer-state\.ts$/,
  /^lib\/wallets\/lookup\.ts$/,
  /^lib\/api-keys\/pull\.ts$/, // a program's two: on record, then read
  /^lib\/api-keys\/program\.ts$/, // whose key it is
  /^lib\/status-lists\/(publish|list-key)\.ts$/,
  /^lib\/issuer\/nonce\.ts$/,
  /^lib\/ledger\/(public-log|watch-sealing)\.ts$/, // tiles and checkpoints; whether the sealer keeps up
  /^lib\/endpoints\/limits\.ts$/,
  /^lib\/jobs\/worker\.ts$/,
  /^app\/api\/health\/route\.ts$/,
);
export const fewOpenTransactions = imports(
  (file, { to, isType }) => !isType && to.startsWith('lib/transaction') && !opensTransactions(file),
);

export const onlySignInKnowsNextAuth = imports(
  (file, { to }) => isIn(/^next-auth\b/, /^@auth\//)(to) && file !== 'lib/officers/auth.ts',
);

const forbiddenNames = /(^|\/)(utils?|helpers?|commons?|misc|shared|services?|managers?|types|constants)(\.tsx?$|\/)/;
export const namesSayWhat: Rule = (modules) =>
  modules.map(({ file }) => file).filter((file) => forbiddenNames.test(file));

/** Longer only where things of one kind are better read in one go: texts in two languages, tables of one subject, the acts. */
const longer = [/^lib\/i18n\/messages\//, /^db\/schema\/cases\.ts$/, /^lib\/acts\.ts$/];
export const filesAreShort: Rule = (modules) =>
  modules
    .filter(({ file, text }) => text.trimEnd().split('\n').length > 150 && !isIn(...longer)(file))
    .map(({ file }) => file);

type Edges = Map<string, Set<string>>;
type Edge = [from: string | undefined, into: string | undefined];

/** Every path along edges that comes back to where it began. */
function cycles(edges: Edges): string[] {
  const found = new Set<string>();
  const walk = (name: string, before: string[]) => {
    const at = before.indexOf(name);
    if (at >= 0) found.add([...before.slice(at), name].join(' -> '));
    else if (!done.has(name)) for (const next of edges.get(name) ?? []) walk(next, [...before, name]);
    done.add(name);
  };
  const done = new Set<string>();
  for (const name of edges.keys()) walk(name, []);
  return [...found];
}

function edgesOf(modules: readonly Module[], nameOf: (file: string, to: string) => Edge): Edges {
  const edges: Edges = new Map();
  for (const { file, imports: all } of modules) {
    for (const { to, isType } of all) {
      const [from, into] = nameOf(file, to);
      if (isType || isTest(file) || !from || !into || from === into) continue;
      edges.set(from, (edges.get(from) ?? new Set()).add(into));
    }
  }
  return edges;
}

export const filesFormNoCircle: Rule = (modules) =>
  cycles(edgesOf(modules, (file, to) => [file, isOurs(to) ? to : undefined]));

const contextOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1];
const definesAct = ({ text }: Module) => /^export const \w+ = act\(/m.test(text);

/** An act may be a part of an act of another context only downwards: what acts are made of is open to all. */
export const contextsFormNoCircle: Rule = (modules) => {
  const acts = new Set(modules.filter(definesAct).map(({ file }) => file));
  return cycles(edgesOf(modules, (file, to) => [contextOf(file), acts.has(to) ? contextOf(to) : undefined]));
};

export const queriesAreTheGroundFloor = imports((file, { to, isType }) => {
  const isAbove = contextOf(to) !== undefined && contextOf(to) !== contextOf(file) && !to.endsWith('/queries.ts');
  return !isType && /^lib\/[^/]+\/queries\.ts$/.test(file) && isAbove;
});

/** A made-up file, to show that a rule catches it. */
export const sample = (file: string, text: string) => moduleOf(file, text);
