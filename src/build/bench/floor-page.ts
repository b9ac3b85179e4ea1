const BLOCKS = 'h1|h2|h3|p|li|ul|ol|dl|dt|dd';
const CSS =
  'body{margin:0 auto;padding:16px;max-width:36em;font:18px/1.65 system-ui,sans-serif;color:#13201b;background:#f7f6f0}h1{font-size:32px}h2{font-size:25px;border-top:2px solid;padding-top:12px}li,p{margin:8px 0}dt{font-weight:700}dd{margin:0 0 8px}';

/** The least a page can be: the same words in plain blocks, 300 bytes of CSS, no script, no picture. */
export function makeFloorPage(html: string): string {
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<(script|style|svg|template)[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(new RegExp(`<(/?)(${BLOCKS})\\b[^>]*>`, 'g'), '<$1$2>')
    .replace(new RegExp(`<(?!/?(?:${BLOCKS})>)[^>]+>`, 'g'), ' ')
    .replace(/\s+/g, ' ');
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${CSS}</style><body>${body}`;
}
