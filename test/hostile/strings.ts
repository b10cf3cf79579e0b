/** Strings that run script where a page lets them: with their placeholders filled in, for browser tests. */
import { shared } from '../support.js';

const text = (strings: TemplateStringsArray) => strings.raw.join('');
const run = 'window.__pwned(1)';
const inMarkup = `<script>parent.__pwned(2)</script>`;

/** What each placeholder of h5sc stands for; a path is a URL that the server counts. */
function filling(name: string, path: string): string {
  if (name.endsWith('_path')) return path;
  if (name.startsWith('js_uri')) return `javascript:${run}`;
  if (name.startsWith('js_base64')) return btoa(inMarkup);
  if (name.startsWith('js_utf7')) return text`+ADw-script+AD4-window.__pwned(3)+ADw-/script+AD4-`;
  if (name === 'js_alert_entities') return [...run].map((c) => `&#${c.charCodeAt(0)};`).join('');
  if (name === 'js_alert_html5ent') return 'window.__pwned&lpar;4&rpar;';
  if (name === 'html_alert_encoded') return inMarkup.replace(/</g, '&lt;').replace(/>/g, '&gt;');
  if (name === 'js_alert_only') return 'window.__pwned';
  if (name === 'js_esc_template') return text`window.__pwned\x285\x29`;
  return run;
}

/** `\x0A` as people write it in a list is the character itself; a run of them is UTF-8. */
function decoded(string: string): string {
  return string.replace(/(?:\\x[\dA-F]{2})+/gi, (run) => {
    const bytes = run
      .slice(2)
      .split('\\x')
      .map((hex) => parseInt(hex, 16));
    return new TextDecoder().decode(new Uint8Array(bytes));
  });
}

export interface Strings {
  blns: string[];
  h5sc: string[];
  /** All of both, and the first once more with its escapes turned into what they stand for. */
  all: string[];
  /** Addresses that are none: alone, and as they stand in the attributes of all that markup. */
  urls: string[];
}

/** Undefined where there is no shared folder. `path` is a URL that nobody may ask for. */
export async function hostileStrings(path: string): Promise<Strings | undefined> {
  const files = [shared('data/hostile/blns.json'), shared('data/hostile/h5sc-items.json')];
  const [first, second] = await Promise.all(files);
  if (!first || !second) return undefined;
  const blns = (await first.json()) as string[];
  const items = (await second.json()) as { data: string }[];
  const h5sc = items.map(({ data }) =>
    data.replace(/%(\w+?)%/g, (_, name: string) => filling(name, path)),
  );
  const all = [...new Set([...blns, ...h5sc, ...blns.map(decoded)])];
  const attributes = [...blns.map(decoded), ...h5sc].flatMap((one) =>
    [...one.matchAll(/=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)].map((found) =>
      found.slice(1).join(''),
    ),
  );
  const urls = [...new Set([...schemes(path), ...attributes, ...all])];
  return { blns, h5sc, all, urls };
}

/** Ways to write a scheme that runs script, past filters that look for the word. */
function schemes(path: string): string[] {
  const code = `javascript:${run}`;
  const whites = [
    '',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u0000',
    '\u0001',
    '\u000b',
    '\u001f',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u200b',
  ];
  return [
    ...whites.flatMap((white) => [
      white + code,
      `java${white}script:${run}`,
      `javascript${white}:${run}`,
    ]),
    code.toUpperCase(),
    `JaVaScRiPt:${run}`,
    `javascript://example.com/%0a${run}`,
    `javascript:/*https:*/${run}`,
    `java&#x73;cript:${run}`,
    `%6aavascript:${run}`,
    `data:text/html,${inMarkup}`,
    `data:text/html;base64,${btoa(inMarkup)}`,
    `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.__pwned(6)"/>`,
    `vbscript:msgbox(1)`,
    `view-source:${location.origin}${path}`,
    `feed:${code}`,
    `blob:${location.origin}/1`,
    `filesystem:${location.origin}/1`,
    `jar:${location.origin}${path}!/`,
    `file:///etc/passwd`,
    `about:blank#${run}`,
    'http://[',
    '//[',
    'https:',
    'http://a:99999',
  ];
}
