import type { Module } from './imports';

const directive = /^(\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*['"]use server['"]/;
const exported = /^export (?!type\b|interface\b)(?:(?:async )?(?:function|const) (?<name>\w+)|(?<other>.*))/gm;

/** Files whose every export anybody on the net may call. */
export const actionFiles = (modules: readonly Module[]) => modules.filter(({ text }) => directive.test(text));

/** `app/x/actions.ts: decideAction`, for everything such a file gives to the net. */
export const publicEndpoints = (modules: readonly Module[]) =>
  actionFiles(modules).flatMap(({ file, text }) =>
    Array.from(text.matchAll(exported), ({ groups }) => `${file}: ${groups?.name ?? groups?.other}`),
  );

/** Functions that become endpoints on their own, hidden inside another file. */
export const hiddenActions = (modules: readonly Module[]) =>
  modules.filter(({ text }) => /^[ \t]+['"]use server['"]/m.test(text)).map(({ file }) => file);

// `export async function decideAction(_: FormState, form: FormData) { return submit(decideCase, form); }`
const oneLiner =
  /^export (async )?(function \w+\([^)]*\)(: [^{]+)? \{\s*return submit\([^;]*\);\s*\}|const \w+ = (async )?\([^)]*\)(: [^=]+)? =>\s*submit\([^;]*\);)$/gm;

/** Endpoints that do anything else than hand the form to an act. */
export const otherThanSubmit = (modules: readonly Module[]) =>
  publicEndpoints(modules).filter((endpoint) => {
    const [file = '', name] = endpoint.split(': ');
    const text = modules.find((module) => module.file === file)?.text ?? '';
    return !Array.from(text.matchAll(oneLiner), ([all]) => all).some((all) => all.split(/\W/).includes(name ?? ''));
  });
