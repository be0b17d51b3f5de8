// The journeys, in a real browser against the production build. `npm test` starts the product and says where it is.
import { defineConfig, devices } from '@playwright/test';

/** Attacks: mostly plain requests, each tried once. */
const ATTACKS = /(access-matrix|security-[\w-]+)\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['line']],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // A trace costs a third more: `npm test -- --only e2e -- <file> --trace=retain-on-failure`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'staff', testMatch: 'staff.setup.ts' },
    { name: 'attacks', testMatch: ATTACKS, use: { ...devices['Desktop Chrome'] } },
    {
      name: 'desk',
      testIgnore: ATTACKS,
      dependencies: ['staff'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: ATTACKS,
      dependencies: ['staff'],
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
});
