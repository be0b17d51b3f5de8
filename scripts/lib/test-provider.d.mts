// The types of test-provider.mjs: oidc-provider comes without its own.
export const TEST_CLIENT: { id: string; secret: string };
export function startTestProvider(
  port: number,
  appUrl: string,
): Promise<{ issuer: string; stop: () => void }>;
