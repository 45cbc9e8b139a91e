import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** A file that was taken away. */
export interface TakenFile {
  name: string;
  bytes: Buffer;
}

/** Takes a figure away in one of its forms, by its menu. */
export async function takenFrom(page: Page, figure: string, format: 'csv' | 'xlsx' | 'svg' | 'png'): Promise<TakenFile> {
  await page.click(`[data-figure="${figure}"] .tools button:nth-of-type(2)`);
  const waiting = page.waitForEvent('download');
  await page.click(`[data-format="${format}"]`);
  const file = await waiting;
  await page.waitForSelector(`[data-format="${format}"]`, { state: 'detached' });
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** A table of the page, row by row: numbers where it has numbers, else what is read; a cell over several columns stands in each. */
export function tableOf(page: Page, figure: string): Promise<(string | number)[][]> {
  return page.evaluate((name) => {
    const read = (cell: HTMLTableCellElement): string | number => {
      const number = cell.querySelector('[data-value]') ?? (cell.hasAttribute('data-value') ? cell : null);
      if (number) return Number(number.getAttribute('data-value'));
      return (cell.querySelector('.wide-only') ?? cell).textContent?.trim() ?? '';
    };
    return [...document.querySelectorAll<HTMLTableRowElement>(`[data-figure="${name}"] table tr`)].map((row) =>
      [...row.cells].flatMap((cell) => Array.from({ length: cell.colSpan }, () => read(cell))),
    );
  }, figure);
}

/** What a picture is, as a browser reads it: of an SVG its words, of a PNG its size and how many colours it has. */
export function readSvg(
  page: Page,
  bytes: Buffer,
): Promise<{ faulty: boolean; texts: string[]; width: number; height: number; unresolved: number }> {
  return page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    const root = picture.documentElement;
    return {
      faulty: picture.querySelector('parsererror') !== null,
      texts: [...picture.querySelectorAll('text')].map((element) => element.textContent ?? ''),
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      unresolved: [...picture.querySelectorAll('[class]')].length + (text.includes('var(') ? 1 : 0),
    };
  }, bytes.toString('utf8'));
}

export function readPng(page: Page, bytes: Buffer): Promise<{ width: number; height: number; colours: number }> {
  return page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([data], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0));
    return { width: image.width, height: image.height, colours: new Set(pixels).size };
  }, bytes.toString('base64'));
}
