import { z } from 'zod';
import { rolloutMeasures } from '@/lib/i18n/messages/rollout-measures';
import { at as addressOf } from '@/lib/issuer/metadata';
import { type MeasureName, measure, measureNames } from '@/lib/rollout/measures';
import { query } from './asked';
import { answer, problem } from './schemas';

type Json = Record<string, unknown>;

/** A schema of ours as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
export const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema) as Json;
  return rest;
};

const parameters = () =>
  Object.entries(query.shape).map(([name, schema]) => {
    const { description, ...rest } = schemaOf(schema);
    return { name, in: 'query', required: false, description, schema: rest };
  });

const whens = {
  period: 'over the period',
  end: 'at the end of the period',
  now: 'at this moment, whatever the period',
};
const sides = { domicile: 'where people live', office: 'where they are served' };

/** What each measure means, from the table that screens and files read as well. */
const meaningOf = (name: MeasureName) => {
  const { unit, side, when, better } = measure(name);
  const { name: names, formula } = rolloutMeasures.en;
  return {
    ...{ title: names[name], formula: formula[name], unit, better },
    ...{ counted: sides[side], when: whens[when] },
  };
};

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const responses = () => ({
  200: {
    description: 'The places, in the order of their codes. Of one place alone `places` has one line.',
    headers: {
      ETag: { schema: { type: 'string' }, description: 'Weak: the same figures, whenever they were counted.' },
    },
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Answer' } } },
  },
  304: { description: 'The figures are those of If-None-Match.' },
  401: refusal('No key, or one that is not known, was revoked or has expired.'),
  403: refusal('The key does not have the scope rollout.read.'),
  404: refusal('No such area for this key: another’s is not told from one that does not exist.'),
  422: refusal('A parameter is not valid; detail says which.'),
  429: refusal('Too many requests: 60 a minute with one key, 120 from one address. Retry-After says when.'),
  503: refusal('The database does not answer. Try again.'),
});

/** The description of `/api/rollout` (OpenAPI 3.1), made from the schemas that the answer is checked against. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Loket: rollout of the digital identity',
    version: '1.0.0',
    description:
      'Figures of an area as they stand on the screen: the same definitions, the same denominators, the same small numbers hidden. Nothing personal. Every pull is on record.',
  },
  servers: [{ url: addressOf('') }],
  security: [{ key: [] }],
  paths: {
    '/api/rollout': {
      get: {
        operationId: 'pullRollout',
        summary: 'Figures of the places of an area',
        parameters: parameters(),
        responses: responses(),
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'Issued by an admin of the area.' } },
    schemas: { Answer: schemaOf(answer), Problem: schemaOf(problem) },
  },
  'x-measures': Object.fromEntries(measureNames.map((name) => [name, meaningOf(name)])),
});
