// In a process whose build has a switch at every check (scripts/lib/mutants.ts): which of them is deleted now.
import { readFileSync } from 'node:fs';

Reflect.set(globalThis, 'isDeleted', (/** @type {number} */ id) => {
  const file = process.env.DELETED_CHECK;
  return file !== undefined && readFileSync(file, 'utf8') === String(id);
});
