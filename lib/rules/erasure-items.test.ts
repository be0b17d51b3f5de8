import { describe, expect, it } from 'vitest';
import { type ErasureItem, erasureLines, keptTooLong, lastDayOf } from './erasure-items';

const same = (text: string) => ({ fr: text, en: text });
const lines = erasureLines([
  {
    id: '9',
    name: same('Payment'),
    retention: {
      rules: [
        { what: same('invoices'), from: 'invoice_date', years: 10 },
        { what: same('calls'), from: 'collection', months: 6 },
      ],
    },
    rights: { erasure: { exceptions: ['17(3)(b)'] } },
  },
]);
const [invoices, calls] = lines;

describe('erasure, item by item', () => {
  it('has a line for each period of the charter', () => {
    expect(lines.map(({ key }) => key)).toEqual(['9.0', '9.1']);
    expect(calls?.exceptions).toEqual(['17(3)(b)']);
  });

  it('counts until when from the day of the start, and says nothing without it', () => {
    expect(invoices && lastDayOf(invoices, { key: '9.0', decision: 'kept', startedOn: '2026-03-05' })).toBe(
      '2036-03-05',
    );
    expect(invoices && lastDayOf(invoices, { key: '9.0', decision: 'kept' })).toBeNull();
  });

  it('tells what is kept after its last day, and not on it', () => {
    const item: ErasureItem = { key: '9.1', decision: 'kept', startedOn: '2026-01-10' };
    expect(keptTooLong(lines, [item], '2026-07-10')).toBe(false);
    expect(keptTooLong(lines, [item], '2026-07-11')).toBe(true);
    expect(keptTooLong(lines, [{ ...item, decision: 'erased' }], '2026-07-11')).toBe(false);
  });
});
