// A mail server for one machine: takes every mail, delivers none, and shows them on a page. For the demo, for
// developing and for tests; it listens on this machine only, and is never started when SMTP_URL is given.
import { join } from 'node:path';
import { startCatcherPage } from './lib/catcher-page';
import { startCatcherSmtp } from './lib/catcher-smtp';
import { Mailbox } from './lib/mailbox';

const mailbox = new Mailbox(join(process.env.GUICHET_DATA ?? '.guichet', 'mail'));
const smtp = await startCatcherSmtp(mailbox, Number(process.env.CATCHER_SMTP_PORT ?? 1025));
const page = await startCatcherPage(mailbox, smtp, Number(process.env.CATCHER_PORT ?? 8025));
process.send?.('ready');

function stop(): void {
  page.close();
  smtp.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(signal, stop);
