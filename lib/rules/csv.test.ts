import { expect, it } from 'vitest';
import { csv } from './csv';

it('neutralises formulas, doubles quotes and begins with a BOM', () => {
  expect(csv([['=1+1', 'a;"b"', '-2', 'é']])).toBe('\ufeff"\'=1+1";"a;""b""";"\'-2";"é"\r\n');
  expect(csv([['a', 'b']], ',')).toBe('\ufeff"a","b"\r\n');
});
