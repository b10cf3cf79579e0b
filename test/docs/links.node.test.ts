import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { siteLink, sitePage } from '../../scripts/docs/site.js';
import { pages } from './blocks.js';
import { anchorsOf, deadEnd, linksOf } from './links.js';

const text = (file: string) => readFileSync(file, 'utf8');

describe('the links of the documentation', () => {
  for (const file of [...pages, 'CONTRIBUTING.md', 'CHANGELOG.md'])
    it(`${file} leads nowhere that is not there`, () => {
      const dead = linksOf(text(file)).map((link) => deadEnd(file, link));
      assert.deepEqual(dead.filter(Boolean), []);
    });

  const onSite = pages.filter((file) => file.startsWith('docs/'));
  const sitePages = onSite.map((file) => sitePage(file, text(file)));
  for (const file of onSite)
    it(`${file} leads to pages that the site has too`, () => {
      const links = linksOf(text(file)).filter((link) => !/\.(png|svg)$/.test(link));
      const lost = links.filter((link) => siteLink(file, link, sitePages) === undefined);
      assert.deepEqual(lost, []);
    });

  it('no two pages have one place on the site', () => {
    const ids = sitePages.filter(({ path }) => !path.includes('/recipes/')).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('a dead file and a dead anchor are found', () => {
    assert.match(deadEnd('docs/feed.md', 'gone.md') ?? '', /there is no docs\/gone.md/);
    assert.match(deadEnd('docs/feed.md', '../README.md#gone') ?? '', /has no #gone/);
    assert.equal(siteLink('docs/feed.md', 'gone.md', sitePages), undefined);
  });

  it('an anchor is made as GitHub makes it, in Korean too', () => {
    const headings =
      '# 한국어\n## A provider’s way: `feed`, twice\n## A provider’s way: `feed`, twice';
    assert.deepEqual(anchorsOf(headings), [
      '한국어',
      'a-providers-way-feed-twice',
      'a-providers-way-feed-twice-1',
    ]);
  });
});
