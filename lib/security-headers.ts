// The headers of every answer. Pages are personal until said otherwise: nothing is stored by caches.

/** Scripts run with this page's nonce or not at all; nothing comes from elsewhere. */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const rules = {
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    'style-src': development ? "'self' 'unsafe-inline'" : "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': `'self'${development ? ' ws:' : ''}`,
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
  };
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Data and files are never pages: whatever opens them runs nothing and is nobody. */
export const API_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** For what is the same for everyone, and about nobody. */
export const KEPT_A_DAY = { 'cache-control': 'public, max-age=86400' };

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  // Not 'no-referrer': it turns the Origin of a plain form's POST into 'null', which we refuse (docs/decisions).
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
