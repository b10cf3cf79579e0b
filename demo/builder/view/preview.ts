import type { FeedInput } from 'fairstay/feed.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Builder } from '../builder.js';
import { plainNode } from '../plain.js';

/** A long list is looked at by its beginning; two of them drawn whole at each key would be slow. */
const mostShown = 300;
const beginnings = new WeakMap<FeedInput, FeedInput>();

function beginning(feed: FeedInput): FeedInput {
  if (feed.plans.length <= mostShown) return feed;
  const first = beginnings.get(feed) ?? { ...feed, plans: feed.plans.slice(0, mostShown) };
  beginnings.set(feed, first);
  return first;
}

/** A plan's button is looked at here, not followed. */
const stay = (event: Event) => {
  event.preventDefault();
};

/** Drawn anew only when its text is another. */
let drawn: { html: string; nodes: Record<string, Node> } | undefined;
function plain(code: string, place: string): Node {
  if (drawn?.html !== code) drawn = { html: code, nodes: {} };
  return (drawn.nodes[place] ??= plainNode(code));
}

function comparison(builder: Builder, place: string): TemplateResult {
  const { words, work, understood, feed, dark } = builder;
  const { looks, taking } = work;
  if (!feed || !understood?.read)
    return html`<p class="quiet">${feed?.plans.length ? words.noPreview : words.emptyPreview}</p>`;
  const isPlain = taking.kind === 'plain';
  const accent = looks.accent && `--fairstay-accent: ${looks.accent}`;
  return html`<div class="stage ${dark && !isPlain ? 'dark' : ''}" lang=${looks.lang}>
    ${
      isPlain
        ? plain(builder.plain ?? '', place)
        : keyed(
            'element',
            html`<plan-compare-table
              .style=${accent}
              stick="none"
              .feed=${beginning(feed)}
              .layout=${looks.layout}
              .lead=${looks.lead}
              .sort=${looks.sort}
              .differences=${looks.differences}
              .withoutControls=${looks.withoutControls}
              @plan-select=${stay}
            ></plan-compare-table>`,
          )
    }
  </div>`;
}

export function widePreview(builder: Builder): TemplateResult {
  const { words, understood, dark, feed } = builder;
  return html`<section class="preview" id="preview" aria-labelledby="preview-title">
    <div class="row">
      <h2 id="preview-title">${words.preview} · ${words.wide}</h2>
      <label class="tick">
        <input
          id="dark"
          type="checkbox"
          .checked=${live(dark)}
          @change=${({ target }: Event) => builder.setDark((target as HTMLInputElement).checked)}
        />
        ${words.dark}
      </label>
    </div>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="preview-title">
      <div class="wide">${comparison(builder, 'wide')}</div>
    </div>
    ${
      understood?.read
        ? html`<p class="quiet drag">${words.drag}</p>
            ${
              (feed?.plans.length ?? 0) > mostShown
                ? html`<p class="quiet">${words.firstOnly(mostShown)}</p>`
                : nothing
            }`
        : nothing
    }
  </section>`;
}

export function phonePreview(builder: Builder): TemplateResult {
  const { words } = builder;
  return html`<aside class="beside" aria-labelledby="phone-title">
    <div class="phone">
      <h2 id="phone-title">${words.preview} · ${words.phone}</h2>
      <div class="screen" role="region" tabindex="0" aria-labelledby="phone-title">
        ${comparison(builder, 'phone')}
      </div>
    </div>
  </aside>`;
}
