/** What the page of an element tells of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { declarationOf } from '../../.storybook/arg-types.js';

const tags = [
  ...['plan-compare-table', 'cancel-intercept', 'retention-offer'],
  ...['cancel-receipt', 'feedback-survey'],
];

describe('docs/elements', () => {
  for (const tag of tags)
    it(`${tag} has each event, part and custom property, and its known gaps`, () => {
      const text = readFileSync(`docs/elements/${tag}.md`, 'utf8');
      const { events = [], cssParts = [], cssProperties = [] } = declarationOf(tag);
      const names = [...events, ...cssParts].map(({ name }) => `\`${name}\``);
      const wanted = [
        ...[...names, ...cssProperties.map(({ name }) => name)],
        ...['## Events', '## Theming', '## Accessibility', 'Known gaps:'],
      ];
      assert.deepEqual(
        wanted.filter((one) => !text.includes(one)),
        [],
      );
    });
});
