// See bench.ts.
import { boot } from './lib/boot.mjs';

await boot('bench');
