import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluatePowerQuery } from './power-query/evaluate';
import { asTable, MDate, type Value } from './power-query/values';
import type { Cell, Table } from './table';

/** Code for a tool, and under which name it leaves what is to be looked at, where it leaves anything. */
export interface Step {
  readonly name: string;
  readonly code: string;
  readonly look?: string;
}

/** What a step printed, and the table that it left. */
export interface Outcome {
  readonly printed: string;
  readonly table: Table | null;
}

/** What all steps of one program share. */
export interface Place {
  /** A folder that the program works in. */
  readonly folder: string;
  readonly token: string;
}

const SIGN = '\u001e';

/** How each language is told to mark the beginning of a step, and to leave a table as JSON. */
const LANGUAGES = {
  bash: {
    command: ['bash'],
    begin: 'set -euo pipefail',
    step: (name: string) => `printf '\\n%b%s\\n' '\\x1e' '${name}'`,
    keep: () => 'true',
  },
  python: {
    command: [process.env.ENTENTE_TEST_PYTHON ?? 'python3'],
    begin: `import json as _json
def _keep(file, table):
    table = table.copy()
    for column in table.columns:
        if table[column].dtype.kind == "M":
            table[column] = table[column].dt.strftime("%Y-%m-%d")
    index = [name for name in table.index.names if name is not None]
    table = (table.reset_index() if index else table).astype(object)
    table = table.where(table.notna(), None)
    with open(file, "w", encoding="utf-8") as out:
        _json.dump({"columns": [str(column) for column in table.columns], "rows": table.values.tolist()}, out, default=lambda one: one.item() if hasattr(one, "item") else str(one))`,
    step: (name: string) => `print("\\n\\x1e${name}", flush=True)`,
    keep: (file: string, look: string) => `_keep("${file}", ${look})`,
  },
  r: {
    command: ['Rscript', '--vanilla', '--encoding=UTF-8'],
    begin: `.keep <- function(file, table) {
  table[] <- lapply(table, function(column) if (inherits(column, "Date") || is.factor(column)) as.character(column) else column)
  json <- jsonlite::toJSON(list(columns = names(table), rows = unname(table)), dataframe = "values", na = "null", digits = NA)
  writeLines(json, file, useBytes = TRUE)
}`,
    step: (name: string) => `cat("\\n\\x1e${name}\\n")`,
    keep: (file: string, look: string) => `.keep("${file}", ${look})`,
  },
} as const;

export type Language = keyof typeof LANGUAGES;

/**
 * Runs steps one after the other in one program, as somebody does who follows a page from top to bottom. Throws what the program
 * said where a step fails.
 */
export async function runSteps(language: Language, steps: readonly Step[], place: Place): Promise<Map<string, Outcome>> {
  const { command, begin, step, keep } = LANGUAGES[language];
  const folder = join(place.folder, language);
  mkdirSync(folder, { recursive: true });
  const fileOf = (name: string) => join(folder, `.${name}.kept`);
  const script = steps.flatMap(({ name, code, look }) => [step(name), code, ...(look === undefined ? [] : [keep(fileOf(name), look)])]);
  const program = join(folder, '.program');
  writeFileSync(program, [begin, ...script, ''].join('\n'));
  const printed = await run([...command, program], { ...place, folder });
  const parts = printed.split(SIGN).slice(1);
  return new Map(
    steps.map(({ name, look }, index) => {
      const kept = look === undefined || language === 'bash' ? null : tableFrom(readFileSync(fileOf(name), 'utf8'));
      return [name, { printed: (parts[index] ?? '').slice(name.length + 1).trimEnd(), table: kept }];
    }),
  );
}

/** R writes a table as its rows, or as an empty list. */
function tableFrom(json: string): Table {
  const { columns, rows } = JSON.parse(json) as { columns: string[]; rows: Cell[][] };
  return { columns, rows };
}

function run([program = '', ...args]: readonly string[], { folder, token }: Place): Promise<string> {
  const environment = {
    PATH: process.env.PATH,
    HOME: folder,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    ENTENTE_TOKEN: token,
  };
  const child = spawn(program, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaints += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed);
      else {
        const last = printed.split(SIGN).at(-1) ?? '';
        reject(new Error(`${program} ended with ${code} at the step ${last.split('\n')[0]}:\n${last}\n${complaints}`));
      }
    });
  });
}

/** What a query of Power Query comes to, which is to be a table. */
export async function powerQueryTable(code: string, parameters: Readonly<Record<string, Value>> = {}): Promise<Table> {
  const { columns, rows } = asTable(await evaluatePowerQuery(code, parameters));
  return { columns, rows: rows.map((row) => row.map(cellOf)) };
}

function cellOf(value: Value): Cell {
  if (value instanceof MDate) return value.iso;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error('A cell of a table holds no plain value.');
}
