import type { Page } from 'playwright-core';

interface Editor {
  getValue: () => string;
  setValue: (text: string) => void;
  focus: () => void;
}

/** What stands in one of the explorer's editors. */
export function textIn(page: Page, editor: 'query' | 'variables'): Promise<string> {
  return page.evaluate((name) => {
    const box = document.querySelector(`[data-editor="${name}"] .CodeMirror`) as unknown as { CodeMirror: Editor };
    return box.CodeMirror.getValue();
  }, editor);
}

/** Replaces what stands in an editor, as a reader does who selects all and pastes. */
export async function type(page: Page, editor: 'query' | 'variables', text: string): Promise<void> {
  await page.evaluate(
    ([name, value]) => {
      const box = document.querySelector(`[data-editor="${name}"] .CodeMirror`) as unknown as { CodeMirror: Editor };
      box.CodeMirror.setValue(value ?? '');
    },
    [editor, text],
  );
}

/** Waits until the editors can be used. */
export async function editorsReady(page: Page): Promise<void> {
  await page.waitForSelector('.work-editor[data-ready]');
  await page.waitForSelector('[data-editor="query"] .CodeMirror');
}

/** Runs the query by the button and waits for a newer answer than the one shown. */
export async function run(page: Page): Promise<void> {
  const before = await page.getAttribute('[data-result]', 'data-at');
  await page.click('[data-run]');
  await answered(page, before);
}

/** Waits for an answer, newer than the one named where one is. */
export async function answered(page: Page, before: string | null = null): Promise<void> {
  await page.waitForFunction(
    (earlier) => {
      const result = document.querySelector('[data-result]');
      const at = result?.getAttribute('data-at') ?? null;
      return result?.getAttribute('aria-busy') === 'false' && at !== null && at !== earlier;
    },
    before,
    { timeout: 20_000 },
  );
}

/** The cells of the answer's table by heading, as values and as text. */
export function tableIn(page: Page): Promise<{ headings: string[]; rows: (string | null)[][]; total: (string | null)[] | null }> {
  return page.evaluate(() => {
    const table = document.querySelector('[data-answer-table]');
    const values = (row: Element) => [...row.children].map((cell) => cell.getAttribute('data-value'));
    const total = table?.querySelector('[data-total]');
    return {
      headings: [...(table?.querySelectorAll('thead th') ?? [])].map((cell) => (cell.textContent ?? '').trim()),
      rows: [...(table?.querySelectorAll('tbody tr') ?? [])].map(values),
      total: total ? values(total) : null,
    };
  });
}
