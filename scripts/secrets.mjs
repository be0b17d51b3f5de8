// See secrets.ts.
import { boot } from './lib/boot.mjs';

await boot('secrets');
