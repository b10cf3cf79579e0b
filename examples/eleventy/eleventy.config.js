import { readFileSync } from 'node:fs';
import { renderHtml } from 'fairstay/server.js';

export default function (config) {
  config.addShortcode('plans', (file) => renderHtml(readFileSync(file, 'utf8')).html);
}
