import { expect } from '../../support.js';
import surveys from './surveys.js';
import { show, watchPage } from './survey.page.js';

describe('feedback-survey: asking', () => {
  const warnings = watchPage();

  it('asks every type, and has nothing answered beforehand', async () => {
    const page = await show(surveys.every);
    expect(page.questions).to.have.lengthOf(5);
    expect(page.all('radio')).to.have.lengthOf(4 + 5 + 11);
    expect(page.root.querySelectorAll(':checked')).to.have.lengthOf(0);
    expect(page.names('radio').slice(-11)).to.eql([
      ...['0, Not at all likely', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
      '10, Extremely likely',
    ]);
    expect(page.root.querySelectorAll('[required]')).to.have.lengthOf(0);
  });

  it('asks more where an answer asks for it, says so, and takes it away again', async () => {
    const page = await show(surveys.en);
    expect(page.questions).to.have.lengthOf(2);
    await page.click('radio', '6');
    expect(page.questions[1]).to.equal('What should have been better?');
    expect(page.status).to.equal('One more question.');
    await page.click('radio', '9');
    expect(page.questions).to.have.lengthOf(2);
  });

  it('takes an answer back, and gives the focus to its question', async () => {
    const page = await show(surveys.short);
    await page.click('radio', '6');
    expect(page.find<HTMLInputElement>('radio', '6').checked).to.equal(true);
    await page.click('button', 'Clear answer: How likely are you to recommend us to a friend?');
    expect(page.root.querySelectorAll(':checked')).to.have.lengthOf(0);
    expect(page.names('button')).to.eql(['Send', 'Skip']);
    expect(page.focused).to.equal('0, Not at all likely');
  });

  it('unticks the last of many without moving the focus', async () => {
    const page = await show(surveys.every);
    await page.click('checkbox', 'Speed');
    page.find('checkbox', 'Speed').focus();
    await page.click('checkbox', 'Speed');
    await page.settled();
    expect(page.focused).to.equal('Speed');
    expect(page.names('button')).to.eql(['Send', 'Skip']);
  });

  it('nothing moves when an answer can be taken back', async () => {
    const page = await show(surveys.every);
    const before = page.el.offsetHeight;
    await page.click('radio', '6');
    await page.click('checkbox', 'Price');
    expect(page.el.offsetHeight).to.equal(before);
  });

  it('keeps what was answered when the page sets the same survey again, not when it sets another', async () => {
    const page = await show(surveys.short);
    await page.click('radio', '6');
    page.el.survey = structuredClone(surveys.short);
    await page.settled();
    expect(page.find<HTMLInputElement>('radio', '6').checked).to.equal(true);
    page.el.survey = { questions: [{ ...surveys.short.questions[0], label: 'Another?' }] };
    await page.settled();
    expect(page.root.querySelectorAll(':checked')).to.have.lengthOf(0);
  });

  it('goes on to the follow-up and back, with the focus on the heading', async () => {
    const page = await show(surveys.en);
    await page.click('radio', '6');
    await page.click('checkbox', 'Outages');
    await page.click('button', 'Next');
    expect(page.questions).to.eql(['How often was the line down?', 'How did leaving us go?']);
    expect(page.focused).to.equal('Just a little more');
    await page.click('button', 'Back');
    expect(page.find<HTMLInputElement>('checkbox', 'Outages').checked).to.equal(true);
  });

  it('is skipped as a whole by a button as big as the other, and can be opened again', async () => {
    const page = await show(surveys.short);
    const [send, skip] = ['Send', 'Skip'].map((name) => page.find('button', name));
    const look = (node?: HTMLElement) => {
      const { width, height } = (node as HTMLElement).getBoundingClientRect();
      const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(node as Element);
      return { width: Math.round(width), height, color, backgroundColor, fontSize, fontWeight };
    };
    expect(look(skip)).to.eql(look(send));
    let asked = 0;
    page.el.addEventListener('survey-request', () => asked++);
    await page.click('button', 'Skip');
    expect(page.heading).to.equal('Skipped. Nothing was sent.');
    expect(page.focused).to.equal('Skipped. Nothing was sent.');
    expect(page.closed).to.eql(['skipped']);
    expect(asked).to.equal(0);
    await page.click('button', 'Answer after all');
    expect(page.names('button')).to.eql(['Send', 'Skip']);
  });

  it('without a survey shows what is inside it', async () => {
    const page = await show(undefined, {
      markup: '<feedback-survey><p>Write to us.</p></feedback-survey>',
    });
    expect(page.el.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('reads JSON inside it, and follows a change of that', async () => {
    const json = (label: string) =>
      JSON.stringify({ questions: [{ id: 'a', type: 'text', label }] });
    const page = await show(undefined, {
      markup: `<feedback-survey><script type="application/json">${json('One?')}</script></feedback-survey>`,
    });
    expect(page.questions).to.eql(['One?']);
    const script = page.el.querySelector('script') as HTMLScriptElement;
    script.textContent = json('Two?');
    await page.settled();
    await page.settled();
    expect(page.questions).to.eql(['Two?']);
  });

  it('leaves out what cannot be asked, and tells the page’s author once where', async () => {
    const broken = {
      questions: [...surveys.short.questions, { id: 'x', type: 'stars', label: 'x' }],
    };
    expect((await show(broken)).questions).to.have.lengthOf(1);
    await show(broken);
    expect(warnings.splice(0)).to.eql([
      'fairstay: left out of the survey: questions[1].type is none of choice, choices, rating, nps, text.',
    ]);
  });

  it('a circle is no survey', async () => {
    const circle: Record<string, unknown> = {};
    circle['questions'] = circle;
    expect((await show(circle)).questions).to.eql([]);
    expect(warnings.splice(0)).to.have.lengthOf(1);
  });

  it('markup in a survey is text', async () => {
    const label = '<img src=x onerror=alert(1)>';
    const page = await show({
      questions: [{ id: '__proto__', type: 'choice', label, options: [label] }],
    });
    expect(page.questions).to.eql([label]);
    expect(page.root.querySelector('img')).to.equal(null);
    let sent: unknown;
    page.el.addEventListener('survey-request', (event) => {
      sent = event.detail.answers;
      event.respondWith(undefined);
    });
    await page.click('radio', label);
    await page.click('button', 'Send');
    expect(Object.entries(sent as object)).to.eql([['__proto__', label]]);
  });

  for (const [lang, send, heading] of [
    ['ko', '보내기', '이용해 보니 어떠셨어요?'],
    ['de-AT', 'Senden', 'Wie war es bei uns?'],
    ['fr', 'Envoyer', 'Qu’en avez-vous pensé ?'],
    ['xx', 'Send', 'How was it for you?'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const page = await show(surveys.short, { lang });
      expect(page.names('button')[0]).to.equal(send);
      expect(page.heading).to.equal(heading);
    });

  it('takes the page’s own heading', async () => {
    const page = await show(surveys.short, {
      markup: '<feedback-survey><span slot="heading">One minute?</span></feedback-survey>',
    });
    expect(page.heading).to.equal('One minute?');
  });
});
