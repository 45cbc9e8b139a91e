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
        '# na.strings = "": NA is Namibia',
        'rows <- read.csv(text = sub("^\\ufeff", "", resp_body_string(answer)), na.strings = "", check.names = FALSE)',
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
        '# keep_default_na=False: NA is Namibia',
        'rows = pd.read_csv(io.BytesIO(urllib.request.urlopen(request).read()), encoding="utf-8-sig", keep_default_na=False)',
      ].join('\n');
    case 'Power Query':
      return [
        'let',
        `    Body = ${mText(body)},`,
        `    Answer = Web.Contents("${url}", [`,
        '        Headers = [Authorization = "Bearer " & Token, #"Content-Type" = "application/json", Accept = "text/csv"],',
        '        Content = Text.ToBinary(Body)',
        '    ]),',
        '    Rows = Table.PromoteHeaders(Csv.Document(Answer, [Encoding = TextEncoding.Utf8]))',
        'in',
        '    Rows',
      ].join('\n');
  }
}

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
