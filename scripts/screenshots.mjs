// See screenshots.ts.
import { boot } from './lib/boot.mjs';

await boot('screenshots');
