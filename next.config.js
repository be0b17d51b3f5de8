// Next.js, with as little of its own as possible: headers and locale routing live in proxy.ts.
/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Our pictures are few and small: no address from outside is fetched to shrink one.
  images: { unoptimized: true },
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
