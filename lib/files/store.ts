// What a place for files can do. What it is given is sealed already: it keeps bytes under random names, and knows
// nothing of them.

export interface Store {
  /** The file appears whole or not at all: whatever `sealed` throws is thrown on, and nothing remains. */
  write(storageKey: string, sealed: AsyncIterable<Buffer>): Promise<void>;
  read(storageKey: string): AsyncIterable<Uint8Array>;
  /** Does nothing when it is gone already. */
  remove(storageKey: string): Promise<void>;
  /** Everything there is, what was begun and never ended included. */
  list(): AsyncIterable<{ storageKey: string; changedAt: Date }>;
}
