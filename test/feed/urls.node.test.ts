import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan, readTop } from './reading.js';

const links = [
  'https://example.com/a?b=c#d',
  'HTTP://EXAMPLE.COM',
  'http://xn--bcher-kva.example',
  'https://예시.한국/요금',
  '//example.com/a',
  '/a',
  'a',
  './a:b',
  'a/b:c',
  '?a=b:c',
  '#a:b',
  'a b',
  '%6aavascript:alert(1)'.replace(':', '%3A'),
];
for (const url of links)
  test(`${url} may be followed`, () => {
    const { plan, problems } = readPlan({ url, logo: url });
    assert.deepEqual([plan.url, plan.logo, problems], [url, url, []]);
  });

const refused = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\rscript:alert(1)',
  'javascript\t:alert(1)',
  'java\u0000script:alert(1)',
  'javascript&colon;alert(1)'.replace('&colon;', ':'),
  '%6aavascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'ftp://example.com',
  'mailto:a@example.com',
  'tel:1',
  'view-source:https://example.com',
  'about:blank',
  'ws://example.com',
  'intent://x',
  'httpx://example.com',
  '',
  ' ',
  '\n',
  'https://',
  'https:',
  'http://[',
  '//[',
  'https://exa mple.com',
  'https://example.com:99999/',
];
for (const url of refused)
  test(`${JSON.stringify(url)} is a problem wherever a link may stand`, () => {
    const { plan, problems } = readPlan({
      url,
      logo: url,
      contract: { months: 1, terms: url },
      rating: { value: 1, url },
    });
    assert.deepEqual(
      problems.map(({ level, code, path }) => `${level} ${code} ${path.slice(9)}`),
      ['url', 'logo', 'contract/terms', 'rating/url'].map((path) => `field wrong-url ${path}`),
    );
    const shown = [plan.url, plan.logo, plan.contract?.terms, plan.rating?.url];
    assert.deepEqual(shown, [undefined, undefined, undefined, undefined]);

    const top = readTop({
      reportUrl: url,
      source: { name: 'S', url },
      disclosure: { text: 'D', url },
    });
    assert.equal(top.problems.filter(({ code }) => code === 'wrong-url').length, 3);
    assert.deepEqual([top.feed?.source, top.feed?.disclosure], [{ name: 'S' }, { text: 'D' }]);
  });

test('a logo may be a picture written out; a link may not', () => {
  for (const type of ['png', 'jpeg', 'gif', 'webp', 'avif', 'svg+xml']) {
    const url = `data:image/${type};base64,AAAA`;
    assert.equal(readPlan({ logo: url }).plan.logo, url);
    assert.equal(readPlan({ url }).plan.url, undefined);
  }
  for (const logo of [
    'data:image/png',
    'data:image/x-icon,a',
    'data:text/html,<img>',
    'data:image/png\n,a'.replace('image', 'text'),
    ' data:image/png,a',
    'data:,image/png',
  ])
    assert.equal(readPlan({ logo }).plan.logo, undefined, logo);
});
