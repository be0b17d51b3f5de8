// Everyone tries everything: each page, route and server action of the build, as each kind of actor, against the table
// of access-matrix.md. What is new has no row yet, and fails.
import { differences, expected, targets } from './access';
import { expect, test } from './actors';

test('26 · everyone gets what the access matrix says, and nothing is missing from it', async ({
  base,
  newActors,
}) => {
  test.setTimeout(240_000);
  const { seen, wanted } = await differences(base, newActors());
  expect(seen).toEqual(wanted);
  expect([...expected().keys()].sort()).toEqual(
    targets()
      .map(({ name }) => name)
      .sort(),
  );
});
