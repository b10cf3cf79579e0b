import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { sitePage } from '../scripts/docs/site.js';

/** Each page of docs/ as Storybook wants to have it. Elements have theirs beside their stories. */
function guides(): string {
  rmSync('.cache/docs', { recursive: true, force: true });
  mkdirSync('.cache/docs', { recursive: true });
  for (const file of readdirSync('docs').filter((name) => name.endsWith('.md'))) {
    const path = `docs/${file}`;
    const { title } = sitePage(path, readFileSync(path, 'utf8'));
    writeFileSync(
      `.cache/docs/${file.replace(/md$/, 'mdx')}`,
      `import { Meta } from '@storybook/addon-docs/blocks';
import { Guide } from '../../.storybook/pages.jsx';

<Meta title=${JSON.stringify(title)} />

<Guide path=${JSON.stringify(path)} />
`,
    );
  }
  return '../.cache/docs/*.mdx';
}

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: [guides(), '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // vite.config.ts is for the demo alone.
  viteFinal: (config) => ({ ...config, plugins: config.plugins?.filter((it) => !isDemo(it)) }),
};

const isDemo = (plugin: unknown) =>
  typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === 'demo-first';

export default config;
