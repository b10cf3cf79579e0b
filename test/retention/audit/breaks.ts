/** Ways to make the fair page unfair, each with the one rule that has to catch it. */
import type { AuditOptions, AuditRule } from '../../../src/retention/audit/index.js';
import type { Page } from './page.js';

export interface Break {
  rule: AuditRule;
  by: string;
  make(page: Page): void;
  options?: AuditOptions;
}

const cancel = ({ one }: Page) => one('[data-audit=cancel]');
const keep = ({ one }: Page) => one('[data-audit=keep]');
/** Where it is drawn: its slot, if it has one. */
const boxOf = (element: HTMLElement): Element => element.assignedSlot ?? element;
const offer = ({ one }: Page) => one('[data-audit=offer]');
const style = (element: HTMLElement, css: string) => (element.style.cssText += `;${css}`);

export const picture =
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const both = (page: Page, css: string) => {
  style(cancel(page), css);
  style(keep(page), css);
};

const cancelStyled = (rule: AuditRule, by: string, css: string): Break => ({
  rule,
  by,
  make: (page) => style(cancel(page), css),
});
const keepStyled = (rule: AuditRule, by: string, css: string): Break => ({
  rule,
  by,
  make: (page) => style(keep(page), css),
});

/** Something laid over the page. */
function overlay(page: Page, css: string): void {
  const cover = page.doc.createElement('div');
  cover.style.cssText = `position:fixed;inset:0;z-index:9;${css}`;
  page.doc.body.append(cover);
}

function add(page: Page, html: string): void {
  page.one('fieldset').insertAdjacentHTML('beforebegin', html);
}

const worded = (by: string, text: string): Break => ({
  rule: 'words',
  by,
  make: (page) => (page.one('.facts').textContent = text),
});

/** The button as it is, but a link. */
function turnIntoLink(page: Page, css: string): void {
  const link = page.doc.createElement('a');
  const button = cancel(page);
  link.href = '/cancel';
  link.className = button.className;
  link.slot = button.slot;
  link.dataset['audit'] = 'cancel';
  link.textContent = button.textContent;
  style(link, css);
  button.replaceWith(link);
}

const fields = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => `<label>Field ${i}<input name="f${i}" required></label>`,
  ).join('');

export const breaks: readonly Break[] = [
  { rule: 'present', by: 'no way out at all', make: (page) => cancel(page).remove() },
  {
    rule: 'present',
    by: 'one that is not marked',
    make: (page) => delete cancel(page).dataset['audit'],
  },

  cancelStyled('visible', 'display: none', 'display:none'),
  cancelStyled('visible', 'visibility: hidden', 'visibility:hidden'),
  cancelStyled('visible', 'opacity 0', 'opacity:0'),
  cancelStyled('visible', 'opacity 0.05', 'opacity:0.05'),
  cancelStyled('visible', 'a filter', 'filter:opacity(0.02)'),
  cancelStyled('visible', 'a blur', 'filter:blur(8px)'),
  cancelStyled('visible', 'clip-path', 'clip-path:inset(50%)'),
  cancelStyled('visible', 'clip-path to a point', 'clip-path:circle(0)'),
  cancelStyled('visible', 'scale 0', 'transform:scale(0)'),
  cancelStyled(
    'visible',
    'one pixel',
    'width:1px;height:1px;min-height:0;padding:0;overflow:hidden',
  ),
  cancelStyled('visible', 'left of the page', 'position:absolute;left:-9999px'),
  cancelStyled('visible', 'right of the page', 'position:fixed;left:9999px'),
  cancelStyled('visible', 'above the page', 'position:absolute;top:-9999px'),
  cancelStyled('visible', 'below a fixed screen', 'position:fixed;top:9999px'),
  cancelStyled('visible', 'text indent', 'text-indent:-9999px;overflow:hidden'),
  cancelStyled('visible', 'letters of no size', 'font-size:0;min-height:60px'),
  cancelStyled('visible', 'white on white', 'background:#fff;color:#fff'),
  cancelStyled('visible', 'white on near white', 'background:#fafafa;color:#fff'),
  cancelStyled(
    'visible',
    'white on white, in oklch',
    'background:oklch(1 0 0);color:oklch(0.99 0 0)',
  ),
  cancelStyled('visible', 'no fill of its text', '-webkit-text-fill-color:transparent'),
  cancelStyled(
    'visible',
    'a gradient of its own colour',
    'background:linear-gradient(#fff,#fff);color:#fff',
  ),
  cancelStyled(
    'visible',
    'opacity before a picture, whose colours nobody knows',
    `background:url(${picture});opacity:0.01`,
  ),
  {
    rule: 'visible',
    by: 'white on white upon a picture',
    make: (page) => {
      style(page.one('.pair'), `background:url(${picture})`);
      style(cancel(page), 'background:#fff;color:#fff');
    },
  },
  {
    rule: 'visible',
    by: 'a place below a screen, fixed',
    make: (page) => {
      style(page.one('main'), 'min-height:3000px');
      style(cancel(page), 'position:fixed;top:1000px');
    },
  },
  {
    rule: 'visible',
    by: 'a place below a screen that does not scroll',
    make: (page) => {
      page.doc.documentElement.style.overflow = 'hidden';
      style(page.one('.pair'), 'position:static;margin-top:1500px');
    },
  },
  {
    rule: 'visible',
    by: 'opacity of what both are in',
    make: (page) => {
      keep(page).remove();
      style(page.one('.pair'), 'opacity:0.02');
    },
  },
  {
    rule: 'visible',
    by: 'a box that hides what overflows',
    make: (page) => {
      keep(page).remove();
      style(page.one('.pair'), 'height:0;padding:0;overflow:hidden');
    },
  },
  {
    rule: 'visible',
    by: 'closed details',
    make: (page) => {
      keep(page).remove();
      const details = page.doc.createElement('details');
      details.innerHTML = '<summary>More</summary>';
      const pair = page.one('.pair');
      pair.replaceWith(details);
      details.append(pair);
    },
  },

  { rule: 'enabled', by: 'disabled', make: (page) => cancel(page).setAttribute('disabled', '') },
  { rule: 'enabled', by: 'aria-disabled', make: (page) => (cancel(page).ariaDisabled = 'true') },
  { rule: 'enabled', by: 'inert', make: (page) => cancel(page).setAttribute('inert', '') },
  {
    rule: 'enabled',
    by: 'an inert parent',
    make: (page) => page.one('.pair').setAttribute('inert', ''),
  },
  cancelStyled('enabled', 'pointer-events: none', 'pointer-events:none'),
  { rule: 'enabled', by: 'no tab stop', make: (page) => (cancel(page).tabIndex = -1) },
  {
    rule: 'enabled',
    by: 'a link that leads nowhere',
    make: (page) => {
      turnIntoLink(page, '');
      cancel(page).removeAttribute('href');
    },
  },

  { rule: 'covered', by: 'a sheet over all', make: (page) => overlay(page, 'background:#0008') },
  { rule: 'covered', by: 'a sheet one cannot see', make: (page) => overlay(page, '') },
  {
    rule: 'covered',
    by: 'a bar over the upper half',
    make: (page) => {
      const { top, height } = cancel(page).getBoundingClientRect();
      overlay(page, `inset:0 0 auto;background:#fff;height:${top + height / 2 + 4}px`);
    },
  },
  {
    rule: 'covered',
    by: 'the way to stay on top of it',
    make: (page) => {
      const { left, top } = cancel(page).getBoundingClientRect();
      style(page.one('.pair'), 'z-index:1');
      style(keep(page), `position:fixed;left:${left + 2}px;top:${top}px;width:150px;z-index:5`);
      style(cancel(page), 'width:175px');
    },
  },
  {
    rule: 'covered',
    by: 'a sheet in another shadow root',
    make: (page) => {
      const host = page.doc.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML =
        '<div style="position:fixed;inset:0;z-index:9;background:#fff"></div>';
      page.doc.body.append(host);
    },
  },

  {
    rule: 'order',
    by: 'the order of the page',
    make: (page) => boxOf(keep(page)).after(boxOf(cancel(page))),
  },
  {
    rule: 'order',
    by: 'CSS order',
    make: (page) => style(page.one('.pair'), 'display:flex;flex-direction:row-reverse'),
  },
  {
    rule: 'order',
    by: 'a column in reverse',
    make: (page) => style(page.one('.pair'), 'display:flex;flex-direction:column-reverse'),
  },
  {
    rule: 'order',
    by: 'the order for who tabs, mended for the eye alone',
    make: (page) => {
      const box = boxOf(keep(page));
      box.after(boxOf(cancel(page)));
      style(cancel(page), 'order:-1');
    },
  },
  { rule: 'order', by: 'tabindex', make: (page) => (keep(page).tabIndex = 1) },

  cancelStyled('area', 'half its width', 'width:50%;min-width:0;padding:8px 0;font-size:inherit'),
  {
    rule: 'area',
    by: 'a taller way to stay',
    make: (page) => {
      style(cancel(page), 'align-self:start');
      style(keep(page), 'min-height:90px');
    },
  },
  {
    rule: 'area',
    by: 'a scale',
    make: (page) => style(keep(page), 'transform:scale(1.15)'),
  },

  cancelStyled('font', 'smaller letters', 'font-size:12px'),
  keepStyled(
    'font',
    'larger letters of the way to stay',
    'font-size:1.1em;align-self:start;height:44px;padding:0',
  ),
  cancelStyled('weight', 'lighter letters', 'font-weight:400'),
  keepStyled('weight', 'heavier letters of the way to stay', 'font-weight:900'),

  {
    rule: 'contrast',
    by: 'grey on grey, both alike',
    make: (page) => both(page, 'background:#888;color:#ccc'),
  },
  {
    rule: 'contrast',
    by: 'half opacity of both',
    make: (page) => both(page, 'background:#fff;color:#333;opacity:0.5;border:1px solid'),
  },
  {
    rule: 'contrast',
    by: 'color-mix',
    make: (page) =>
      both(page, 'background:#fff;border:1px solid;color:color-mix(in oklab, #777, #fff 40%)'),
  },

  cancelStyled(
    'contrast-gap',
    'an outline beside a fill',
    'background:none;color:#17191c;border:1px solid #17191c',
  ),
  cancelStyled('contrast-gap', 'a pale fill beside a dark one', 'background:#eee;color:#17191c'),
  {
    rule: 'contrast-gap',
    by: 'paler letters on the same fill',
    make: (page) => {
      style(cancel(page), 'background:#fff;border:1px solid;color:#757575');
      style(keep(page), 'background:#fff;border:1px solid;color:#000');
    },
  },

  cancelStyled('kind', 'a text without a box', 'background:none;color:#17191c'),
  {
    rule: 'kind',
    by: 'a link',
    make: (page) => turnIntoLink(page, 'background:none;color:#06c;text-decoration:underline'),
  },

  {
    rule: 'target',
    by: 'flat buttons',
    make: (page) => both(page, 'min-height:0;height:30px;padding:0'),
  },
  {
    rule: 'target',
    by: 'narrow buttons',
    make: (page) => {
      cancel(page).textContent = 'End';
      keep(page).textContent = 'Stay';
      both(page, 'width:40px;padding:0');
    },
  },

  {
    rule: 'in-view',
    by: 'an offer further down, without the way out',
    make: (page) => {
      style(page.one('.pair'), 'position:static');
      style(offer(page), 'margin-top:1200px');
      offer(page).scrollIntoView();
    },
  },
  {
    rule: 'in-view',
    by: 'a way out below the first screen',
    make: (page) => {
      page.one('h1').after(offer(page));
      style(page.one('.pair'), 'position:static;margin-top:1500px');
    },
  },
  {
    rule: 'in-view',
    by: 'a way out cut by the edge of the screen',
    make: (page) => {
      page.one('main').prepend(offer(page));
      const { top } = cancel(page).getBoundingClientRect();
      style(page.one('.pair'), `position:static;margin-top:${844 - top - 6}px`);
    },
  },

  {
    rule: 'label',
    by: 'other words than allowed',
    make: () => undefined,
    options: { limits: { entryLabels: { en: ['Click to cancel'] } } },
  },
  {
    rule: 'label',
    by: 'words besides',
    make: (page) => cancel(page).append(' (you lose 20 %)'),
    options: { limits: { confirmLabels: { en: ['Cancel service'] } } },
  },
  {
    rule: 'label',
    by: 'another name for those who hear it',
    make: (page) => (cancel(page).ariaLabel = 'Options'),
  },

  { rule: 'steps', by: 'three screens', make: () => undefined, options: { steps: 3 } },
  {
    rule: 'steps',
    by: 'a screen marked as the fourth',
    make: (page) => page.one('main').setAttribute('data-audit-step', '4'),
  },
  {
    rule: 'steps',
    by: 'a second one, where one is allowed',
    make: () => undefined,
    options: { steps: 2, limits: { maxSteps: 1 } },
  },

  { rule: 'inputs', by: 'seven required fields', make: (page) => add(page, fields(7)) },
  {
    rule: 'inputs',
    by: 'one, where none is allowed',
    make: (page) => add(page, fields(1)),
    options: { limits: { maxInputs: 0 } },
  },
  {
    rule: 'inputs',
    by: 'a required reason, where none is allowed',
    make: (page) => page.one('input').setAttribute('required', ''),
    options: { limits: { maxInputs: 0 } },
  },

  {
    rule: 'preselected',
    by: 'a radio',
    make: (page) => page.one('input').setAttribute('checked', ''),
  },
  {
    rule: 'preselected',
    by: 'a box',
    make: (page) => add(page, '<label><input type="checkbox" checked> Call me</label>'),
  },
  {
    rule: 'preselected',
    by: 'a box checked by script',
    make: (page) => {
      add(page, '<label><input type="checkbox"> Call me</label>');
      (page.one('[type=checkbox]') as HTMLInputElement).checked = true;
    },
  },
  {
    rule: 'preselected',
    by: 'a list',
    make: (page) =>
      add(page, '<select><option value="">–<option value="1" selected>Pause</select>'),
  },
  {
    rule: 'preselected',
    by: 'a switch',
    make: (page) => add(page, '<div role="switch" aria-checked="true" tabindex="0">Stay</div>'),
  },

  worded('shame', 'No thanks, I like paying more'),
  worded('loss', 'Are you sure you want to lose your discount?'),
  worded('urgency', 'Hurry! This deal ends in 10 minutes'),
  worded('scarcity', 'Only 3 left at this price'),
  worded('a curly apostrophe', 'Don’t leave us'),
  worded('others', '9 out of 10 customers stay'),
  worded('pleading in Korean', '정말 떠나시겠어요?'),
  worded('loss in Korean', '할인 혜택을 포기하시겠어요?'),
  worded('urgency in Korean', '오늘만 드리는 혜택이에요'),
  worded('Korean without its spaces', '마지막기회예요'),
  worded('last chance in Korean', '마지막 기회예요'),
  worded('shame in German', 'Nein danke, ich zahle lieber mehr'),
  worded('urgency in German', 'Nur noch heute: 20 % Rabatt'),
  worded('loss in German', 'Sind Sie sicher, dass Sie Ihre Vorteile verlieren möchten?'),
  worded('shame in French', 'Non merci, je préfère payer plus'),
  worded('urgency in French', 'Dernière chance !'),
  worded('pleading in French', 'Nous sommes tristes de vous voir partir'),
  {
    rule: 'words',
    by: 'across inline elements',
    make: (page) => (page.one('.facts').innerHTML = 'Your <b>last</b> <i>chance</i>'),
  },
  {
    rule: 'words',
    by: 'in a tooltip',
    make: (page) => (page.one('.end').title = 'Limited-time offer'),
  },
  {
    rule: 'words',
    by: 'in an offer',
    make: (page) => (page.one('[data-audit=offer] p').textContent = 'Act now'),
  },

  { rule: 'timer', by: 'a timer', make: (page) => add(page, '<p role="timer">09:59</p>') },
  { rule: 'timer', by: 'a marquee', make: (page) => add(page, '<marquee>20 %</marquee>') },

  { rule: 'focus', by: 'autofocus', make: (page) => keep(page).setAttribute('autofocus', '') },
  { rule: 'focus', by: 'focus', make: (page) => keep(page).focus() },
  { rule: 'focus', by: 'focus on the offer', make: (page) => page.one('section button').focus() },
];
