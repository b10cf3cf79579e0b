import { manyPlans } from '../test/fixtures/many.js';

/** How many plans are made up where no list was made by make-list.mjs. */
const madeUp = 3000;

async function survey() {
  // its address, where the demo's server found the file; another server leaves the braces
  const { list = '' } = document.documentElement.dataset;
  if (!/^\w/.test(list)) return undefined;
  try {
    const answer = await fetch(new URL(list, document.baseURI));
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

const feed = (await survey()) ?? manyPlans(madeUp);
document.querySelector('#list').feed = feed;
document.querySelector('#count').textContent = `${feed.plans.length.toLocaleString('en')} plans`;
document.querySelector('#about').append(` Figures: ${feed.source.name}.`);
