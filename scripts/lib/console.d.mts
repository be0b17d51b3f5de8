// The types of console.mjs, which stays plain JavaScript because it runs before anything is installed.
export const bold: (text: string) => string;
export const dim: (text: string) => string;
export const green: (text: string) => string;
export const red: (text: string) => string;
export const amber: (text: string) => string;
export class Stop extends Error {
  remedy: string;
  constructor(message: string, remedy?: string);
}
export function say(line?: string): void;
export function duration(milliseconds: number): string;
export function step<Result>(label: string, work: () => Result | Promise<Result>): Promise<Result>;
export function fail(error: unknown): never;
