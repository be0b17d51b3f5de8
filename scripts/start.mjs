// See start.ts. `--dev` runs the development server instead of the production build.
import { boot } from './lib/boot.mjs';

await boot('start');
