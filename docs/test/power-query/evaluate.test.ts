import { expect, test } from 'vitest';
import { evaluatePowerQuery } from './evaluate';
import { kindOf, MDate, MTable, type Value } from './values';

const valueOf = (text: string, parameters: Record<string, Value> = {}) => evaluatePowerQuery(text, parameters);
const file = (text: string) => new TextEncoder().encode(text);

test('names may stand before their meaning, and each is worked out once', async () => {
  expect(await valueOf('let a = b & "c", b = "x" in a')).toBe('xc');
});

test('texts have their own escapes', async () => {
  expect(await valueOf('"say ""#(#)(lf)""#(lf)#(cr,lf)#(00E9)"')).toBe('say "#(lf)"\n\r\né');
});

test('fields and items are read, and what is not there is an error', async () => {
  expect(await valueOf('[#"a b" = {1, 2}][#"a b"]{1}')).toBe(2);
  await expect(valueOf('[a = 1][b]')).rejects.toThrow('Expression.Error');
  await expect(valueOf('{1}{1}')).rejects.toThrow('Expression.Error');
  await expect(valueOf('Tokn')).rejects.toThrow("The name 'Tokn' wasn't recognized");
});

test('what Microsoft’s parser does not read is refused', async () => {
  await expect(valueOf('let a = 1, in a')).rejects.toThrow('Expression.SyntaxError');
  await expect(valueOf('let a = [b = 1 in a')).rejects.toThrow('Expression.SyntaxError');
});

test('a text and a number are not joined', async () => {
  await expect(valueOf('"a" & 1')).rejects.toThrow('cannot apply operator & to types text and number');
});

test('a CSV file is a table of texts until its columns get types', async () => {
  const source = file('\ufeffcode,n,day\r\n"002",1.5,2005-04-01\r\nNA,,\r\n');
  const rows = 'Table.PromoteHeaders(Csv.Document(File, [Delimiter = ",", Encoding = 65001]))';
  expect(await valueOf(rows, { File: source })).toEqual(
    new MTable(
      ['code', 'n', 'day'],
      [
        ['002', '1.5', '2005-04-01'],
        ['NA', '', ''],
      ],
    ),
  );
  const types = '{{"code", type text}, {"n", type number}, {"day", type date}}';
  const values = `Table.ReplaceValue(${rows}, "", null, Replacer.ReplaceValue, {"n", "day"})`;
  expect(await valueOf(`Table.TransformColumnTypes(${values}, ${types}, "en-US")`, { File: source })).toEqual(
    new MTable(
      ['code', 'n', 'day'],
      [
        ['002', 1.5, new MDate('2005-04-01')],
        ['NA', null, null],
      ],
    ),
  );
  await expect(valueOf(`Table.TransformColumnTypes(${rows}, ${types}, "en-US")`, { File: source })).rejects.toThrow('DataFormat.Error');
  await expect(valueOf(`Table.TransformColumnTypes(${values}, ${types})`, { File: source })).rejects.toThrow('culture');
});

test('a value becomes JSON, and JSON a value', async () => {
  const json = 'Json.Document(Json.FromValue([a = {1, null, true}, b = [c = "x"]]))';
  expect(await valueOf(`${json}[a]`)).toEqual([1, null, true]);
  expect(await valueOf(`${json}[b][c]`)).toBe('x');
  expect(kindOf(await valueOf(json))).toBe('record');
});
