// Prisma's own schema engine, compiled to WebAssembly: it compares and applies migrations without any download, and
// keeps `_prisma_migrations` as `prisma migrate deploy` does, which can take over at any time.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { QueryResult } from 'pg';
import { ROOT } from './environment';

export const SCHEMA = join(ROOT, 'prisma', 'schema.prisma');
export const MIGRATIONS = join(ROOT, 'prisma', 'migrations');
export const LOCKFILE =
  '# Written by `npm run db:diff`; belongs under version control.\nprovider = "postgresql"\n';

const FILTERS = { externalTables: [], externalEnums: [] };

class Adapter extends PrismaPg {
  override connect = async () => mend(await super.connect());
  override connectToShadowDb = async () => mend(await super.connectToShadowDb());
}

type Connection = Awaited<ReturnType<PrismaPg['connect']>>;

/** Mends two things that the engine needs of the adapter and does not get. */
function mend(connection: Connection): Connection {
  const pool = connection.underlyingDriver();
  // It cuts a script at each semicolon, which breaks functions. PostgreSQL takes it whole, and as one transaction:
  // a migration that fails leaves nothing behind.
  connection.executeScript = async (script) => void (await pool.query(script));
  // It does not know the catalogue's type "char" (18), which reads like char(1) (1042).
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>;
  const mended = async (...args: unknown[]) => {
    const result = await query(...args);
    for (const field of result.fields ?? []) if (field.dataTypeID === 18) field.dataTypeID = 1042;
    return result;
  };
  Object.assign(pool, { query: mended });
  return connection;
}

/** Applies what is missing, in order; returns the names of the migrations applied. */
export async function applyMigrations(databaseUrl: string, folder = MIGRATIONS): Promise<string[]> {
  const engine = await open(databaseUrl);
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: list(folder),
    filters: FILTERS,
  });
  return appliedMigrationNames;
}

/** The SQL that leads from the migrations to the schema; empty when they agree. Needs the right to create a database. */
export async function difference(
  databaseUrl: string,
  { schema = SCHEMA, migrations = MIGRATIONS } = {},
): Promise<string> {
  const engine = await open(databaseUrl);
  const { stdout, exitCode } = await engine.diff({
    from: { tag: 'migrations', ...list(migrations) },
    to: { tag: 'schemaDatamodel', files: [{ path: schema, content: readFileSync(schema, 'utf8') }] },
    script: true,
    exitCode: true,
    filters: FILTERS,
  });
  return exitCode === 0 ? '' : (stdout ?? '');
}

async function open(databaseUrl: string) {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = readFileSync(join(dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...bindings } });
  const { __wbg_set_wasm, SchemaEngine } = bindings as unknown as Bindings;
  __wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const datamodel: [string, string] = [SCHEMA, readFileSync(SCHEMA, 'utf8')];
  const adapter = bindMigrationAwareSqlAdapterFactory(new Adapter({ connectionString: databaseUrl }));
  return SchemaEngine.new({ datamodels: [datamodel] }, () => {}, adapter);
}

type Bindings = typeof import('@prisma/schema-engine-wasm') & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

function list(folder: string) {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: LOCKFILE },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(folder).map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** The migrations' folders, oldest first. */
export function migrationNames(folder = MIGRATIONS): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}
