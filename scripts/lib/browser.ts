// A Chromium for the journeys: one that is installed, else one fetched by whichever way works here.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { Stop } from './console.mjs';
import { ROOT } from './environment';

/** Chromium without windows: all that the journeys need, in two thirds of the time. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium or Chrome. Throws a Stop when there is none and none can be had. */
export function findBrowser(): string {
  const given = process.env.PLAYWRIGHT_CHROMIUM;
  if (given && existsSync(given)) return given;
  const shell = onPath(SHELLS) ?? (process.env.CI ? fetchByApt('chromium-headless-shell') : undefined);
  const found = shell ?? installedBrowser() ?? fetchByPlaywright() ?? fetchByApt('chromium');
  if (found) return found;
  throw new Stop(
    'The journeys need Chromium, and it could not be installed.',
    'Install Chromium or Chrome, or say where it is: PLAYWRIGHT_CHROMIUM=/path/to/chrome npm test',
  );
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

function installedBrowser(): string | undefined {
  return [chromium.executablePath(), onPath(NAMES), ...PLACES].find((path) => path && existsSync(path));
}

function fetchByPlaywright(): string | undefined {
  const cli = join(ROOT, 'node_modules', 'playwright', 'cli.js');
  run(process.execPath, [cli, 'install', 'chromium'], 5 * 60_000);
  return installedBrowser();
}

/** Debian and its like, as root: from the lists that are there, else from new ones. */
function fetchByApt(name: string): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', name], 5 * 60_000);
  install();
  if (onPath([name])) return onPath([name]);
  run('apt-get', ['update'], 60_000);
  install();
  return onPath([name]);
}

function run(command: string, args: string[], timeout: number): void {
  spawnSync(command, args, {
    stdio: 'ignore',
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
