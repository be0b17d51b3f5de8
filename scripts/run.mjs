// See run.ts.
import { boot } from './lib/boot.mjs';

await boot('run');
