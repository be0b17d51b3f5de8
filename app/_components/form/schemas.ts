// The schemas that the browser may load to check a form before it is sent: those of the wizards, by `right.step`.
import { PAGE_SCHEMAS } from '@/lib/schemas/wizards';

export const SCHEMAS = PAGE_SCHEMAS;

export type SchemaName = string;
