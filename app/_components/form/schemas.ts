// The schemas that the browser may load to check a form before it is sent.
import { accessFormat, accessMore, accessScope } from '@/lib/schemas/access';
import { identity } from '@/lib/schemas/identity';

export const SCHEMAS = {
  'access.identity': identity,
  'access.scope': accessScope,
  'access.format': accessFormat,
  'access.more': accessMore,
};

export type SchemaName = keyof typeof SCHEMAS;
