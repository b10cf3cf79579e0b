import { auditCancelFlow, type AuditOptions } from '../../../src/retention/audit/index.js';
import { expect } from '../../support.js';
import { picture } from './breaks.js';
import { german, french, korean } from './copies.js';
import { blank, builds, css, english, fairPage, type Copy, type Page } from './page.js';

const sizes = [
  { name: '320×568', width: 320, height: 568 },
  { name: '390×844', width: 390, height: 844 },
  { name: '768×1024', width: 768, height: 1024 },
  { name: '1280×800', width: 1280, height: 800 },
  { name: '1280×800 at 400 %', width: 320, height: 200 },
];
const copies: Copy[] = [english, korean, german, french];

describe('a fair page', () => {
  let page: Page | undefined;
  afterEach(() => page?.close());

  const expectFair = (options?: AuditOptions) => {
    const found = page && auditCancelFlow(page.root, options);
    expect(found, JSON.stringify(found)).to.eql([]);
  };
  /** Down the page by screens, as a reader goes. */
  const expectFairAllTheWay = () => {
    const scroller = page?.doc.scrollingElement;
    if (!scroller) throw new Error('There is no page.');
    for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight / 2) {
      scroller.scrollTop = top;
      expectFair();
    }
  };

  for (const build of builds) {
    for (const { name, width, height } of sizes) {
      for (const copy of copies) {
        it(`has no finding: ${build}, ${name}, ${copy.lang}`, async () => {
          page = await fairPage(build, { copy, width, height });
          expectFairAllTheWay();
        });
      }
      it(`has none with text at 200 %: ${build}, ${name}`, async () => {
        page = await fairPage(build, { copy: german, width, height });
        page.doc.documentElement.style.fontSize = '200%';
        expectFairAllTheWay();
      });
    }
  }

  describe('is fair too', () => {
    beforeEach(async () => {
      page = await fairPage('slotted');
    });
    const styled = (selector: string, rules: string) => {
      const element = page?.one(selector);
      if (element) element.style.cssText += `;${rules}`;
    };
    const both = (rules: string) => {
      styled('[data-audit=cancel]', rules);
      styled('[data-audit=keep]', rules);
    };

    it('in a dark scheme that says no colours', async () => {
      page?.close();
      page = await blank(
        `<style>:root{color-scheme:dark} button{font-size:16px;min-height:44px;width:150px}</style>
         <button data-audit="cancel">Cancel</button> <button data-audit="keep">Keep</button>`,
      );
      expectFair();
      page.doc.body.innerHTML = `
        <a href="/" data-audit="cancel" style="display:inline-block;padding:14px">Cancel</a>
        <a href="/" data-audit="keep" style="display:inline-block;padding:14px">Stay on</a>`;
      const [cancel] = page.doc.querySelectorAll('a');
      if (cancel) cancel.style.width = '120px';
      styled('a', 'color:#fff');
      styled('[data-audit=keep]', 'color:#fff');
      expectFair();
    });
    it('dark on dark surfaces', () => {
      styled('.pair', 'background:#101214');
      both('background:#e8eaed;color:#111');
      expectFair();
    });
    it('with gradients', () => {
      styled('.pair', 'background:linear-gradient(90deg, #fff, #f0f4ff)');
      both('background:linear-gradient(#1a4fd0, oklch(0.4 0.15 265))');
      expectFair();
    });
    it('before a picture, which nobody can judge', () => {
      both(`background:url(${picture}) #fff;color:#fff`);
      expectFair();
      both(`background:url(${picture}), linear-gradient(#fff, #fff);color:#fff`);
      expectFair();
    });
    it('with letters cut out of a gradient', () => {
      both('background:linear-gradient(#111, #333) text;-webkit-text-fill-color:transparent');
      both('-webkit-background-clip:text;border:1px solid');
      expectFair();
    });
    it('with modern colours', () => {
      both('background:oklch(0.3 0.1 260);color:color-mix(in srgb, #fff 95%, #000)');
      expectFair();
    });
    it('with translucent colours that add up', () => {
      styled('.pair', 'background:rgb(0 0 0 / 90%)');
      both('background:rgb(255 255 255 / 10%);color:rgb(255 255 255 / 90%)');
      expectFair();
    });
    it('in transformed parents', () => {
      styled('main', 'transform:rotate(-2deg) translateX(4px)');
      expectFair();
      styled('main', 'transform:scale(1.05);transform-origin:0 0');
      expectFair();
    });
    it('from right to left', () => {
      if (page) page.doc.documentElement.dir = 'rtl';
      expectFair();
    });
    it('in a fixed bar', () => {
      styled('.pair', 'position:fixed;inset:auto 0 0;padding:8px');
      expectFairAllTheWay();
    });
    it('with a border and round ends', () => {
      both('border:2px solid;border-radius:999px');
      expectFair();
    });
    it('with the way out standing out more', () => {
      styled('[data-audit=keep]', 'background:none;color:#17191c;border:0;font-weight:400');
      expectFair();
      styled('[data-audit=keep]', 'background:#eee');
      expectFair();
    });
    it('with a filled way out beside the black letters of a pale way to stay', () => {
      styled('[data-audit=cancel]', 'background:#0057b8');
      styled('[data-audit=keep]', 'background:#eee;color:#000');
      expectFair();
    });
    it('fixed to the screen, whatever the box that holds it hides', () => {
      styled('main', 'height:50px;overflow:hidden');
      styled('.pair', 'position:fixed;inset:auto 0 0;padding:8px');
      expectFair();
      styled('.pair', 'position:absolute');
      expectFair();
    });
    it('as a list of links alike', () => {
      both('background:none;color:#06c;text-decoration:underline');
      expectFair();
    });
    it('with other letters within the buttons', () => {
      const [cancel, keep] = ['cancel', 'keep'].map((it) => page?.one(`[data-audit=${it}]`));
      cancel?.replaceChildren('');
      keep?.replaceChildren('');
      cancel?.insertAdjacentHTML(
        'beforeend',
        '<svg width="9" height="9"></svg> <b>Cancel</b> <i>service</i>',
      );
      keep?.insertAdjacentHTML(
        'beforeend',
        '<svg width="9" height="9"></svg> <b>Keep</b> <i>my plan</i>',
      );
      expectFair();
    });
    it('with choices that the customer made', () => {
      page?.one('input').setAttribute('checked', '');
      page?.one('label').setAttribute('data-audit-chosen', '');
      expectFair();
    });
    it('with reasons in a customer’s own words', () => {
      const reasons = [
        '고객 지원이 아쉬워요',
        '우리 집 속도가 아쉬워요',
        '혜택이 아쉬워요',
        'I pay more than new customers do',
        'It is not worth what I pay',
        'Ich zahle mehr als neue Kunden',
        'Je paie plus que les nouveaux clients',
      ];
      const labels = reasons.map((it) => `<label>${it}</label>`).join('');
      page?.one('fieldset').insertAdjacentHTML('beforeend', labels);
      expectFair();
    });
    it('with fields that may stay empty, and a list that asks first', () => {
      const some = Array.from({ length: 9 }, () => '<input>').join('');
      const list = '<select><option value="">Choose<option value="1">Moving</select>';
      page?.one('fieldset').insertAdjacentHTML('beforebegin', some + list);
      expectFair();
    });
    it('with a list of one, and with required fields of another form', () => {
      const list = '<select><option value="1">Internet 500</select>';
      const search = `<form>${'<input required>'.repeat(9)}</form>`;
      page?.one('fieldset').insertAdjacentHTML('beforebegin', list + search);
      expectFair();
    });
    it('with a required group of choices, which is one field', () => {
      for (const it of page?.root.shadowRoot?.querySelectorAll('input') ?? []) it.required = true;
      expectFair({ limits: { maxInputs: 1 } });
    });
    it('with the words that a policy lists, in the language of the page', () => {
      const entryLabels = { en: ['Cancel service'], de: ['Verträge hier kündigen'] };
      expectFair({ limits: { entryLabels } });
      if (page) page.root.setAttribute('lang', 'en-GB');
      expectFair({ limits: { entryLabels, confirmLabels: { en: ['Confirm'] } } });
      expectFair({ limits: { entryLabels: { de: ['Verträge hier kündigen'] } } });
    });
    it('in a box that scrolls, whatever of it is in view', () => {
      styled('main', 'height:300px;overflow:auto');
      expectFair();
      page?.one('main').scrollTo(0, 400);
      expectFair();
    });
    it('scrolled out of a box, with no offer in view', () => {
      styled('.pair', 'position:static');
      styled('main', 'height:100px;overflow:auto');
      page?.one('[data-audit=offer]').remove();
      page?.one('main').scrollTo(0, 9999);
      expectFair();
    });
    it('further down a page, with no offer in view', () => {
      styled('.pair', 'position:static;margin-top:3000px');
      expectFair();
    });
    it('as a modal dialog over a faded page', () => {
      const doc = page?.doc;
      if (!doc || !page) throw new Error('There is no page.');
      doc.body.innerHTML = `<div style="opacity:0.1;overflow:hidden;height:10px"><dialog id="flow" style="background:#fff;color:#000">
        <style>${css}</style><h1 tabindex="-1" autofocus>Cancel</h1><div class="pair">
        <button class="b" data-audit="cancel">Cancel</button><button class="b" data-audit="keep">Keep it</button></div></dialog></div>`;
      page.root = doc.body;
      (page.one('dialog') as HTMLDialogElement).showModal();
      expectFair();
    });
    it('as a link of the page and nothing else', async () => {
      page?.close();
      page = await blank(
        '<a href="/cancel" data-audit="cancel" style="display:inline-block;padding:14px">Cancel</a>',
      );
      expectFair();
    });
    it('as a form that German law prescribes: no way to stay', async () => {
      page?.close();
      page = await blank(`<form lang="de"><style>${css}</style>
        ${['Name', 'Vertrag', 'Ende', 'E-Mail'].map((it) => `<label>${it}<input required></label>`).join('')}
        <div class="pair"><button class="b" data-audit="cancel">jetzt kündigen</button></div></form>`);
      expectFair({ limits: { confirmLabels: { de: ['jetzt kündigen'] } } });
    });
  });
});
