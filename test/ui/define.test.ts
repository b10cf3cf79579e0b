import { define } from '../../src/ui/define.js';
import { expect } from '../support.js';

class One extends HTMLElement {}
class Other extends HTMLElement {}

describe('define', () => {
  const { warn } = console;
  let warnings: unknown[];
  beforeEach(() => {
    warnings = [];
    console.warn = (line) => warnings.push(line);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('registers', () => {
    define('define-one', One);
    expect(document.createElement('define-one')).to.be.instanceOf(One);
  });

  it('is silent on the same class again', () => {
    define('define-one', One);
    define('define-one', One);
    expect(warnings).to.be.empty;
  });

  it('keeps the class that was there and says so', () => {
    define('define-one', One);
    define('define-one', Other);
    define('define-one', class extends HTMLElement {});
    expect(customElements.get('define-one')).to.equal(One);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.match(/<define-one> came twice/);
  });
});
