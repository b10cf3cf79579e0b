/** The pages of the site. Their text is that of `docs/`, so that it reads alike here and in the repository. */
import {
  AnchorMdx,
  ArgTypes,
  Canvas,
  CodeOrSourceMdx,
  Controls,
  HeadersMdx,
  Markdown,
  useOf,
} from '@storybook/addon-docs/blocks';
import { extractArgTypes } from './arg-types.js';
import { anchor, fileOf, siteLink, sitePage } from '../scripts/docs/site.js';

const fromRoot = (files) =>
  Object.fromEntries(Object.entries(files).map(([path, file]) => [path.replace('../', ''), file]));
const texts = fromRoot(
  import.meta.glob('../docs/**/*.md', { query: '?raw', import: 'default', eager: true }),
);
const images = fromRoot(
  import.meta.glob('../docs/**/*.{png,svg}', { query: '?url', import: 'default', eager: true }),
);
const pages = Object.entries(texts).map(([path, text]) => sitePage(path, text));

/** What is too wide scrolls by itself; the keyboard has to get there too. */
const Wide = ({ label = 'Table', children }) => (
  <div className="docs-scroll" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
const Table = (props) => (
  <Wide>
    <table {...props} />
  </Wide>
);

function Text({ path, children }) {
  const overrides = {
    ...HeadersMdx,
    code: CodeOrSourceMdx,
    a: ({ href, ...rest }) => <AnchorMdx href={siteLink(path, href, pages) ?? href} {...rest} />,
    img: ({ src, alt }) => <img src={images[fileOf(path, src)] ?? src} alt={alt} />,
    table: Table,
  };
  const options = { forceBlock: true, overrides, slugify: anchor, disableParsingRawHTML: true };
  return <Markdown options={options}>{children}</Markdown>;
}

export const Guide = ({ path }) => <Text path={path}>{texts[path]}</Text>;

/** What an element is for, itself with its controls, its API from the manifest, the rest of its text, recipes. */
export function ElementPage() {
  const { preparedMeta, csfFile } = useOf('meta');
  const { component, parameters } = preparedMeta;
  const live = csfFile.moduleExports[parameters.docs.live];
  const controls = Object.entries(extractArgTypes(component))
    .filter(([, { control }]) => control)
    .map(([name]) => name);
  const path = `docs/elements/${component}.md`;
  const recipe = `docs/recipes/${component}.md`;
  const [purpose, ...all] = texts[path].split(/^(?=## )/m);
  // the manifest is there as a table already
  const sections = all.filter((section) => !section.startsWith('## Reference'));
  const recipes = texts[recipe].slice(texts[recipe].indexOf('\n## ')).replaceAll('\n## ', '\n### ');
  return (
    <>
      <Text path={path}>{purpose}</Text>
      <Canvas of={live} sourceState="none" />
      <Text path={path}>{`## Try it

Each control changes the element above. What it tells is listed under _Actions_, beside any of its stories.`}</Text>
      <Wide label="Controls">
        <Controls of={live} include={controls} />
      </Wide>
      <Text path={path}>{'## API'}</Text>
      <Wide label="API">
        <ArgTypes of={live} sort="none" />
      </Wide>
      <Text path={path}>{sections.join('')}</Text>
      <Text path={recipe}>{`## In a framework\n${recipes}`}</Text>
    </>
  );
}
