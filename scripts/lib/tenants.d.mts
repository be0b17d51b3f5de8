// The types of tenants.mjs, which stays plain JavaScript because the guard runs without a TypeScript loader.
export function alive(pid: number): boolean;
export function enter(folder: string): void;
export function leave(folder: string): void;
export function tenants(folder: string): number[];
export function alone<Result>(folder: string, work: () => Result | Promise<Result>): Promise<Result>;
