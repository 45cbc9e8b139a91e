// How a report looks as a page: sheets of paper on a desk, and paper when it is printed. The text never depends on a report, so that a
// content security policy can name it by its hash: nothing of a report may be a style.
import { createHash } from 'node:crypto';
import { INKS } from '../compose/drawing.js';

const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, "Times New Roman", serif';
const SANS = '"Public Sans Variable", "Public Sans", "Segoe UI", system-ui, "Liberation Sans", Arial, sans-serif';
const MONO = '"IBM Plex Mono", ui-monospace, "Cascadia Mono", Menlo, monospace';

/**
 * A class for every second share of a table's width, as an attribute of style would not be let through; for every share there would be more
 * than the 8,192 characters beyond which mail programs drop styles.
 */
const SHARES = Array.from({ length: 50 }, (_, index) => `.w${index * 2 + 2}{width:${index * 2 + 2}%}`).join('');

/** What stands in the page's only element of style. */
export const REPORT_STYLES = `
:root{color-scheme:only light}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:16px}
body{margin:0;background:#f1f3f0;color:${INKS.INK};font:400 14px/20px ${SERIF};overflow-wrap:anywhere}
h1,h2,p,figure,ol,dl,dd{margin:0;padding:0}
h1,h2{font-weight:500;text-wrap:balance}
h1{font-size:40px;line-height:48px;letter-spacing:-.015em}
h2{font-size:28px;line-height:36px;margin-bottom:16px}
a{color:#14594a;text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{color:#0d4337;text-decoration-thickness:2px}
:focus-visible{outline:3px solid #14594a;outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:16px;top:-80px;z-index:1;background:#14594a;color:#fff;padding:12px 16px;font-family:${SANS}}
.skip:focus{top:8px}
.desk{max-width:826px;margin:0 auto;padding:0 16px}
.mast{padding:24px 0 16px;font:400 13px/20px ${SANS};color:${INKS.INK_2};display:flex;flex-wrap:wrap;gap:4px 24px;justify-content:space-between;align-items:baseline}
.mast b{font-weight:650;color:${INKS.INK}}
.mark{background:#fbf0d9;color:#7a4a00;border:1px solid #b57a1c;padding:1px 8px;border-radius:2px;font-weight:650}
nav{margin-bottom:24px;font:400 13px/20px ${SANS}}
nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:0 20px}
nav a{display:inline-block;padding:4px 0;color:${INKS.INK_2}}
.sheet{background:${INKS.PAPER};min-height:1123px;padding:72px 72px 56px;border:1px solid ${INKS.RULE};margin-bottom:24px;display:flex;flex-direction:column}
.run>div,.folio>div{display:flex;flex-wrap:wrap;gap:4px 16px;justify-content:space-between;font:400 12px/16px ${SANS};color:${INKS.INK_3}}
.run>div{border-bottom:1px solid ${INKS.RULE};padding-bottom:8px;margin-bottom:32px}
.folio{margin-top:auto;padding-top:16px}
.subtitle{font-size:20px;line-height:28px;font-style:italic;color:${INKS.INK_2};margin:4px 0 24px}
section{margin-bottom:32px;min-width:0}
section+section{margin-top:16px}
.block{margin-bottom:32px}
.block:last-child{margin-bottom:0}
.lead{font-size:16px;line-height:26px;max-width:58ch;margin-bottom:24px}
.body{max-width:62ch;margin-bottom:12px}
.note{font:400 12px/18px ${SANS};color:${INKS.INK_3};margin-top:8px;max-width:100ch}
.said{border-left:3px solid ${INKS.SERIES_QUIET};padding-left:16px;margin-bottom:24px;font-size:15px;line-height:24px;max-width:62ch}
.said p+p{margin-top:8px}
.keys{display:grid;grid-template-columns:repeat(4,1fr);border-top:2px solid ${INKS.INK};border-bottom:1px solid ${INKS.RULE};margin-bottom:32px}
.keys div{display:grid;grid-template-rows:subgrid;grid-row:span 3;gap:0;padding:12px 12px 12px 16px;border-left:1px solid ${INKS.RULE}}
.keys div:nth-child(4n+1){padding-left:0;border-left:0}
.keys dt{font:600 12px/16px ${SANS};color:${INKS.INK_2}}
.keys dd{font-size:34px;line-height:40px;font-weight:500;letter-spacing:-.02em;font-variant-numeric:lining-nums}
.keys dd.under{font:400 12px/16px ${SANS};letter-spacing:0;color:${INKS.INK_3}}
.title{display:block;font:600 16px/24px ${SERIF};color:${INKS.INK};border-top:2px solid ${INKS.INK};padding-top:8px}
.sub{display:block;font:400 12px/18px ${SANS};color:${INKS.INK_3};margin-bottom:8px}
.empty{font-style:italic;color:${INKS.INK_2};padding:8px 0;border-bottom:1px solid ${INKS.RULE}}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font:400 13px/20px ${SANS}}
caption{text-align:left}
th,td{text-align:left;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid ${INKS.RULE}}
tr>:last-child{padding-right:0}
th{font-weight:500}
thead th{font-weight:600;font-size:12px;line-height:16px;color:${INKS.INK_2};border-bottom-color:${INKS.INK};vertical-align:bottom;overflow-wrap:break-word}
.num{text-align:right;font-variant-numeric:tabular-nums lining-nums}
.num data{white-space:nowrap}
.strong>*{font-weight:650;border-top:1px solid ${INKS.INK}}
.code{font-size:12px;color:${INKS.INK_3};font-weight:400}
small{display:block;font:400 12px/16px ${SANS};color:${INKS.INK_3};letter-spacing:0}
.k{display:inline-block;width:10px;height:10px;margin-right:8px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.visit{border-radius:50%;background:${INKS.VISIT}}
.project{background:${INKS.PROJECT}}
.mission{background:${INKS.MISSION};transform:rotate(45deg) scale(.92)}
svg{display:block;max-width:100%;height:auto;margin-top:8px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
svg text{font-family:${SANS};font-variant-numeric:lining-nums}
footer{padding:0 0 48px;font:400 12px/18px ${SANS};color:${INKS.INK_2}}
.hash{font-family:${MONO};overflow-wrap:anywhere}
.folio .hash{font:400 10px/16px ${MONO}}
${SHARES}
@media screen and (max-width:760px){
h1{font-size:28px;line-height:36px}
h2{font-size:22px;line-height:30px}
.sheet{min-height:0;padding:24px 16px;margin-left:-16px;margin-right:-16px;border-left:0;border-right:0}
.run,.folio{display:none}
.keys{grid-template-columns:1fr 1fr}
.keys div:nth-child(2n){padding-left:16px;border-left:1px solid ${INKS.RULE}}
.keys div:nth-child(2n+1){padding-left:0;border-left:0}
.scroll table{width:max(100%,560px)}
.scroll svg{max-width:none}
caption>*{position:sticky;left:0;max-width:calc(100vw - 34px)}
}
@media (forced-colors:active){.k,svg{forced-color-adjust:none}svg{background:${INKS.PAPER}}}
@page{size:A4;margin:16mm 19mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:400 9pt/12pt ${SANS};color:${INKS.INK_3}}}
@media print{
body{background:none}
.skip,.mast,nav,footer{display:none}
.desk{max-width:none;padding:0}
.sheet{display:table;width:100%;min-height:0;padding:0;border:0;margin:0;break-after:page}
.sheet:last-child{break-after:auto}
.run{display:table-header-group;break-inside:avoid}
.folio{display:table-footer-group;break-inside:avoid}
.run>div{margin-bottom:14pt}
.folio>div:first-child{margin-top:6pt}
.text{display:table-row-group}
.scroll{overflow:visible}
h2,.title,thead{break-after:avoid}
tr,figure,.keys,.said p{break-inside:avoid}
p{orphans:3;widows:3}
a{color:inherit;text-decoration:none}
}
`;

/** SHA-256 of the styles, as a content security policy names it. */
export const REPORT_STYLES_HASH = `sha256-${createHash('sha256').update(REPORT_STYLES, 'utf8').digest('base64')}`;

/** The policy that a report says of itself and is to be served under: nothing is loaded, nothing runs, and only its own styles hold. */
export const REPORT_POLICY = `default-src 'none'; style-src '${REPORT_STYLES_HASH}'; base-uri 'none'; form-action 'none'`;
