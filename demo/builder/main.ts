import { render } from 'lit';
import { Builder } from './builder.js';
import { readTransfer } from './read/transfer.js';
import { bringAndGo } from './view/bring.js';
import { pasteCells } from './view/grid.js';
import { page } from './view/page.js';

const root = document.querySelector<HTMLElement>('#builder') ?? document.body;
root.replaceChildren();
let waiting = false;

/** Once for all that happens at a time. */
function draw() {
  if (waiting) return;
  waiting = true;
  queueMicrotask(() => {
    waiting = false;
    document.documentElement.lang = builder.lang;
    document.title = builder.words.title;
    render(page(builder), root);
  });
}

const builder = new Builder(draw);
draw();

/** A field of the author's own, where pasting and undoing mean its text. */
const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && !!target.closest('input, textarea, select');
const isBring = (target: EventTarget | null) =>
  target instanceof HTMLElement && !!target.closest('[data-bring]');

document.addEventListener('paste', (event) => {
  const { target, clipboardData } = event;
  if (clipboardData && pasteCells(builder, target, clipboardData.getData('text/plain'))) {
    event.preventDefault();
    return;
  }
  if (!clipboardData || (isField(target) && !isBring(target))) return;
  event.preventDefault();
  void bringAndGo(builder, readTransfer(clipboardData));
});

// a file that misses the field must not take the page away
document.addEventListener('dragover', (event) => {
  event.preventDefault();
});
document.addEventListener('drop', (event) => {
  if (!event.dataTransfer || (isField(event.target) && !isBring(event.target))) return;
  event.preventDefault();
  void bringAndGo(builder, readTransfer(event.dataTransfer));
});

// a reader's links are looked at in the preview, not followed
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('.stage a')) event.preventDefault();
});

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, shiftKey, target } = event;
  if (!(ctrlKey || metaKey) || isBring(target)) return;
  const letter = key.toLowerCase();
  if (letter !== 'z' && letter !== 'y') return;
  event.preventDefault();
  if (letter === 'y' || shiftKey) builder.redo();
  else builder.undo();
});

addEventListener('pagehide', () => {
  builder.keepNow();
});
document.addEventListener('visibilitychange', () => {
  if (document.hidden) builder.keepNow();
});
