// Prisma's own schema engine, compiled to WebAssembly: it compares and applies migrations without any download, and
// keeps `_prisma_migrations` as `prisma migrate deploy` does, which can take over at any time.
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg, { type QueryResult } from 'pg';
import { Stop } from './console.mjs';
import { withDatabase } from './database-url';
import { ROOT } from './environment';

export const SCHEMA = join(ROOT, 'prisma', 'schema.prisma');
export const MIGRATIONS = join(ROOT, 'prisma', 'migrations');
export const LOCKFILE =
  '# Written by `npm run db:diff`; belongs under version control.\nprovider = "postgresql"\n';

const FILTERS = { externalTables: [], externalEnums: [] };

type Connection = Awaited<ReturnType<PrismaPg['connect']>>;

/** Prisma's adapter, with what the engine needs of it and does not get. Close it: the engine's lock lives as long as
 * its connections. */
class Adapter extends PrismaPg {
  /** What PostgreSQL said of the last script that failed; the engine keeps it to itself. */
  failure = '';
  private readonly connections: Connection[] = [];
  private shadow: string | undefined;

  constructor(private readonly url: string) {
    super({ connectionString: url });
  }

  override connect = async () => this.mend(await super.connect());

  /** The original would work on the main database: a connection string wins over the database named beside it. */
  override connectToShadowDb = async () => {
    this.shadow = `guichet_shadow_${randomUUID()}`;
    await runOn(this.url, `CREATE DATABASE "${this.shadow}"`);
    return this.mend(await new PrismaPg({ connectionString: withDatabase(this.url, this.shadow) }).connect());
  };

  close = async () => {
    for (const connection of this.connections) {
      if (!connection.underlyingDriver().ending) await connection.dispose();
    }
    if (this.shadow) await runOn(this.url, `DROP DATABASE "${this.shadow}" WITH (FORCE)`);
  };

  private mend(connection: Connection): Connection {
    this.connections.push(connection);
    const pool = connection.underlyingDriver();
    // The original cuts a script at each semicolon, which breaks functions. PostgreSQL takes it whole, and as one
    // transaction: a migration that fails leaves nothing behind.
    connection.executeScript = async (script) => {
      try {
        await pool.query(script);
      } catch (error) {
        this.failure = error instanceof Error ? error.message : String(error);
        throw error;
      }
    };
    // The original refuses the catalogue's type "char" (18), which the engine expects as a character: let it pass as
    // text (25), then say what it is.
    const characters = new WeakMap<object, number[]>();
    const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>;
    const letPass = async (...args: unknown[]) => {
      const result = await query(...args);
      const found = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === 18 ? [index] : []));
      for (const index of found) Object.assign(result.fields[index] ?? {}, { dataTypeID: 25 });
      if (result.rows) characters.set(result.rows, found);
      return result;
    };
    Object.assign(pool, { query: letPass });
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (sql) => {
      const result = await queryRaw(sql);
      for (const index of characters.get(result.rows) ?? [])
        result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    return connection;
  }
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Applies what is missing, in order; returns the names of the migrations applied. Throws a Stop that names the
 * migration which failed: it left nothing behind, and is tried again by the next run. */
export async function applyMigrations(databaseUrl: string, folder = MIGRATIONS): Promise<string[]> {
  const { engine, adapter } = await open(databaseUrl);
  const input = { migrationsList: list(folder), filters: FILTERS };
  try {
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  } catch (error) {
    const { failedMigrationNames, editedMigrationNames } = await engine.diagnoseMigrationHistory({
      ...input,
      optInToShadowDatabase: false,
    });
    for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
    const names = failedMigrationNames.join(', ') || editedMigrationNames.join(', ');
    throw new Stop(`The migration ${names} could not be applied.`, adapter.failure || String(error));
  } finally {
    await adapter.close();
  }
}

/** The SQL that leads from the migrations to the schema; empty when they agree. Needs the right to create a database. */
export async function difference(
  databaseUrl: string,
  { schema = SCHEMA, migrations = MIGRATIONS } = {},
): Promise<string> {
  const { engine, adapter } = await open(databaseUrl);
  try {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'migrations', ...list(migrations) },
      to: { tag: 'schemaDatamodel', files: [{ path: schema, content: readFileSync(schema, 'utf8') }] },
      script: true,
      exitCode: true,
      filters: FILTERS,
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  } finally {
    await adapter.close();
  }
}

async function open(databaseUrl: string) {
  const SchemaEngine = await load();
  const adapter = new Adapter(databaseUrl);
  const datamodel: [string, string] = [SCHEMA, readFileSync(SCHEMA, 'utf8')];
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  return { engine: await SchemaEngine.new({ datamodels: [datamodel] }, () => {}, bound), adapter };
}

let loaded: Promise<Bindings['SchemaEngine']> | undefined;

/** Once a process: the bindings are bound to a single instance. */
function load(): Promise<Bindings['SchemaEngine']> {
  loaded ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const wasm = readFileSync(join(dirname(entry), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...bindings } });
    const { __wbg_set_wasm, SchemaEngine } = bindings as unknown as Bindings;
    __wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    return SchemaEngine;
  })();
  return loaded;
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
