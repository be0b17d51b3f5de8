// See audit-verify.ts.
import { boot } from './lib/boot.mjs';

await boot('audit-verify');
