// The product of another company, beside the one under test: its charter, and a next version of it that changes how long
// photographs are kept. Says where it is in one line of JSON, and ends with its parent (e2e/second-company.spec.ts).
// node --import tsx scripts/lib/test-company.ts <an empty folder> <the date of the next version>
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './environment';
import { stopAll } from './lifetime';
import { startServices } from './services';
import { prepareProduct } from './test-product';

const [folder = '', version = ''] = process.argv.slice(2);
const CHARTER_FILE = join(ROOT, 'e2e/fixtures/charter-brise-marine.json');
const CHARTER_NEXT_FILE = join(folder, 'charter-next.json');

process.stdin.resume().on('end', () => stopAll().then(() => process.exit(0)));
// The user postgres passes through it, when root runs the tests.
chmodSync(folder, 0o711);
const next = { ...JSON.parse(readFileSync(CHARTER_FILE, 'utf8')), version };
next.purposes.find(({ id }: { id: string }) => id === 'souvenirs').retention.text = {
  fr: 'Vos photographies sont gardées une saison.',
  en: 'Your photographs are kept for one season.',
};
writeFileSync(CHARTER_NEXT_FILE, JSON.stringify(next));

const { environment, variables, database } = await prepareProduct(folder, {
  CHARTER_FILE,
  CHARTER_NEXT_FILE,
});
const { mailPage } = await startServices(environment, database);
process.stdout.write(`${JSON.stringify({ url: variables.APP_URL, catcher: mailPage })}\n`);
