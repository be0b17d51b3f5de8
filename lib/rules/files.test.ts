import { expect, it } from 'vitest';
import { availability, SCAN_STATES } from './files';

it('opens nothing but what was found clean, where there is a scanner', () => {
  expect(SCAN_STATES.filter((scan) => availability(scan, true) === 'open')).toEqual(['clean']);
});

it('opens what nobody could scan where there is none, and still nothing that was found infected', () => {
  expect(SCAN_STATES.filter((scan) => availability(scan, false) === 'open')).toEqual([
    'not_scanned',
    'clean',
  ]);
});
