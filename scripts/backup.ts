// npm run backup -- <folder>: database, files and what is kept outside, while the portal works. Not the keys.
import { resolve } from 'node:path';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { writeBackup } from './lib/backup-folder';
import { fail, Stop, say } from './lib/console.mjs';

try {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Stop('Say where to: npm run backup -- <folder>');
  const { DATABASE_URL: databaseUrl, GUICHET_DATA: dataDir, S3_BUCKET: bucket } = env();
  const { rows, storageKeys } = await writeBackup(resolve(folder), { databaseUrl, dataDir, at: now() });
  const files = bucket
    ? `${storageKeys.size} files that stay in the bucket ${bucket}`
    : `${storageKeys.size} files`;
  say(`${rows} rows and ${files}: ${resolve(folder)}. The keys are not in it: keep them apart.`);
  process.exit(0);
} catch (error) {
  fail(error);
}
