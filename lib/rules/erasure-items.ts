// Erasure, item by item: what the charter tells apart, and what was decided of each. GDPR Article 17(1): erased "without
// undue delay"; 17(3): kept "to the extent that processing is necessary" for one of five exceptions.
import type { Bilingual } from './bilingual';
import type { PlainDate } from './dates';
import { type KeepingPeriod, keptUntil } from './kept-until';
import type { ErasureException } from './purpose';

/** 'none': nothing of the kind is held. */
export const ITEM_DECISIONS = ['erased', 'kept', 'none'] as const;
export type ItemDecision = (typeof ITEM_DECISIONS)[number];

export interface ErasureItem {
  /** Of an ErasureLine. */
  readonly key: string;
  readonly decision: ItemDecision;
  /** The day from which the period of what is kept counts, where it is known. */
  readonly startedOn?: PlainDate;
}

/** A kind of data that the charter keeps for a period of its own. */
export interface ErasureLine {
  readonly key: string;
  readonly what: Bilingual;
  readonly purpose: Bilingual;
  readonly period: KeepingPeriod;
  /** Empty: it is kept only as long as it is needed, 17(1)(a). */
  readonly exceptions: readonly ErasureException[];
}

interface Purpose {
  readonly id: string;
  readonly name: Bilingual;
  readonly retention: { readonly rules: readonly (KeepingPeriod & { readonly what: Bilingual })[] };
  readonly rights: { readonly erasure: { readonly exceptions: readonly ErasureException[] } };
}

/** One line for each retention rule of the charter, in its order. */
export const erasureLines = (purposes: readonly Purpose[]): ErasureLine[] =>
  purposes.flatMap(({ id, name, retention, rights }) =>
    retention.rules.map(({ what, ...period }, index) => ({
      key: `${id}.${index}`,
      what,
      purpose: name,
      period,
      exceptions: rights.erasure.exceptions,
    })),
  );

/** The last day of what is kept; null while the day of its start is not known. */
export const lastDayOf = (line: ErasureLine, item: ErasureItem): PlainDate | null =>
  item.startedOn ? keptUntil(line.period, item.startedOn) : null;

/** Whether something would be kept although its period is over on that day. */
export const keptTooLong = (lines: readonly ErasureLine[], items: readonly ErasureItem[], on: PlainDate) =>
  items.some((item) => {
    const line = lines.find(({ key }) => key === item.key);
    const last = line && item.decision === 'kept' ? lastDayOf(line, item) : null;
    return last !== null && last < on;
  });
