/** oidc-provider brings no types; this is what the tests use of it. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Interaction = { uid: string; prompt: { name: string }; params: Record<string, string> };
  type Outcome = Record<string, unknown>;
  // biome-ignore lint/style/noDefaultExport: it is theirs
  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, outcome: Outcome): Promise<void>;
    interactionResult(request: IncomingMessage, response: ServerResponse, outcome: Outcome): Promise<string>;
    on(event: string, listener: (...args: unknown[]) => void): void;
    Grant: new (
      given: Record<string, string>,
    ) => {
      addOIDCScope(scope: string): void;
      save(): Promise<string>;
    };
  }
}
