import { html, type TemplateResult } from 'lit';
import type { Entry } from '../../comparison/index.js';
import type { Drawing } from './drawing.js';
import { becomes, period } from './prices.js';

const nowhere = 'https://a.invalid';

/** What a plan is called and what is to be known of it before its price. */
export function planName(drawing: Drawing, entry: Entry, picker: unknown = ''): TemplateResult {
  const { words, comparison, format } = drawing;
  const { plan, current } = entry;
  // the words around it may be of another language
  const lang = comparison.feed.locale ?? format.tag;
  const cheapest = drawing.layout === 'columns' && comparison.cheapest(entry);
  return html`<span class="tags">
      ${current ? html`<span class="tag" part="current">${words.current}</span>` : ''}
      ${
        cheapest
          ? html`<span class="tag lead" part="best">${words.cheapest(comparison.horizon)}</span>`
          : ''
      }
      ${plan.sponsored ? html`<span class="tag" part="sponsored">${words.sponsored}</span>` : ''}
    </span>
    ${logo(drawing, entry)}
    ${plan.provider ? html`<span class="soft" part="provider" lang=${lang}>${plan.provider}</span>` : ''}
    ${!picker ? html`<span class="name" part="name" lang=${lang}>${plan.name}</span>` : picker}
    <slot name="plan:${plan.id}"></slot>`;
}

/** Nothing is fetched from elsewhere unless the page asks for it. */
function logo({ remoteLogos, still }: Drawing, { plan }: Entry) {
  if (!plan.logo) return '';
  // where the page is to be is not known yet: a path leads to its own origin
  const [base, origin] = still ? [nowhere, nowhere] : [document.baseURI, location.origin];
  const own = plan.logo.startsWith('data:') || new URL(plan.logo, base).origin === origin;
  return own || remoteLogos
    ? html`<img
        part="logo"
        src=${plan.logo}
        alt=""
        width="32"
        height="32"
        loading="lazy"
        decoding="async"
      />`
    : '';
}

/** The lead price with its period beside it and what it becomes below. */
export function leadPrice(drawing: Drawing, entry: Entry): TemplateResult {
  const { words, format } = drawing;
  const { plan, lead } = entry;
  return lead === undefined
    ? html`<span class="unknown" part="price">${words.unknown}</span>`
    : html`<span class="price" part="price">${format.money(lead, plan.currency)}</span>
        <span class="soft period" part="period">${period(drawing, entry)}</span>
        <span class="soft becomes" part="becomes">${becomes(drawing, entry)}</span>`;
}

/** Whether there is anything to press for a plan. */
export const hasButton = ({ plan: { url, cta } }: Entry): boolean => !!(url || cta);

/** A plan's button: a link where it leads somewhere, and like all the others. */
export function planButton(drawing: Drawing, entry: Entry): TemplateResult | '' {
  const { words } = drawing;
  const { plan } = entry;
  const { url, cta, name, relation } = plan;
  if (!hasButton(entry)) return '';
  const text = cta ?? words.choose;
  const label = `${text}: ${name}`;
  const affiliate = relation === 'affiliate';
  const chosen = (event: Event) => drawing.select(event, entry);
  return html`${
    url
      ? html`<a
          class="button"
          part="button"
          href=${url}
          rel=${affiliate ? 'sponsored nofollow noopener' : 'noopener'}
          aria-label=${label}
          @click=${chosen}
          >${text}</a
        >`
      : html`<button class="button" part="button" aria-label=${label} @click=${chosen}>
          ${text}
        </button>`
  }
  ${affiliate ? html`<small part="affiliate">${words.affiliate}</small>` : ''}`;
}
