export const tabs = ['card', 'family', 'documents', 'biodata', 'history', 'show'] as const;
export type Tab = (typeof tabs)[number];
