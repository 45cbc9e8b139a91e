import { setImmediate as oneTurn } from 'node:timers/promises';
import type { ExportGrain } from '@entente/schema/vocabulary';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  valueFromASTUntyped,
} from 'graphql';
import { type Asking, askingAs, newEnding, onEnd } from '../../db/asking.js';
import type { CellList, CellLists } from '../../graphql/cell-list.js';
import { LARGEST_PAGE } from '../../graphql/connection.js';
import { COST_LIMIT, costOf, type Weigh } from '../../graphql/cost.js';
import { REQUEST_LIMITS, RequestLimitsRule } from '../../graphql/limits.js';
import type { GraphqlContext } from '../../graphql/request-context.js';
import { CostLimitError, QueryTimeoutError, UntrustedDocumentError } from '../../graphql/request-errors.js';
import { executeWide, type WideResolvers } from '../../graphql/wide-execution.js';
import { requireRole } from '../access/viewer.js';
import type { RegisterService } from '../register/register.service.js';
import { cellListOf } from './cell-lists.js';
import { type Table, tablesOf } from './columns.js';
import {
  FileOfQueryOnlyError,
  GrainWithoutPartnersError,
  ListNotChosenError,
  NoListError,
  OperationNotNamedError,
  UnknownListError,
} from './export.errors.js';
import { documentOfPath, documentWith, fieldsAt, PAGE, pagedDocument, plainOperation } from './plain-operation.js';
import { BETWEEN, type Cell, containerOf, entriesOf, type FileColumn, rowReader } from './rows.js';
import { aboutVolume, type VolumeAbout, volumeAboutSelection } from './volume-about.js';

/** A file of comma-separated values holds one list, a workbook each on a sheet of its own, JSON all as the answer has them. */
export type FileForm = 'csv' | 'xlsx' | 'json';

/** What a file is asked for with. */
export interface FileQuestion {
  readonly form: FileForm;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
  /** The list that is wanted; null for the only one. */
  readonly list: string | null;
  readonly grain: ExportGrain;
  readonly locale: 'EN' | 'FR';
}

/** Errors of a document, of its variables or of its execution: nothing of the file has been written. */
export class UnanswerableError extends Error {
  override readonly name = 'UnanswerableError';

  constructor(readonly errors: readonly Error[]) {
    super(errors.map(({ message }) => message).join('; '));
  }
}

/** One list of a file. Its first page has been read; the others are as its rows are taken. */
export interface OpenList {
  readonly table: Table;
  readonly columns: readonly FileColumn[];
  /** The answer with its first page; null where its rows are read without one, which those of a JSON file never are. */
  readonly first: unknown;
  /** Its entries as the answer has them, in pieces of some hundreds; these or the rows are to be read, and once. */
  entries(): AsyncGenerator<readonly unknown[]>;
  /** The rows that its entries become. */
  rows(): AsyncGenerator<readonly Cell[][]>;
  /** What was read; complete when all rows have been taken. */
  readonly outcome: {
    rows: number;
    /** Entries of the list, of which each is one row or more. */
    entries: number;
    /** Whether the list goes on behind what was asked for. */
    cut: boolean;
  };
  /** What stands behind the figures of a volume; null for any other list, and outside a workbook. */
  readonly volume: VolumeAbout | null;
}

/** A file that can be written. */
export interface OpenFile {
  readonly lists: readonly OpenList[];
  readonly grain: ExportGrain;
  /** The state of the register that all of it was read at. */
  readonly asOf: string;
}

/** Page sizes that are tried, the largest that a question's cost allows being taken. */
const PAGE_SIZES = [LARGEST_PAGE, 250, 100, 50, 20, 5, 1];

/** Rows of a page that is read without being resolved: long enough that its beginning costs nothing beside it. */
const CELL_ROWS = 2_000;

/** How the service is made. */
export interface ExportOptions {
  readonly schema: GraphQLSchema;
  readonly weights: Readonly<Record<string, Weigh>>;
  /** What is resolved for many objects at once. */
  readonly wide: WideResolvers;
  /** What is read without being resolved. */
  readonly cellLists: CellLists;
  /** Milliseconds that one page may take. */
  readonly pageTimeMs: number;
}

/** A question that has been read and found answerable. */
interface Checked {
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The variables as the schema takes them. */
  readonly coerced: Readonly<Record<string, unknown>>;
}

/** On whose behalf a file is read. */
interface Reading {
  readonly context: GraphqlContext;
  readonly asking: Asking;
}

/** One page of a list: the answer that holds it, or its rows. */
type Page = { readonly data: unknown } | { readonly rows: readonly Cell[][] };

/** A page to be read again and again, each time from elsewhere. */
interface PagedRead {
  readonly document: DocumentNode;
  readonly size: number;
  readonly from: string | null;
  /** Entries wanted. */
  readonly most: number;
  /** Whether the list takes an `asOf` and has none of the reader's own. */
  readonly pinned: boolean;
}

/**
 * Answers of the API as the rows of a file. The same document, variables, limits and services as for any other answer, but
 * that a list is read whole, page by page, at one state of the register.
 */
export class ExportService {
  constructor(
    private readonly register: RegisterService,
    private readonly options: ExportOptions,
  ) {}

  /**
   * Checks a question and reads the first page of each of its lists, so that whatever is wrong with it is known before
   * anything is written. Throws UnanswerableError, RoleNeededError, NotSignedInError and the errors of this folder.
   */
  async open(question: FileQuestion, context: GraphqlContext, asking: Asking): Promise<OpenFile> {
    requireRole(context.viewer, 'ANALYST');
    const checked = this.check(question, context);
    const tables = chosen(tablesOf(this.options.schema, checked.operation), question);
    const reading = { context, asking };
    const lists: OpenList[] = [];
    for (const table of tables) lists.push(await this.openList(table, checked, question, reading));
    return { lists, grain: question.grain, asOf: context.moment.change.at };
  }

  private check({ document: text, variables, operationName }: FileQuestion, context: GraphqlContext): Checked {
    const { schema } = this.options;
    const document = parsed(text);
    const problems = validate(schema, document, [...specifiedRules, RequestLimitsRule]);
    if (problems.length > 0) throw new UnanswerableError(problems);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new OperationNotNamedError(operationName);
    if (operation.operation !== OperationTypeNode.QUERY) throw new FileOfQueryOnlyError(operation.operation);
    if (!context.mayRunDocument) throw new UntrustedDocumentError();
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) throw new UnanswerableError(errors);
    return { operation: plainOperation(document, operation, coerced), variables, coerced };
  }

  private async openList(table: Table, checked: Checked, question: FileQuestion, reading: Reading): Promise<OpenList> {
    const { columns, read } = rowReader(table, question.grain);
    const outcome: OpenList['outcome'] = { rows: 0, entries: 0, cut: false };
    const pages = this.pages(table, checked, question, reading, outcome);
    const begun = await pages.next();
    const first: unknown = begun.done || !('data' in begun.value) ? null : begun.value.data;
    const entriesIn = (page: Page) => {
      const found = 'data' in page ? entriesOf(table, page.data) : page.rows;
      outcome.entries += found.length;
      return found;
    };
    async function* entries() {
      for (let page = begun; !page.done; page = await pages.next()) yield entriesIn(page.value);
    }
    async function* rows() {
      for (let page = begun; !page.done; page = await pages.next()) {
        const found = entriesIn(page.value);
        const rows = 'data' in page.value ? found.flatMap(read) : page.value.rows;
        outcome.rows += rows.length;
        yield rows;
      }
    }
    const volume = wantsAbout(table, question) ? aboutVolume(containerOf(table, first)) : null;
    return { table, columns, first, entries, rows, outcome, volume };
  }

  /** The answer, or page by page a list of it. */
  private async *pages(
    table: Table,
    checked: Checked,
    question: FileQuestion,
    reading: Reading,
    outcome: OpenList['outcome'],
  ): AsyncGenerator<Page> {
    const paged = this.pagedRead(table, checked, question);
    if (!paged) {
      const document = wantsAbout(table, question)
        ? documentWith(checked.operation, table.path, volumeAboutSelection(table.columns, question.locale))
        : documentOfPath(checked.operation, table.path);
      const cost = this.costOf(document, checked.variables);
      if (cost > COST_LIMIT) throw new CostLimitError(cost, COST_LIMIT);
      yield { data: await this.answer(document, checked.variables, reading) };
      return;
    }
    const { schema, cellLists } = this.options;
    const rowsAsEntries = question.form !== 'json' && question.grain === 'ENGAGEMENT' && paged.pinned && paged.most >= 0;
    const list = rowsAsEntries ? cellListOf(cellLists, schema, table, checked.operation, checked.coerced, reading.context) : null;
    const rest = list ? yield* this.cellPages(list, paged, reading, outcome) : paged;
    if (rest) yield* this.answeredPages(table, rest, checked, reading, outcome);
  }

  /** A list as the cells of its rows, the next page being read while one is written. Gives what has to be resolved: what is left of it when the register is changed. */
  private async *cellPages(
    list: CellList,
    paged: PagedRead,
    reading: Reading,
    outcome: OpenList['outcome'],
  ): AsyncGenerator<Page, PagedRead | null> {
    const { locale, moment } = reading.context;
    const read = (after: string | null, limit: number) =>
      this.inTime(reading, async () => {
        const page = await list.read(after, limit, { locale, between: BETWEEN });
        return { ...page, unchanged: (await this.register.moment()).change.seq === moment.change.seq };
      });
    let from = paged.from;
    let most = paged.most;
    const next = () => {
      const page = read(from, Math.min(CELL_ROWS, most));
      // Whoever takes no more rows does not hear of what became of them.
      page.catch(() => undefined);
      return page;
    };
    let ahead = next();
    for (;;) {
      const wanted = Math.min(CELL_ROWS, most);
      const { rows, endCursor, unchanged } = await ahead;
      reading.asking.signal.throwIfAborted();
      if (!unchanged) return { ...paged, from, most };
      most -= rows.length;
      from = endCursor ?? from;
      const ended = rows.length < wanted;
      if (!ended && most > 0) ahead = next();
      else if (!ended) outcome.cut = (await read(from, 1)).rows.length > 0;
      // The next page is under way before this one is written, which leaves it no turn of the event loop.
      await oneTurn();
      yield { rows };
      if (ended || most === 0) return null;
    }
  }

  private async *answeredPages(
    table: Table,
    paged: PagedRead,
    checked: Checked,
    reading: Reading,
    outcome: OpenList['outcome'],
  ): AsyncGenerator<Page> {
    let after = paged.from;
    let left = paged.most;
    let asOf: string | null = null;
    const { seq, at } = reading.context.moment.change;
    for (;;) {
      const size = Math.min(paged.size, left);
      const read = () =>
        this.answer(paged.document, { ...checked.variables, [PAGE.first]: size, [PAGE.after]: after, [PAGE.asOf]: asOf }, reading);
      let data = await read();
      if (paged.pinned && asOf === null && (await this.register.moment()).change.seq !== seq) {
        // Something was changed meanwhile: this page and all that follow are read as the register was at the first.
        asOf = at;
        data = await read();
      }
      const info = pageInfoOf(containerOf(table, data));
      left -= size;
      outcome.cut = info.hasNextPage && left <= 0;
      yield { data };
      if (!info.hasNextPage || left <= 0) return;
      after = info.endCursor;
    }
  }

  /** How a list is read; null for what is no list with pages, or is asked for from its end. */
  private pagedRead(table: Table, { operation, variables }: Checked, { form }: FileQuestion): PagedRead | null {
    if (!['first', 'after'].every((argument) => table.takes.includes(argument))) return null;
    const given = new Map(
      (fieldsAt(operation, table.path)[0]?.arguments ?? []).map(({ name, value }): [string, unknown] => [
        name.value,
        valueFromASTUntyped(value, defaulted(operation, variables)),
      ]),
    );
    if (given.get('last') != null || given.get('before') != null) return null;
    // Who asks how a page stands in the list goes through it by hand.
    if (form === 'json' && fieldsAt(operation, [...table.path, 'pageInfo']).length > 0) return null;
    const first = given.get('first');
    const after = given.get('after');
    const pinned = table.takes.includes('asOf') && given.get('asOf') == null;
    const document = pagedDocument(operation, table.path, pinned);
    const costs = PAGE_SIZES.map((size) => ({ size, cost: this.costOf(document, { ...variables, [PAGE.first]: size }) }));
    const affordable = costs.find(({ cost }) => cost <= COST_LIMIT);
    if (!affordable) throw new CostLimitError(costs.at(-1)?.cost ?? 0, COST_LIMIT);
    return {
      document,
      size: affordable.size,
      from: typeof after === 'string' ? after : null,
      most: typeof first === 'number' ? first : Number.POSITIVE_INFINITY,
      pinned,
    };
  }

  private costOf(document: DocumentNode, variables: Readonly<Record<string, unknown>>): number {
    const operation = getOperationAST(document);
    return operation ? costOf({ schema: this.options.schema, document, operation, variables, weights: this.options.weights }) : 0;
  }

  /** Answers a document that has been checked. */
  private answer(document: DocumentNode, variableValues: Readonly<Record<string, unknown>>, reading: Reading): Promise<unknown> {
    const { schema, wide } = this.options;
    return this.inTime(reading, () => executeWide(schema, document, variableValues, reading.context.again(), wide));
  }

  /** Reads a page. Each has time of its own, so that a long list can be read whole. Throws UnanswerableError. */
  private async inTime<Result>({ asking }: Reading, work: () => Promise<Result>): Promise<Result> {
    asking.signal.throwIfAborted();
    const { pageTimeMs } = this.options;
    const ending = newEnding();
    const timer = setTimeout(() => ending.abort(new QueryTimeoutError(pageTimeMs)), pageTimeMs);
    const stop = onEnd(asking.signal, () => ending.abort(asking.signal.reason));
    try {
      return await askingAs({ who: asking.who, signal: ending.signal }, work);
    } catch (error) {
      asking.signal.throwIfAborted();
      throw new UnanswerableError([error instanceof Error ? error : new Error(String(error))]);
    } finally {
      clearTimeout(timer);
      stop();
    }
  }
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: REQUEST_LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw new UnanswerableError([error]);
    throw error;
  }
}

/** The lists of a file, of those that the answer has. */
function chosen(all: readonly Table[], { list, grain, form }: FileQuestion): readonly Table[] {
  // A connection of which only the count is asked for is an object like any other.
  const tables = all.filter(({ columns }) => columns.length > 0);
  const names = tables.map(({ name }) => name);
  const wanted = list === null ? tables : tables.filter(({ name }) => name === list);
  if (tables.length === 0) throw new NoListError();
  if (wanted.length === 0) throw new UnknownListError(list ?? '', names);
  if (wanted.length > 1 && form === 'csv') throw new ListNotChosenError(names);
  if (grain === 'PARTNER' && form !== 'json' && wanted.every(({ partners }) => partners === null))
    throw new GrainWithoutPartnersError(wanted[0]?.name ?? '');
  return wanted;
}

const wantsAbout = ({ container }: Table, { form }: FileQuestion) => form === 'xlsx' && container === 'EngagementVolume';

function defaulted(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }): [string, unknown][] =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}

function pageInfoOf(connection: unknown): { hasNextPage: boolean; endCursor: string | null } {
  const info = typeof connection === 'object' && connection !== null ? (connection as Record<string, unknown>)[PAGE.info] : null;
  // A list of something that does not exist ends at once.
  return (info as { hasNextPage: boolean; endCursor: string | null } | null | undefined) ?? { hasNextPage: false, endCursor: null };
}
