// What fails while a page is made: logged under a reference, which the page shown instead tells (lib/tell-server.ts).
import { logUnexpected } from '@/lib/log';

export function onRequestError(error: unknown): void {
  logUnexpected(error, 'page');
}
