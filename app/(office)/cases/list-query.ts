import { createLoader, parseAsBoolean, parseAsInteger, parseAsStringLiteral } from 'nuqs/server';

const filters = ['open', 'waiting', 'closed', 'all'] as const;
const sorts = ['updatedAt', 'openedAt', 'number', 'status'] as const;
const directions = ['asc', 'desc'] as const;

/** What the address of the list holds: which cases, in which order, which page. Nothing about anybody. */
export const listParsers = {
  filter: parseAsStringLiteral(filters).withDefault('open'),
  mine: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(sorts).withDefault('updatedAt'),
  dir: parseAsStringLiteral(directions).withDefault('desc'),
  page: parseAsInteger.withDefault(1),
};

export const loadListQuery = createLoader(listParsers);
export { filters };
