// A form described as data: the server writes the labels, one component draws it, with or without JavaScript.
import type { FieldError } from '@/lib/schemas/form-state';

interface Common {
  name: string;
  label: string;
  hint?: string;
  /** Shown after the label; absent when an answer is required. */
  optional?: string;
  /** Fields that follow each other under one heading. */
  group?: string;
}

export interface TextField extends Common {
  kind: 'text' | 'email' | 'password' | 'textarea' | 'date' | 'color';
  autoComplete?: string;
  inputMode?: 'text' | 'email' | 'numeric';
  rows?: number;
}

export interface ChoiceField extends Common {
  kind: 'radios' | 'checkboxes';
  /** `lang` where the label is in another language than the page. */
  options: { value: string; label: string; hint?: string; lang?: string }[];
}

/** One of many, folded away: colleagues, say. */
export interface SelectField extends Common {
  kind: 'select';
  options: { value: string; label: string }[];
}

/** A date that people know by heart, in three fields: `name-day`, `name-month`, `name-year`. */
export interface DayField extends Common {
  kind: 'dayMonthYear';
  /** Labels of the three. */
  parts: { day: string; month: string; year: string };
  /** For one's own birth date. */
  birthday?: boolean;
}

export type FieldSpec = TextField | ChoiceField | SelectField | DayField;
export type FieldValues = Record<string, string | string[]>;

/** A question as it is said away from its page, where no heading goes before it. */
export const saidAlone = ({ group, label }: Pick<Common, 'group' | 'label'>): string =>
  group ? `${group} – ${label}` : label;

/**
 * The errors of a form in the order of its questions, each in words of its own: those that several share name their
 * group or, where that does not tell them apart, their question.
 */
export function toldApart(errors: readonly FieldError[], fields: readonly FieldSpec[]): FieldError[] {
  const place = ({ field }: FieldError) => fields.findIndex(({ name }) => name === field) + 1 || Infinity;
  const told = [...errors]
    .sort((a, b) => place(a) - place(b))
    .map(({ field, message }) => {
      const asked = fields.find(({ name }) => name === field);
      const inGroup = asked?.group ? `${asked.group} – ${message}` : message;
      return { field, ways: [message, inGroup, asked ? `${saidAlone(asked)} – ${message}` : message] };
    });
  return told.map(({ field, ways }) => {
    const own = ways.find((way, level) => told.filter((other) => other.ways[level] === way).length === 1);
    return { field, message: own ?? ways.at(-1) ?? '' };
  });
}

/** What a field shows: what was typed in its parts, or the date that was saved, as day, month and year. */
export function shownIn(field: FieldSpec, values: FieldValues): FieldValues[string] | undefined {
  const value = values[field.name];
  if (field.kind !== 'dayMonthYear') return value;
  if (typeof value === 'string') return value.split('-').reverse();
  return ['day', 'month', 'year'].map((part) => String(values[`${field.name}-${part}`] ?? ''));
}

/** Fields that follow each other under one heading, together. */
export function grouped(fields: readonly FieldSpec[]): { group?: string; fields: FieldSpec[] }[] {
  const groups: { group?: string; fields: FieldSpec[] }[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last && last.group === field.group) last.fields.push(field);
    else groups.push({ group: field.group, fields: [field] });
  }
  return groups;
}
