/**
 * Gives a page in a frame the fonts of this one. An edition's page may fetch nothing, so that it is the same wherever it is kept, and
 * takes what fonts there are: here they are handed over as bytes.
 */
export function lendFonts(frame: Window & typeof globalThis): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) if (rule instanceof CSSFontFaceRule) void lend(rule, sheet.href ?? location.href, frame);
  }
}

async function lend({ style }: CSSFontFaceRule, sheet: string, frame: Window & typeof globalThis): Promise<void> {
  const [, url] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
  if (url === undefined) return;
  try {
    const response = await fetch(new URL(url, sheet));
    const face = new frame.FontFace(style.getPropertyValue('font-family').replace(/^["']|["']$/g, ''), await response.arrayBuffer(), {
      style: style.getPropertyValue('font-style') || 'normal',
      weight: style.getPropertyValue('font-weight') || 'normal',
      unicodeRange: style.getPropertyValue('unicode-range') || 'U+0-10FFFF',
    });
    frame.document.fonts.add(await face.load());
  } catch {
    // Without it the page is set in another font, as it is elsewhere.
  }
}
