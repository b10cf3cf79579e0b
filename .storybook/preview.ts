import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html as written, unsafeStatic } from 'lit/static-html.js';
import { action } from 'storybook/actions';
import { themes } from 'storybook/theming';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define.js';
import { given } from '../stories/given.js';
import { serveSurveys } from '../stories/survey-server.js';
import { declarationOf, extractArgTypes } from './arg-types.js';
import { ElementPage } from './pages.jsx';
import './preview.css';

setCustomElementsManifest(manifest);
// called, since an import for its effect alone is taken for having none
serveSurveys();

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

const preview: Preview = {
  tags: ['autodocs'],
  /** The same element all along: what its reader chose stays when a control changes. */
  render: (args, { component = '' }) => {
    const tag = unsafeStatic(component);
    return written`<${tag} ${given(args)}></${tag}>`;
  },
  /** Events do not bubble, but they are on their way down before. */
  beforeEach: ({ canvasElement, component = '' }) => {
    const story = new AbortController();
    for (const { name } of declarationOf(component).events ?? []) {
      const told = action(name);
      canvasElement.addEventListener(
        name,
        ({ target, detail }: CustomEventInit & Event) => {
          if (target instanceof Element && target.localName === component) told(detail);
        },
        { capture: true, signal: story.signal },
      );
    }
    return () => {
      story.abort();
    };
  },
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    docs: { page: ElementPage, extractArgTypes, theme: isDark ? themes.dark : themes.light },
    a11y: { options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
    options: {
      storySort: {
        method: '',
        order: [
          'Welcome',
          'Guides',
          [
            '블로그 글쓴이에게 · For bloggers',
            'A cancellation page',
            'For developers',
            'The audit of a cancellation flow',
          ],
          'Elements',
          [
            'plan-compare-table',
            'cancel-intercept',
            'retention-offer',
            'cancel-receipt',
            'feedback-survey',
          ],
          'Reference',
        ],
      },
    },
  },
};

export default preview;
