// Nobody was born, and nobody died, after today.
import { charter } from '@/lib/cases/charter-in-force';
import { now } from '@/lib/clock';
import { FieldRefusal } from '@/lib/errors';
import { localDateOf, type PlainDate } from '@/lib/rules/dates';

/** Throws a refusal of the field. */
export function refuseFuture(field: string, date: PlainDate | ''): void {
  if (date > localDateOf(now(), charter().timeZone)) throw new FieldRefusal(field, 'field.future');
}
