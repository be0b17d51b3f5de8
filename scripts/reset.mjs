// See reset.ts.
import { boot } from './lib/boot.mjs';

await boot('reset');
