// The types of client-of.mjs, which server.mjs uses without a TypeScript loader.
export function clientOf(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string;
