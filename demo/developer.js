import { manyPlans } from '../test/fixtures/many.js';

/** What each fixture looks best with. */
const fixtures = {
  three: { 'current-plan': 'c-50', 'months-passed': '30', lang: 'ko' },
  us: { 'current-plan': 'spectrum-premier-1y', 'months-passed': '10', lang: 'en' },
  kr: { 'current-plan': 'skb-btv-500', 'months-passed': '30', lang: 'ko' },
  minimal: { lang: 'ko' },
  one: { lang: 'en' },
  sparse: { lang: 'en' },
  long: { lang: 'de' },
  affiliate: { lang: 'en' },
  'custom-points': { lang: 'en' },
  rtl: { lang: 'ar', dir: 'rtl' },
  broken: { lang: 'en' },
  'many (200 plans)': { lang: 'en', sort: 'total' },
};

const byId = (id) => document.getElementById(id);
const table = byId('table');
const stage = byId('stage');
const editor = byId('feed');
const attributes = byId('attributes');
const host = byId('host');
const fixture = byId('fixture');

/* Feed */

fixture.append(...Object.keys(fixtures).map((name) => new Option(name)));

async function open(name) {
  const text = name.startsWith('many')
    ? JSON.stringify(manyPlans(200), null, 2)
    : await fetch(new URL(`../test/fixtures/${name}.json`, document.baseURI)).then((answer) =>
        answer.text(),
      );
  if (fixture.value !== name) return;
  editor.value = text;
  attributes.reset();
  host.elements.lang.value = fixtures[name].lang;
  host.elements.dir.value = fixtures[name].dir ?? '';
  read();
  for (const [field, value] of Object.entries(fixtures[name]))
    if (attributes.elements[field]) attributes.elements[field].value = value;
  apply();
}

/** A property set to text is read as JSON, so what is no JSON is a problem like any other. */
function read() {
  offerPlans();
  table.feed = editor.value;
}

function offerPlans() {
  let plans;
  try {
    plans = [JSON.parse(editor.value)?.plans ?? []].flat();
  } catch {
    return;
  }
  const select = attributes.elements['current-plan'];
  const chosen = select.value;
  const ids = plans.map((plan) => plan?.id).filter((id) => typeof id === 'string');
  select.replaceChildren(new Option('none', ''), ...ids.map((id) => new Option(id)));
  select.value = ids.includes(chosen) ? chosen : '';
}

let typing;
editor.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    read();
    apply();
  }, 150);
});
fixture.addEventListener('change', () => open(fixture.value));

/* Problems */

function showProblems(problems, rendered) {
  const list = byId('problems');
  list.replaceChildren(
    ...problems.map(({ level, path, message, hint }) => {
      const item = document.createElement('li');
      const bold = document.createElement('b');
      const pointer = document.createElement('code');
      item.dataset.level = level;
      bold.textContent = level;
      pointer.textContent = path || '(feed)';
      item.append(bold, pointer, ` ${message}${hint ? ` ${hint}` : ''}`);
      return item;
    }),
  );
  list.hidden = !problems.length;
  const found = problems.length === 1 ? '1 problem' : `${problems.length || 'No'} problems`;
  byId('verdict').textContent = `${found}; ${rendered} shown.`;
}

table.addEventListener('feed-load', ({ detail }) => {
  const count = detail.feed.plans.length;
  showProblems(table.problems ?? detail.problems, count === 1 ? '1 plan' : `${count} plans`);
  log('feed-load', { plans: count, problems: detail.problems.length });
});
table.addEventListener('feed-error', ({ detail }) => {
  showProblems(table.problems ?? detail.problems, 'no feed');
  log('feed-error', { problems: detail.problems.length });
});

/* Events */

function log(type, detail) {
  const item = document.createElement('li');
  item.textContent = `${type} ${JSON.stringify(detail)}`;
  byId('log').prepend(item);
  while (byId('log').children.length > 50) byId('log').lastChild.remove();
}

table.addEventListener('plan-select', (event) => {
  if (byId('stay').checked) event.preventDefault();
  const { plan, index } = event.detail;
  log('plan-select', { plan: plan.id, index, cancelled: event.defaultPrevented });
});
table.addEventListener('view-change', ({ detail }) => log('view-change', detail));
byId('clear').addEventListener('click', () => byId('log').replaceChildren());

/* Settings */

function apply() {
  const set = [];
  for (const field of attributes.elements) {
    const value = field.type === 'checkbox' ? field.checked && '' : field.value.trim() || false;
    if (value === false) table.removeAttribute(field.name);
    else {
      if (table.getAttribute(field.name) !== value) table.setAttribute(field.name, value);
      set.push(value ? `${field.name}="${escaped(value)}"` : field.name);
    }
  }

  const { lang, dir } = host.elements;
  const page = (name) => host.elements[name].value;
  stage.lang = lang.value;
  stage.dir = dir.value;
  stage.style.colorScheme = page('color-scheme');
  stage.style.fontFamily = page('font-family');
  stage.style.fontSize = `${page('font-size')}%`;
  stage.style.inlineSize = `${page('width')}%`;
  byId('size').textContent = `${page('font-size')} %`;
  byId('measure').textContent = `${page('width')} %`;

  const accent = host.elements['own-accent'].checked && page('accent');
  if (accent) table.style.setProperty('--fairstay-accent', accent);
  else table.style.removeProperty('--fairstay-accent');

  byId('snippet').value = snippet(set, accent);
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function snippet(set, accent) {
  const page = (name) => host.elements[name].value;
  const around = [`lang="${page('lang')}"`, page('dir') && `dir="${page('dir')}"`].filter(Boolean);
  const styles = [
    accent && ['plan-compare-table', `--fairstay-accent: ${accent};`],
    page('color-scheme') && [':root', `color-scheme: ${page('color-scheme')};`],
  ].filter(Boolean);
  return [
    '<script type="module" src="plan-compare-table.js"></script>',
    ...(styles.length
      ? ['<style>', ...styles.map(([rule, text]) => `  ${rule} { ${text} }`), '</style>']
      : []),
    '',
    `<section ${around.join(' ')}>`,
    ['  <plan-compare-table', 'src="/plans.json"', ...set].join('\n    ') + '\n  >',
    '    <p>Our plans are listed in <a href="/plans">this page</a>.</p>',
    '  </plan-compare-table>',
    '</section>',
  ].join('\n');
}

attributes.addEventListener('input', apply);
host.addEventListener('input', apply);
for (const form of [attributes, host])
  form.addEventListener('submit', (event) => event.preventDefault());
byId('copy').addEventListener('click', async () => {
  await navigator.clipboard.writeText(byId('snippet').value);
  byId('copy').textContent = 'Copied';
  setTimeout(() => (byId('copy').textContent = 'Copy'), 1500);
});

open(fixture.value);
