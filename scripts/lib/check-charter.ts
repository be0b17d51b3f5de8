// The controller's charter is read before anything else: a portal without a valid one does not start.
import { loadCharters } from '@/lib/charter/load';
import { Stop } from './console.mjs';

/** Says whose charter it is, of which date, and when the next one takes effect. Throws a Stop naming each field at fault. */
export function checkCharter({ CHARTER_FILE, CHARTER_NEXT_FILE }: NodeJS.Dict<string>): string {
  try {
    const { present, next } = loadCharters(CHARTER_FILE, CHARTER_NEXT_FILE);
    const said = `${present.controller.name}, ${present.version}`;
    return next ? `${said}; the next one on ${next.version}` : said;
  } catch (error) {
    throw new Stop(
      'Guichet has no charter to speak for.',
      `${error instanceof Error ? error.message : error}\nCorrect the file that CHARTER_FILE or CHARTER_NEXT_FILE names.`,
    );
  }
}
