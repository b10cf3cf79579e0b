import { expect } from '../../support.js';
import { flowWords } from '../../../src/ui/flow-words.js';
import { watchPage } from '../flow.page.js';
import { loadFeeds, quote, show } from './cancel-intercept.page.js';

type Tree = Record<string, unknown>;
/** Every path of words there is: lists by their keys alone. */
function paths(words: Tree, at = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    value && typeof value === 'object' ? paths(value as Tree, `${at}${key}.`) : `${at}${key}`,
  );
}
const own = (words: Tree) => paths(words).filter((path) => path !== 'money');

describe('cancel-intercept: in four languages', () => {
  watchPage();
  before(loadFeeds);

  for (const lang of ['ko', 'de', 'fr'])
    it(`${lang} says all that English says, in words of its own`, async () => {
      const { en } = flowWords;
      const fetched = flowWords[lang];
      const words = (typeof fetched === 'function' ? await fetched() : fetched) as unknown as Tree;
      expect(own(words)).to.have.members(own(en));
      const flat = (tree: Tree): Tree =>
        Object.fromEntries(
          Object.entries(tree).flatMap(([key, value]) =>
            value && typeof value === 'object'
              ? Object.entries(flat(value as Tree)).map(([k, v]) => [`${key}.${k}`, v] as const)
              : [[key, value] as const],
          ),
        );
      const [english, other] = [flat(en), flat(words)];
      const same = Object.keys(english).filter(
        (key) => typeof english[key] === 'string' && english[key] === other[key],
      );
      expect(same).to.eql([]);
      for (const [key, value] of Object.entries(other))
        if (key !== 'money') expect(value, key).to.be.ok;
    });

  const seen: Record<string, [title: string, out: string, stay: string]> = {
    en: ['Cancel Internet 500', 'Cancel service', 'Keep my plan'],
    ko: ['Internet 500 해지', '해지하기', '계속 이용하기'],
    de: ['Internet 500 kündigen', 'Vertrag kündigen', 'Vertrag behalten'],
    fr: ['Résilier Internet 500', 'Résilier le contrat', 'Garder mon contrat'],
  };
  for (const [lang, [title, out, stay]] of Object.entries(seen))
    it(`${lang} is spoken where it stands in ${lang}`, async () => {
      const page = await show({ policy: 'KR', lang, values: { quote } });
      expect(page.heading).to.equal(title);
      expect(page.names('button')).to.eql([out, stay]);
      page.el.parentElement?.setAttribute('lang', 'en');
      await page.settled();
      expect(page.heading).to.equal('Cancel Internet 500');
    });

  it('the labels of a law are the law’s', async () => {
    const labels: [policy: string, lang: string, label: string][] = [
      ['DE', 'de', 'Verträge hier kündigen'],
      ['FR', 'fr', 'Résilier votre contrat'],
      ['KR', 'ko', '해지하기'],
      ['US-CA', 'en', 'Click to cancel'],
    ];
    for (const [policy, lang, label] of labels) {
      const page = await show({ policy, lang });
      expect(page.names('button')[0]).to.equal(label);
    }
  });
});
