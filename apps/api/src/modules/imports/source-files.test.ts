import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from './import.fixture.js';
import { openSources } from './source-files.js';

const visits = join(dataFolder, 'us-visits-hosted/data');

test('a file, a folder and a pattern each name their files, in order of their names', async () => {
  const names = async (path: string): Promise<string[]> => (await openSources(path)).map(({ name }) => name);
  expect(await names(join(visits, '1870.xml'))).toEqual(['1870.xml']);
  expect(await names(visits)).toHaveLength(16);
  expect(await names(join(visits, '19[x]*.xml'))).toEqual([]);
  expect(await names(join(visits, '20?0.xml'))).toEqual(['2000.xml', '2010.xml', '2020.xml']);
  await expect(openSources(join(visits, 'none.xml'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a file is read as often as it is asked for', async () => {
  const [source] = await openSources(join(visits, '1870.xml'));
  const sizeRead = async (): Promise<number> => {
    let size = 0;
    for await (const piece of source?.read() ?? []) size += piece.byteLength;
    return size;
  };
  expect([await sizeRead(), await sizeRead()]).toEqual([source?.size, source?.size]);
});
