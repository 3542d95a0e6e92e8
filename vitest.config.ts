import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const alias = { '@': root, 'server-only': path.join(root, 'test-support/empty.ts') };

// The same in every run: what a test seals or signs can be compared with a known answer.
const env = {
  AUTH_SECRET: 'dGVzdHMgb25seTogc2lnbnMgc2Vzc2lvbiBjb29raWU=',
  AUTH_URL: 'http://localhost:3000',
  PUBLIC_URL: 'http://localhost:3000',
  LOKET_SEALING_KEY: 'dGVzdHMgb25seTogc2VhbHMgTklLIGFuZCBwaG9uZSE=',
  LOKET_INDEX_KEY: 'dGVzdHMgb25seTogYmxpbmQgaW5kZXggb2YgTklLISE=',
  LOKET_PIN_PEPPER: 'dGVzdHMgb25seTogcGVwcGVyIGZvciB0aGUgUElOISE=',
  LOKET_KEYS_DIR: path.join(root, '.data/test-keys'),
  LOKET_KEYS_PASSPHRASE: 'tests only: opens the signing keys',
  TRAINING_MODE: '1',
};

export default defineConfig({
  test: {
    maxWorkers: Math.max(2, os.availableParallelism() - 1), // of two cores vitest would use one
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{lib,db,components}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.int.test.ts'],
          env,
          testTimeout: 30_000, // a busy machine is no failure
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'int',
          include: ['{lib,db}/**/*.int.test.ts'],
          env,
          pool: 'forks', // a database for each file, so a process for each
          globalSetup: './test-support/pg-global.ts',
          setupFiles: ['./test-support/pg-file.ts', './test-support/proven.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
