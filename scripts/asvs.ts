// Writes the counts at the top of docs/asvs.md from its rows.
import { readFileSync, writeFileSync } from 'node:fs';
import { ASVS, counts, readRequirements, withCounts } from './lib/asvs';

const text = readFileSync(ASVS, 'utf8');
writeFileSync(ASVS, withCounts(text));
process.stdout.write(`${counts(readRequirements(text))}\n`);
