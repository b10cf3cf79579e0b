import { expect } from '../../support.js';
import { watchPage } from '../flow.page.js';
import { customers, feeds, loadFeeds, quote, show, type Options } from './cancel-intercept.page.js';

const single = (values: Options['values']) => show({ policy: 'KR', values });

describe('cancel-intercept: what cancelling costs', () => {
  const warnings = watchPage();
  before(loadFeeds);

  it('is what the page’s quote says, summed up', async () => {
    const page = await single({ quote });
    expect(page.facts()).to.eql({
      'This month': '$79.99',
      Refund: '-$18.67',
      'Expected last bill': '$61.32',
      'To be returned': 'Gateway, Remote · by June 14, 2031',
    });
    expect(page.text).to.include('You can use it until May 31, 2031.');
    expect(page.text).not.to.include('estimate');
  });

  it('stands before the final button where there are two steps', async () => {
    const page = await show({ values: { quote } });
    await page.click('button', 'Click to cancel');
    expect(page.facts()).to.include({ 'Expected last bill': '$61.32' });
  });

  it('says that it is free where the page says so', async () => {
    const page = await single({ quote: { ...quote, penaltyFree: true } });
    expect(page.text).to.include('You can leave without a cost of leaving early.');
  });

  it('in another currency is refused and reported: an estimate instead', async () => {
    const page = await single({
      feed: {
        ...feeds.us,
        plans: feeds.us.plans.map((plan) => ({
          ...plan,
          contract: 24,
          exit: { type: 'flat', amount: 120 },
        })),
      },
      quote: { ...quote, currency: 'EUR' },
    });
    expect(page.facts()).to.eql({ 'Cost of leaving early': '$120.00' });
    expect(page.text).to.include('An estimate from the terms of your plan');
    expect(page.text).not.to.include('61.32');
    expect(page.el.problems.map(({ path }) => path)).to.eql(['/quote/currency']);
    expect(warnings.splice(0)).to.have.lengthOf(1);
  });

  it('without a quote is an estimate, and called so', async () => {
    const page = await single({ feed: feeds.kr, customer: customers.kr });
    expect(page.parts).to.include('costs');
    expect(page.text).to.include('An estimate from the terms of your plan');
  });

  it('of nothing known is for the provider to tell', async () => {
    const page = await single({ customer: undefined });
    expect(page.text).to.include('Your provider will tell you what cancelling costs.');
    expect(page.text).not.to.include('$');
  });

  it('can end on one of several days, which is sent', async () => {
    const page = await single({ quote: { ...quote, endDates: ['2031-05-31', '2031-06-30'] } });
    expect(page.names('radio').slice(0, 2)).to.eql(['May 31, 2031', 'June 30, 2031']);
    expect(page.elements.some((node) => node.matches(':checked'))).to.equal(false);
    await page.click('radio', 'June 30, 2031');
    expect(page.text).to.include('You can use it until June 30, 2031.');
    // the page reckoned for the first day: neither the bill nor the day of return is of this one
    expect(page.text).to.include('An estimate from the terms of your plan');
    expect(page.facts()['To be returned']).to.equal('Gateway, Remote');
    await page.click('radio', 'May 31, 2031');
    expect(page.text).not.to.include('An estimate');
    expect(page.facts()['To be returned']).to.equal('Gateway, Remote · by June 14, 2031');
    await page.click('radio', 'June 30, 2031');
    await page.click('button', 'Cancel service');
    expect((await page.sent())['endDate']).to.equal('2031-06-30');
  });

  it('a quote that comes late is shown to who has chosen a reason already', async () => {
    const page = await single({});
    await page.click('radio', 'It costs too much');
    page.el.quote = quote;
    await page.settled();
    expect(page.facts()).to.include({ 'Expected last bill': '$61.32' });
    expect(page.find<HTMLInputElement>('radio', 'It costs too much').checked).to.equal(true);
    expect(page.parts).to.include('offers');
  });
});
