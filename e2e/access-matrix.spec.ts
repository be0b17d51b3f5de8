// Everyone tries everything: each page, route and server action of the build, as each kind of actor, against the table
// of access-matrix.md (security.md, row 26). What is new has no row yet, and fails.
import { ACTORS, type ActorName, expected, type Made, reach, row, targets } from './access';
import { expect, test } from './fixtures';

test('everyone gets what the access matrix says, and nothing is missing from it', async ({ baseURL }) => {
  test.setTimeout(180_000);
  if (!process.env.ACTORS) throw new Error('ACTORS must hold what scripts/lib/test-actors.ts prints.');
  const made = JSON.parse(process.env.ACTORS) as Made;
  const table = expected();
  const seen: string[] = [];
  const wanted: string[] = [];
  // Rows in the order of the build: the difference shows what to look at, written as the table wants it.
  const all = targets();
  for (const target of all) {
    const cells = await Promise.all(
      ACTORS.map(async (actor) => [actor, await reach(baseURL ?? '', target, actor, made)] as const),
    );
    seen.push(row(target.name, Object.fromEntries(cells) as Record<ActorName, string>));
    const cellsWanted = table.get(target.name);
    wanted.push(cellsWanted ? row(target.name, cellsWanted) : `| \`${target.name}\` | no row |`);
  }
  expect(seen).toEqual(wanted);
  expect([...table.keys()].sort()).toEqual(all.map(({ name }) => name).sort());
});
