// See test.ts.
import { boot } from './lib/boot.mjs';

await boot('test');
