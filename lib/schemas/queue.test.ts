// The list beside a case is what the queue understands of an address, and nothing else of it.
import { describe, expect, it } from 'vitest';
import { besideList, listOf, queueAddress, readQueueAddress } from './queue';

const LIST = 'view=closed&right=access&after=DR-2';

describe('the list beside a case', () => {
  it('is kept from page to page', () => {
    const beside = besideList(LIST);
    expect(beside).toBe(`?list=${encodeURIComponent(LIST)}`);
    expect(listOf(`https://droits.test/fr/dpo/dossiers/DR-1/decider/retrait${beside}#x`)).toBe(LIST);
  });

  it.each([
    null,
    'no address',
    'https://droits.test/fr/dpo',
    'https://droits.test/?list=view%3Dopen',
    'https://droits.test/?list=https%3A%2F%2Fevil.example%2F%3Fright%3Dall',
  ])('is none for %s', (address) => {
    expect(listOf(address)).toBe('');
  });

  it('holds no more than the queue reads', () => {
    expect(besideList('right=access&evil=1&status=gone')).toBe('?list=right%3Daccess');
    expect(besideList(['right=access'])).toBe('');
    const { after: _after, ...filters } = readQueueAddress(LIST);
    expect(queueAddress(filters)).toBe('view=closed&right=access');
  });
});
