// The first part of every page of the frame. A test keeps it complete.
const heads = [
  'alarms',
  'api-keys',
  'approvals',
  'audit',
  'cases',
  'findings',
  'help',
  'officers',
  'offices',
  'policies',
  'practice',
  'profile',
  'residents',
  'roles',
  'rollout',
  'webhooks',
];

const part = `(?:[a-z][a-z-]*|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})`;
const ownPath = new RegExp(`^/(?:(?:${heads.join('|')})(?:/${part}){0,3})?$`);

/**
 * The way back after the lock: a path of this program's own pages, or its start. Never an address, never a question mark:
 * nobody is sent anywhere by what stands in a link.
 */
export const ownPage = (path: string | null | undefined): string =>
  path && ownPath.test(path) && path !== '/cases/new' ? path : '/';
