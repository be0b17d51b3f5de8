// Two kinds of tests: `unit` beside what they test, `db` (*.db.test.ts) each file on a fresh database of a real
// PostgreSQL.
import { defineConfig } from 'vitest/config';

const key = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64');

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // Keys that protect nothing; the databases of tests are thrown away.
    env: {
      NEXTAUTH_SECRET: key('s'),
      DATA_KEYS: `k1:${key('d')}`,
      INDEX_KEY: key('i'),
      APP_URL: 'http://localhost:3000',
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'Guichet <guichet@example.org>',
      LOG_LEVEL: 'silent',
    },
    exclude: ['**/node_modules/**', '.next/**', 'e2e/**'],
    projects: [
      {
        extends: true,
        // Some run whole commands: a busy machine takes its time.
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          globalSetup: 'scripts/lib/test-server.ts',
          setupFiles: 'scripts/lib/test-database.ts',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
