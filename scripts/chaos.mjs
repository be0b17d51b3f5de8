// See chaos.ts.
import { boot } from './lib/boot.mjs';

await boot('chaos');
