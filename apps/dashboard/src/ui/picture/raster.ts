import { sizeOf } from './picture';

/** Pixels of the file for each of the picture's, so that it is sharp in print. */
const SCALE = 2;
/** Browsers draw no larger canvas than this many pixels either way. */
const LARGEST = 16_384;

/** A picture as a PNG. It is drawn from a `data:` address, the one form of image beside this server's own that the page may show. */
export async function rasterOf(picture: string): Promise<Blob> {
  const { width, height } = sizeOf(picture);
  const scale = Math.min(SCALE, LARGEST / width, LARGEST / height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await withFonts(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('this browser writes no PNG');
  return blob;
}

/** An image in a page loads nothing, fonts neither: those that the page has and the picture names are put into it. */
async function withFonts(picture: string): Promise<string> {
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI })))
    .filter((entry): entry is { rule: CSSFontFaceRule; base: string } => entry.rule instanceof CSSFontFaceRule)
    .filter(({ rule }) => rule.style.getPropertyValue('font-style') !== 'italic' && picture.includes(familyOf(rule)));
  const written = await Promise.all(
    faces.map(async ({ rule, base }) => {
      const source = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (source === undefined) return '';
      const bytes = await (await fetch(new URL(source, base))).arrayBuffer();
      const range = rule.style.getPropertyValue('unicode-range');
      const weight = rule.style.getPropertyValue('font-weight');
      return `@font-face{font-family:"${familyOf(rule)}";font-weight:${weight};src:url(data:font/woff2;base64,${base64(bytes)}) format("woff2");${range ? `unicode-range:${range}` : ''}}`;
    }),
  );
  return picture.replace('<defs>', `<defs><style>${written.join('')}</style>`);
}

const familyOf = (rule: CSSFontFaceRule): string => rule.style.getPropertyValue('font-family').replace(/^["']|["']$/g, '');

function base64(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes);
  let text = '';
  for (let from = 0; from < view.length; from += 0x8000) text += String.fromCharCode(...view.subarray(from, from + 0x8000));
  return btoa(text);
}
