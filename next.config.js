// Next.js, with as little of its own as possible: headers and locale routing live in proxy.ts.
/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Our pictures are few and small: no address from outside is fetched to shrink one.
  images: { unoptimized: true },
  // The head of a page is whole before its body, for every reader: nothing is moved there by a script later.
  htmlLimitedBots: /.*/,
  // What a browser asks for beside a PDF or a file, which name no icon.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  // `npm test` checks types; whoever only starts the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Native, worker-bound or heavy packages stay outside the bundle.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-en',
    '@zxcvbn-ts/language-fr',
    'pdfkit',
    'pino',
    'pg',
    'graphile-worker',
  ],
  // The second is server.mjs's own limit: Next.js cuts a body short in silence where the proxy's is lower.
  experimental: { serverActions: { bodySizeLimit: '256kb' }, proxyClientMaxBodySize: '12mb' },
};
