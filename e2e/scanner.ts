// A scanner as clamd speaks (INSTREAM): it reads the whole stream, and knows one virus.
import { type AddressInfo, createServer } from 'node:net';

/** What it takes for a virus. */
export const VIRUS = 'ZORGLUB-TEST-VIRUS';

export interface Scanner {
  url: string;
  /** Hangs up on whoever asks, as a daemon without memory does. */
  down: boolean;
  /** Bytes of the streams that it has judged. */
  judged: number[];
  close(): void;
}

/** The content of an INSTREAM command; null while it has not ended. */
function streamed(bytes: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0');
  if (!bytes.subarray(0, command.length).equals(command)) return null;
  const content: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(content);
    content.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

export async function startScanner(): Promise<Scanner> {
  const server = createServer((client) => {
    if (scanner.down) return client.destroy();
    let bytes = Buffer.alloc(0);
    client.on('error', () => undefined);
    client.on('data', (piece) => {
      bytes = Buffer.concat([bytes, piece]);
      const content = streamed(bytes);
      if (!content) return;
      scanner.judged.push(content.length);
      client.end(content.includes(VIRUS) ? 'stream: Test.Zorglub FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const scanner: Scanner = {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    down: false,
    judged: [],
    close: () => server.close(),
  };
  return scanner;
}
