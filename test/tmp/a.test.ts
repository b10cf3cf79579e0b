import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { expect, fixture, html, shared } from '../support.js';
class TmpEl extends LitElement {
  @property() name = 'a';
  override render() {
    return html`<p>${this.name}</p>`;
  }
}
customElements.define('tmp-el', TmpEl);
describe('tmp', () => {
  it('renders', async () => {
    const el = await fixture<TmpEl>(html`<tmp-el name="b"></tmp-el>`);
    expect(el.shadowRoot!.textContent).to.contain('b');
    await expect(el).to.be.accessible();
  });
  it('reads shared', async () => {
    expect(await (await shared('cases/pricing.json'))?.text()).to.contain('{');
    expect(await shared('cases/nope.json')).to.equal(undefined);
  });
  it.skip('skips', () => {});
});
