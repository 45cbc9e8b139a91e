/** A value of M, the language of Power Query. */
export type Value = null | boolean | number | string | Uint8Array | MDate | MList | MRecord | MTable | MFunction | MType;

/** Several values in order. */
export type MList = readonly Value[];

/** Values under names, in order. */
export class MRecord {
  constructor(readonly fields: ReadonlyMap<string, Value>) {}
}

/** Rows under the names of columns. */
export class MTable {
  constructor(
    readonly columns: readonly string[],
    readonly rows: readonly MList[],
  ) {}
}

/** A day of the calendar. */
export class MDate {
  constructor(readonly iso: string) {}
}

/** What can be invoked. */
export class MFunction {
  constructor(readonly invoke: (args: readonly Value[]) => Promise<Value>) {}
}

/** A type, by its name. */
export class MType {
  constructor(readonly name: string) {}
}

/** What Power Query would show in the place of a table. */
export class MError extends Error {}

/** The kind of a value, as M names it. */
export function kindOf(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'logical';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'text';
  if (value instanceof Uint8Array) return 'binary';
  if (value instanceof MDate) return 'date';
  if (value instanceof MRecord) return 'record';
  if (value instanceof MTable) return 'table';
  if (value instanceof MFunction) return 'function';
  if (value instanceof MType) return 'type';
  return 'list';
}

const refuse = (wanted: string, value: Value): never => {
  throw new MError(`Expression.Error: We cannot convert a value of type ${kindOf(value)} to type ${wanted}.`);
};

export const asText = (value: Value): string => (typeof value === 'string' ? value : refuse('Text', value));
export const asNumber = (value: Value): number => (typeof value === 'number' ? value : refuse('Number', value));
export const asBinary = (value: Value): Uint8Array => (value instanceof Uint8Array ? value : refuse('Binary', value));
export const asList = (value: Value): MList => (Array.isArray(value) ? (value as MList) : refuse('List', value));
export const asRecord = (value: Value): MRecord => (value instanceof MRecord ? value : refuse('Record', value));
export const asTable = (value: Value): MTable => (value instanceof MTable ? value : refuse('Table', value));
export const asFunction = (value: Value): MFunction => (value instanceof MFunction ? value : refuse('Function', value));
export const asType = (value: Value): MType => (value instanceof MType ? value : refuse('Type', value));
