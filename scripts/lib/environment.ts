// The environment that every process of Guichet gets: what the operator set, then `.env`, then the secrets kept with
// the data, then defaults that suit one machine.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { Stop } from './console.mjs';

export const ROOT = resolve(import.meta.dirname, '..', '..');

const SECRETS = {
  NEXTAUTH_SECRET: () => randomBytes(32).toString('base64'),
  DATA_KEYS: () => `k1:${randomBytes(32).toString('base64')}`,
  INDEX_KEY: () => randomBytes(32).toString('base64'),
  EMBEDDED_POSTGRES_PASSWORD: () => randomBytes(24).toString('base64url'),
};

type Variables = NodeJS.ProcessEnv & { APP_URL: string; GUICHET_DATA: string };

export interface Environment {
  /** A real installation: no demo, nothing generated, its own database and mail server. */
  production: boolean;
  /** Where the embedded database, the files, the caught mails and the secrets live; absolute. */
  dataDir: string;
  /** Is the database ours to run? False as soon as DATABASE_URL is given. */
  embedded: boolean;
  /** Are mails caught rather than sent? False as soon as SMTP_URL is given. */
  catchesMail: boolean;
  port: number;
  variables: Variables;
}

interface Reading {
  /** For `next dev`. */
  development?: boolean;
  /** The settings, instead of those of this process and of `.env`. */
  given?: NodeJS.Dict<string>;
}

/** Reads the settings. Throws a Stop that names what production lacks. */
export function readEnvironment({
  development = false,
  given: asked = { ...fromFile(join(ROOT, '.env')), ...withoutBlanks(process.env) },
}: Reading = {}): Environment {
  const given = { ...asked, ...fromSecretFiles(asked) };
  const production = given.NODE_ENV === 'production' && !development;
  const dataDir = resolve(ROOT, given.GUICHET_DATA ?? '.guichet');
  if (production) requireInProduction(given, ['DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'APP_URL']);

  const port = Number(given.PORT ?? 3000);
  const appUrl = (given.APP_URL ?? `http://localhost:${port}`).replace(/\/+$/, '');
  const variables: Variables = {
    MAIL_FROM: 'Guichet <guichet@localhost.localdomain>',
    // Until the mail catcher says which port it took.
    ...(production ? {} : { SMTP_URL: 'smtp://127.0.0.1:1025' }),
    ...(production ? fromFile(secretsFile(dataDir)) : secrets(dataDir)),
    ...given,
    NODE_ENV: development ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
    GUICHET_DATA: dataDir,
    DEMO: !production && given.DEMO !== '0' ? '1' : undefined,
  };
  if (production) requireInProduction(variables, ['NEXTAUTH_SECRET', 'DATA_KEYS', 'INDEX_KEY']);
  if (production && given.DEMO === '1') {
    throw new Stop(
      'Demo data has no place in production.',
      'Unset DEMO, or unset NODE_ENV to try Guichet out.',
    );
  }
  return {
    production,
    dataDir,
    embedded: !given.DATABASE_URL,
    catchesMail: !given.SMTP_URL,
    port,
    variables,
  };
}

export const secretsFile = (dataDir: string) => join(dataDir, 'secrets.env');

/** The data folder, closed to others; when root makes it, the user postgres passes through it to the database. */
export function makeDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

/** The secrets kept with the data, made once and never changed. Throws when they were lost and the data was not. */
function secrets(dataDir: string): NodeJS.Dict<string> {
  const file = secretsFile(dataDir);
  if (!existsSync(file)) writeSecrets(dataDir);
  return fromFile(file);
}

/** Writes new secrets, readable by their owner only. Two at once agree: the first file stays. */
export function writeSecrets(dataDir: string): string {
  const file = secretsFile(dataDir);
  if (existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new Stop(
      `The secrets are gone (${file}), and the data in ${dataDir} cannot be read without them.`,
      'Put back the file from your backup, or start anew with: npm run reset',
    );
  }
  makeDataDir(dataDir);
  const draft = `${file}.${process.pid}`;
  const lines = Object.entries(SECRETS).map(([name, make]) => `${name}="${make()}"`);
  writeFileSync(
    draft,
    `# The secrets of this installation. Back them up: what is encrypted is lost without them.\n${lines.join('\n')}\n`,
    {
      mode: 0o600,
    },
  );
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  chmodSync(file, 0o600);
  return file;
}

/** Secrets may be given as files (`DATA_KEYS_FILE=/run/secrets/data-keys`), as containers and vaults hand them out. */
function fromSecretFiles(given: NodeJS.Dict<string>): NodeJS.Dict<string> {
  const found: NodeJS.Dict<string> = {};
  for (const name of [...Object.keys(SECRETS), 'DATABASE_URL', 'DATABASE_OWNER_URL', 'SMTP_URL']) {
    const file = given[`${name}_FILE`];
    if (!file || given[name]) continue;
    if (!existsSync(file)) throw new Stop(`${name}_FILE names a file that is not there: ${file}`);
    found[name] = readFileSync(file, 'utf8').trim();
  }
  return found;
}

function fromFile(file: string): NodeJS.Dict<string> {
  return existsSync(file) ? withoutBlanks(parseEnv(readFileSync(file, 'utf8'))) : {};
}

/** A variable set to nothing counts as not set, as in a compose file's `${X:-}`. */
function withoutBlanks(variables: NodeJS.Dict<string>): NodeJS.Dict<string> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}

function requireInProduction(variables: NodeJS.Dict<string>, names: string[]): void {
  const missing = names.filter((name) => !variables[name]);
  if (missing.length === 0) return;
  throw new Stop(
    `In production Guichet also needs ${missing.join(', ')}.`,
    'Set them in the environment or in .env; docs/operations.md says what each means.\n' +
      'New secrets are written once by: npm run secrets',
  );
}
