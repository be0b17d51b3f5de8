// npm run audit:verify: is the audit trail what it was? On the live database, or offline on a dossier's audit.json:
// npm run audit:verify -- [audit.json] [--anchors <folder>]. Names each row that is not; ends with 1 if there is any.
import { parseArgs } from 'node:util';
import { verifyChain } from '@/lib/crypto/audit-chain';
import { anchorsFolder, readAnchors } from '@/lib/jobs/anchors';
import { readDossier, rowsOfDatabase } from './lib/audit-source';
import { fail } from './lib/console.mjs';
import { openDatabase } from './lib/database';
import { readEnvironment } from './lib/environment';
import { sayVerdict } from './lib/say-verdict';

const { values, positionals } = parseArgs({
  options: { anchors: { type: 'string' } },
  allowPositionals: true,
});

try {
  const [file] = positionals;
  process.exit((await (file ? ofDossier(file) : ofDatabase())) ? 0 : 1);
} catch (error) {
  fail(error);
}

async function ofDossier(file: string): Promise<boolean> {
  const { rows, head } = readDossier(file);
  const anchors = values.anchors ? await readAnchors(values.anchors) : [];
  return sayVerdict(await verifyChain(rows, { anchors, head, fromStart: false }));
}

async function ofDatabase(): Promise<boolean> {
  const environment = readEnvironment();
  const database = await openDatabase(environment);
  try {
    const anchors = await readAnchors(values.anchors ?? anchorsFolder(environment.dataDir));
    return sayVerdict(await verifyChain(rowsOfDatabase(database.url), { anchors }));
  } finally {
    await database.release();
  }
}
