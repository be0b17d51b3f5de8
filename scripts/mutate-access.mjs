// See mutate-access.ts.
import { boot } from './lib/boot.mjs';

await boot('mutate-access');
