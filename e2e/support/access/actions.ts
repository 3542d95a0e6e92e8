import type { ActName } from '../../../lib/acts';
import { allModules } from '../../../test-support/imports';
import type { BuiltAction } from './routes';

/** Actions that come before anybody is known, or hold nothing of anybody. */
const withoutAct = [
  ...['chooseTheme', 'chooseLanguage', 'signInAction', 'passkeyRequestAction', 'passkeySignInAction'],
  ...['secondStepAction', 'acceptInvitationAction', 'passkeyOfferAction', 'unlockAction', 'askUnlockAction'],
  ...['skipCounterAction', 'sealTextAction', 'sealResidentAction'],
];

const modules = allModules();
const acts = new Map(
  modules.flatMap(({ text }) =>
    Array.from(
      text.matchAll(/export const (\w+) = act\('([\w.-]+)'/g),
      ([, name = '', act = '']) => [name, act as ActName] as const,
    ),
  ),
);

/** The act behind an action, read off the source: `submit(decideCase, ...)`, and decideCase is `case.decide`. */
export function actOf({ file, name }: BuiltAction): ActName | undefined {
  if (withoutAct.includes(name)) return undefined;
  const text = modules.find((module) => module.file === file)?.text ?? '';
  const [, submitted = ''] = new RegExp(`\\b${name}\\b[^;]*?submit\\(\\s*(\\w+)`).exec(text) ?? [];
  const act = acts.get(submitted);
  if (!act) throw new Error(`${file}: ${name} hands its form to no act that is known`);
  return act;
}

/** A form as React sends it to an action: the arguments, and the fields of the one that is a form (prefix _1_). */
export function formBody(fields: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append('0', '["$K1"]');
  return body;
}
