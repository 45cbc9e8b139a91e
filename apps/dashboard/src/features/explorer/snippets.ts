/** The tools that a question can be taken to. */
export const TOOLS = ['curl', 'R', 'Python', 'Power Query'] as const;
export type Tool = (typeof TOOLS)[number];

/** A question as code that reads its answer as a table, and says where a token goes. */
export function snippetOf(tool: Tool, origin: string, query: string, variables: Record<string, unknown>): string {
  const url = `${origin}/graphql`;
  const body = JSON.stringify({ query, variables });
  switch (tool) {
    case 'curl':
      return [
        `curl --fail-with-body '${url}' \\`,
        `  -H "Authorization: Bearer $ENTENTE_TOKEN" \\`,
        `  -H 'Content-Type: application/json' -H 'Accept: text/csv' \\`,
        `  --data '${body.replaceAll("'", `'\\''`)}' \\`,
        `  --output answer.csv`,
      ].join('\n');
    case 'R':
      return [
        'library(httr2)',
        '',
        `body <- ${raw(body)}`,
        `answer <- request("${url}") |>`,
        '  req_auth_bearer_token(Sys.getenv("ENTENTE_TOKEN")) |>',
        '  req_headers(Accept = "text/csv") |>',
        '  req_body_raw(body, "application/json") |>',
        '  req_perform()',
        'text <- sub("^\\ufeff", "", resp_body_string(answer))',
        ...readInR('text = text'),
      ].join('\n');
    case 'Python':
      return [
        'import io, json, os, urllib.request',
        'import pandas as pd',
        '',
        `query = ${pythonText(query)}`,
        `variables = json.loads(${pythonText(JSON.stringify(variables))})`,
        `request = urllib.request.Request("${url}", json.dumps({"query": query, "variables": variables}).encode(), {`,
        '    "Authorization": "Bearer " + os.environ["ENTENTE_TOKEN"],',
        '    "Content-Type": "application/json",',
        '    "Accept": "text/csv",',
        '})',
        ...READ_IN_PYTHON,
      ].join('\n');
    case 'Power Query':
      return [
        'let',
        `    Body = ${mText(body)},`,
        `    File = Web.Contents("${url}", [`,
        '        Headers = [',
        '            Authorization = "Bearer " & Token,',
        '            #"Content-Type" = "application/json",',
        `            Accept = "${XLSX}"`,
        '        ],',
        '        Content = Text.ToBinary(Body)',
        '    ]),',
        '    Rows = Excel.Workbook(File, true){0}[Data]',
        'in',
        '    Rows',
      ].join('\n');
  }
}

/** A saved query's address as code that reads its file as a table; curl has no table to read it into. */
export function linkSnippetOf(tool: Exclude<Tool, 'curl'>, address: (form: 'csv' | 'xlsx') => string): string {
  switch (tool) {
    case 'R':
      return [
        `link <- "${address('csv')}"`,
        'bearer <- c(Authorization = paste("Bearer", Sys.getenv("ENTENTE_TOKEN")))',
        ...readInR('url(link, headers = bearer, encoding = "UTF-8-BOM")'),
      ].join('\n');
    case 'Python':
      return [
        'import io, os, urllib.request',
        'import pandas as pd',
        '',
        `request = urllib.request.Request("${address('csv')}", headers={`,
        '    "Authorization": "Bearer " + os.environ["ENTENTE_TOKEN"],',
        '})',
        ...READ_IN_PYTHON,
      ].join('\n');
    case 'Power Query':
      return [
        'let',
        `    File = Web.Contents("${address('xlsx')}", [Headers = [Authorization = "Bearer " & Token]]),`,
        '    Rows = Excel.Workbook(File, true){0}[Data]',
        'in',
        '    Rows',
      ].join('\n');
  }
}

// A file of text does not say that 002 is a code, and both R and pandas would make it the number 2, and NA, which is Namibia,
// no value at all. A workbook says of each cell what it is.
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const READ_IN_PYTHON = [
  'answer = urllib.request.urlopen(request).read()',
  '# Codes are texts: 002 is Africa, and NA is Namibia',
  'columns = pd.read_csv(io.BytesIO(answer), encoding="utf-8-sig", nrows=0).columns',
  'codes = {column: str for column in columns if column.lower().endswith("code")}',
  'rows = pd.read_csv(io.BytesIO(answer), encoding="utf-8-sig", dtype=codes, keep_default_na=False, na_values=[""])',
];

const readInR = (source: string) => [
  '# Codes are texts: 002 is Africa, and NA is Namibia',
  `rows <- read.csv(${source}, colClasses = "character", na.strings = "", check.names = FALSE)`,
  'plain <- !endsWith(tolower(names(rows)), "code")',
  'rows[plain] <- type.convert(rows[plain], as.is = TRUE, na.strings = "")',
];

/** A raw text of R, with as many dashes as keep it from ending early. */
function raw(text: string): string {
  let dashes = '';
  while (text.includes(`)${dashes}"`)) dashes += '-';
  return `r"${dashes}(${text})${dashes}"`;
}

/** A text of Python; JSON's escapes are Python's too. */
function pythonText(text: string): string {
  if (!text.includes('\n') || text.includes('"""') || text.includes('\\')) return JSON.stringify(text);
  return `"""${text.endsWith('"') ? `${text} ` : text}"""`;
}

function mText(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll('#(', '#(#)(')}"`;
}
