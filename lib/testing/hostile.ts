// What nobody types and somebody sends: strings for fuzzing, and arbitraries made from the forms' own schemas.
import fc from 'fast-check';
import { z } from 'zod';

const NASTY = [
  '',
  ' ',
  '\0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\ud800',
  "' OR 1=1 --",
  '<script>1</script>',
  '{{7*7}}',
  '$(7*7)',
  '%00',
  '..%2f',
  '=1+1',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '-0',
  '1e309',
  '9007199254740993',
  '0x10',
  '2026-02-30',
  '99999999-99-99',
  'x'.repeat(20_001),
  '🏳️‍🌈'.repeat(50),
];

/** One string, rarely what it should be. */
export const hostileText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/** What a form can send for one field: nothing, a string, or several of one name. */
const anything = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 8, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.array(hostileText, { maxLength: 4 }) },
);

type Def = { type: string; [key: string]: unknown };

/** Fitting values of the parts that choose or count, so that the deeper ones are reached. */
function fitting(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def;
  switch (def.type) {
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries as Record<string, string>));
    case 'literal':
      return fc.constantFrom(...(def.values as string[]));
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom('0', '1', '-1', '1.5'));
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(fitting(def.element as z.core.$ZodType), { maxLength: 3 });
    case 'union':
      return fc.oneof(...(def.options as z.core.$ZodType[]).map(fitting));
    case 'object':
      return likeForm(schema as z.ZodType);
    case 'pipe':
      return fitting(
        (def.in as z.core.$ZodType)._zod.def.type === 'transform' ? (def.out as never) : (def.in as never),
      );
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'catch':
      return fc.oneof(fc.constant(undefined), fitting(def.innerType as z.core.$ZodType));
    default:
      return fc.oneof(
        hostileText,
        fc.constantFrom('Claire', 'claire@exemple.fr', '01/02/2026', '12,50'),
        fc.uuid(),
      );
  }
}

/** The fields of a schema, mostly fitting, sometimes anything, and fields that it does not know. */
export function likeForm(schema: z.ZodType): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(fieldsOf(schema)).map(
    ([name, field]) =>
      [name, fc.oneof({ weight: 3, arbitrary: fitting(field) }, { weight: 1, arbitrary: anything })] as const,
  );
  const known = fc.record(Object.fromEntries(fields));
  return fc.tuple(known, fc.dictionary(hostileText, anything, { maxKeys: 2 })).map(([own, more]) => ({
    ...more,
    ...own,
  }));
}

/** The shape of an object, through what refines or transforms it. */
function fieldsOf(schema: z.core.$ZodType): Record<string, z.core.$ZodType> {
  const def = schema._zod.def as unknown as Def;
  if (def.type === 'object') return def.shape as Record<string, z.core.$ZodType>;
  if (def.type === 'pipe') return fieldsOf(def.in as z.core.$ZodType);
  return {};
}

/** Whether a value is a schema of a form: an object, or one that is refined or transformed. */
export const isForm = (value: unknown): value is z.ZodType =>
  value instanceof z.ZodType && Object.keys(fieldsOf(value)).length > 0;
