// The environment, validated once at start: a wrong or missing value stops the process with its name.
import { z } from 'zod';

const url = (protocols: string[]) =>
  z
    .url()
    .refine(
      (value) => protocols.includes(new URL(value).protocol),
      `must begin with ${protocols.join(' or ')}`,
    );

const key = z
  .string()
  .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64');

/** "k2:<base64>,k1:<base64>": the first key seals, all of them open. */
const keyRing = z
  .string()
  .transform((value) => value.split(',').map((entry) => entry.split(':', 2)))
  .pipe(z.array(z.tuple([z.string().regex(/^[a-z0-9]{1,16}$/), key])).min(1));

/** Where secrets travel: over TLS, or within this machine. */
const issuer = url(['https:', 'http:']).refine(
  (value) => value.startsWith('https:') || ['localhost', '127.0.0.1'].includes(new URL(value).hostname),
  'must be https',
);

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    DATABASE_URL: url(['postgresql:', 'postgres:']),
    APP_URL: url(['http:', 'https:']).transform((value) => value.replace(/\/+$/, '')),
    SMTP_URL: url(['smtp:', 'smtps:']),
    MAIL_FROM: z.string().min(3),
    NEXTAUTH_SECRET: z.string().min(32),
    DATA_KEYS: keyRing,
    INDEX_KEY: key,
    GUICHET_DATA: z.string().min(1),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    DEMO: z.literal('1').optional(),
    /** Who is mailed how the audit trail ends, once a day. */
    AUDIT_ANCHOR_MAIL: z.email().optional(),
    /** A time stamp authority (RFC 3161); what it answers is signed, so that http will do. */
    AUDIT_TSA_URL: url(['https:', 'http:']).optional(),
    SECURITY_CONTACT: url(['https:', 'mailto:', 'tel:']).optional(),
    OIDC_ISSUER: issuer.optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    S3_ENDPOINT: url(['https:', 'http:']).optional(),
    S3_BUCKET: z.string().min(1).optional(),
    S3_KEY: z.string().min(1).optional(),
    S3_SECRET: z.string().min(1).optional(),
    S3_REGION: z.string().min(1).default('us-east-1'),
    CLAMD_URL: url(['tcp:', 'unix:']).optional(),
    OIDC_NAME: z.string().min(1).max(60).default('OpenID Connect'),
  })
  .refine(
    ({ OIDC_ISSUER: a, OIDC_CLIENT_ID: b, OIDC_CLIENT_SECRET: c }) => Boolean(a && b && c) || !(a || b || c),
    { path: ['OIDC_ISSUER'], message: 'goes with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET' },
  )
  .refine(
    ({ S3_ENDPOINT, S3_BUCKET, S3_KEY, S3_SECRET }) =>
      new Set([S3_ENDPOINT, S3_BUCKET, S3_KEY, S3_SECRET].map(Boolean)).size === 1,
    { path: ['S3_ENDPOINT'], message: 'goes with S3_BUCKET, S3_KEY and S3_SECRET' },
  );

export type Env = z.infer<typeof schema>;

let cached: Env | undefined;

/** The validated environment. Throws with every problem named, never with a value. */
export function env(): Env {
  if (cached) return cached;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable:\n${problems.join('\n')}`);
  }
  cached = result.data;
  return cached;
}
