import { expect, test } from 'vitest';
import { file, MemoryRegister, sheet } from '../import.fixture.js';

const plan = (content: string, register = new MemoryRegister()) =>
  register.service().prepare({ name: 'v', files: [file('v.csv', content)], map: null, decisions: null });

test('a chain of 50,000 rows is checked in its own length, from either end', async () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => ({
    reference: `V-${index}`,
    title: `Visit ${index}`,
    arose_from: index === 0 ? '' : `V-${index - 1}`,
  }));
  const forward = await plan(sheet(...rows));
  const backward = await plan(sheet(...rows.reverse()));
  expect([forward.report.counts.created, backward.report.counts.created]).toEqual([50_000, 50_000]);
});

test('a circle may close through the register', async () => {
  const register = new MemoryRegister();
  await register.service().write(await plan(sheet({ reference: 'A' }, { reference: 'B', arose_from: 'A', title: 'B' }), register));
  const { report } = await plan(sheet({ reference: 'A', arose_from: 'B' }), register);
  expect(report.problems).toMatchObject([{ code: 'AROSE_FROM_CYCLE', message: { en: 'arose_from: “B” closes a circle: A → B → A.' } }]);
  expect(report.counts).toMatchObject({ heldBack: 1 });
});

test('a row may refer to an engagement of the register whose own row is held back', async () => {
  const register = new MemoryRegister();
  await register.service().write(await plan(sheet({ reference: 'A' }), register));
  const { report } = await plan(sheet({ reference: 'A', delegates: 'x' }, { reference: 'B', part_of: 'A', title: 'B' }), register);
  expect(report.counts).toMatchObject({ created: 1, heldBack: 1 });
});

test('what hangs on a circle is held back with it, however far', async () => {
  const { report } = await plan(
    sheet(
      { reference: 'A', part_of: 'B' },
      { reference: 'B', part_of: 'A' },
      { reference: 'C', part_of: 'B' },
      { reference: 'D', arose_from: 'C' },
      { reference: 'E' },
    ),
  );
  expect(report.outcomes.map(({ fate }) => fate)).toEqual(['HELD_BACK', 'HELD_BACK', 'HELD_BACK', 'HELD_BACK', 'CREATE']);
});
