/** The demo's pages as files: what they may ask for. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFiles } from '../../demo/server/files.mjs';

test('the long list asks for its figures where they were made, and else for nothing', () => {
  const html = readFileSync('demo/list.html', 'utf8');
  const root = mkdtempSync(join(tmpdir(), 'demo-'));
  try {
    assert.match(withFiles(root, html), /^<html [^>]*data-list=""/m);
    mkdirSync(join(root, 'demo', 'data'), { recursive: true });
    writeFileSync(join(root, 'demo', 'data', 'list.json'), '{}');
    assert.match(withFiles(root, html), /^<html [^>]*data-list="data\/list\.json"/m);
  } finally {
    rmSync(root, { recursive: true });
  }
});
