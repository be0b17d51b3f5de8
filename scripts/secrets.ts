// npm run secrets: writes the secrets of a new installation once, into the data folder.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail, say } from './lib/console.mjs';
import { ROOT, secretsFile, writeSecrets } from './lib/environment';

try {
  const dataDir = resolve(ROOT, process.env.GUICHET_DATA ?? '.guichet');
  const file = secretsFile(dataDir);
  if (existsSync(file)) say(`${file} is there already, and stays as it is.`);
  else say(`Wrote ${writeSecrets(dataDir)}. Keep a copy where your backups are not.`);
} catch (error) {
  fail(error);
}
