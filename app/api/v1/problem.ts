// A refusal of the public API as a problem document (RFC 9457).
import type { FieldError, Problem } from '@/lib/schemas/problem';

const TITLES = {
  400: 'Bad Request',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
} as const;

/** `errors` makes it the kind of problem that the API's own description tells of. */
export function problem(status: keyof typeof TITLES, detail: string, errors?: FieldError[]): Response {
  const type = errors ? '/api/v1/openapi.json#/components/schemas/Problem' : 'about:blank';
  const body: Problem = { type, title: TITLES[status], status, detail, ...(errors && { errors }) };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
