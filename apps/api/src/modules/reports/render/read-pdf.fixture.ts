// A PDF as a reader of PDFs sees it: what its tags say, in their order, with the text and the pages of each.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the tree of tags, on the page that it stands on. */
export interface ReadTag {
  readonly role: string;
  readonly page: number;
  /** Its own text and that of all within it. */
  readonly text: string;
  /** How many lines that stand under each other it has. */
  readonly lines: number;
  readonly alt: string | null;
  readonly bbox: readonly number[] | null;
  readonly children: readonly ReadTag[];
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly bbox?: number[];
  readonly children?: readonly Node[];
}

export interface ReadPdf {
  readonly title: string;
  readonly author: string;
  readonly language: string | null;
  readonly displaysTitle: boolean;
  readonly bookmarks: readonly string[];
  readonly sizes: readonly (readonly [number, number])[];
  /** What each page's tags hold, page by page. */
  readonly tags: readonly ReadTag[];
  /** Of each page, what is marked as no part of the document. */
  readonly artifacts: readonly string[];
}

/** On one line, blanks being blanks: readers of PDFs tell them from where letters stand. */
export const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = (await pdf.getMetadata()) as unknown as { info: { Title: string; Author: string; Language: string | null } };
  const tags: ReadTag[] = [];
  const artifacts: string[] = [];
  const sizes: [number, number][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([width, height]);
    const texts = new Map<string, string>();
    const heights = new Map<string, Set<number>>();
    let artifact = '';
    const open: (string | null)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })).items) {
      if ('str' in item) {
        const within = open.findLast((id) => id !== null) ?? null;
        if (within === null) artifact += item.str + (item.hasEOL ? ' ' : '');
        else {
          if (plain(item.str) !== '') heights.set(within, (heights.get(within) ?? new Set()).add(Math.round(item.transform[5])));
          texts.set(within, `${texts.get(within) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
        }
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? null);
    }
    artifacts.push(plain(artifact));
    const read = (node: Node): ReadTag | string | null => {
      if (node.role === undefined) return texts.get(node.id ?? '') ?? '';
      const parts = (node.children ?? []).map(read).filter((part) => part !== null);
      // What an element that goes over several pages has on the others is there as well, without its text.
      if (parts.length === 0) return null;
      return {
        role: node.role,
        page: number,
        text: plain(parts.map((part) => `${typeof part === 'string' ? part : part.text} `).join('')),
        lines: new Set((node.children ?? []).flatMap(({ id }) => [...(heights.get(id ?? '') ?? [])])).size,
        alt: node.alt ?? null,
        bbox: node.bbox ?? null,
        children: parts.filter((part) => typeof part !== 'string'),
      };
    };
    const root = read((await page.getStructTree()) as Node);
    if (root !== null && typeof root !== 'string') tags.push(...root.children);
  }
  const result: ReadPdf = {
    title: info.Title,
    author: info.Author,
    language: info.Language ?? null,
    displaysTitle: ((await pdf.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle === true,
    bookmarks: ((await pdf.getOutline()) ?? []).map(({ title }) => title),
    sizes,
    tags,
    artifacts,
  };
  await task.destroy();
  return result;
}

/** All elements in reading order, each before what is within it. */
export const everyTag = (tags: readonly ReadTag[]): ReadTag[] => tags.flatMap((tag) => [tag, ...everyTag(tag.children)]);

/** Of these roles alone. */
export const tagsOf = ({ tags }: ReadPdf, ...roles: readonly string[]): ReadTag[] =>
  everyTag(tags).filter(({ role }) => roles.includes(role));
