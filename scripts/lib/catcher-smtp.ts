// The SMTP side of the mail catcher, and the ways in which tests let it fail.
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Mailbox } from './mailbox';

/** How it behaves: takes mails; refuses for good (550); refuses for now (451); never answers; takes the mail but cuts
 * the line before saying so. */
export const MODES = ['ok', 'refuse', 'tempfail', 'hang', 'cut-after-data'] as const;
export type Mode = (typeof MODES)[number];

export interface CatcherSmtp {
  mode: Mode;
  /** How it behaves towards one recipient; as `mode` says unless a test decides otherwise. */
  modeFor(to: string): Mode;
  port: number;
  close(): void;
}

const refusal = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });

export function startCatcherSmtp(mailbox: Mailbox, port: number): Promise<CatcherSmtp> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: 25 * 1024 * 1024,
    // Whoever hangs on it is cut off when it stops.
    closeTimeout: 200,
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const mode = state.modeFor(address);
      if (mode === 'hang') return;
      if (mode === 'refuse') return callback(refusal(550, 'Mailbox unavailable'));
      if (mode === 'tempfail') return callback(refusal(451, 'Try again later'));
      callback();
    },
    onData(stream, session, callback) {
      receive(stream).then((raw) => {
        const envelope = envelopeOf(session);
        mailbox.store(raw, envelope);
        if (state.modeFor(envelope.to[0] ?? '') === 'cut-after-data') cut(server, session);
        else callback();
      }, callback);
    },
  });
  const state: CatcherSmtp = {
    mode: 'ok',
    modeFor: () => state.mode,
    port,
    close: () => server.close(),
  };
  // A client that breaks off is no concern of ours.
  server.on('error', () => {});
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.server.address();
      if (typeof address === 'object' && address) state.port = address.port;
      resolve(state);
    });
  });
}

async function receive(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function envelopeOf({ envelope }: SMTPServerSession) {
  return {
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    to: envelope.rcptTo.map(({ address }) => address),
  };
}

function cut(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections as Set<{ id: string; _socket: { destroy(): void } }>) {
    if (connection.id === session.id) connection._socket.destroy();
  }
}
