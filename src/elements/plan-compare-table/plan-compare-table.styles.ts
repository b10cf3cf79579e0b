import { css } from 'lit';

/** The frame, its controls, and the states without a table. Outer pages win by parts; their resets do not reach in. */
export const styles = css`
  :host {
    /* a page's own reset, even an important one, must not hide what somebody pays for */
    display: block !important;
    --a: var(--fairstay-accent, light-dark(#1d5cff, #7ea6ff));
    --s: var(--fairstay-surface, light-dark(#fff, #16181d));
    --ink: light-dark(#17191e, #eef0f4);
    --soft: light-dark(#525966, #aab1bf);
    --line: light-dark(#e4e6eb, #31353e);
    --edge: light-dark(#7c8494, #7d8596);
    --tint: color-mix(in oklab, var(--ink) 3%, var(--s));
    --r: var(--fairstay-radius, 14px);
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    font-size: max(1em, 14px);
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
    word-break: keep-all;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .frame {
    /* the side where reading starts on the page, whatever the direction of a text */
    text-align: left;
    &:dir(rtl) {
      text-align: right;
    }
    /* what comes first or last may have a ground of its own; what stays in sight is not kept by it */
    overflow: clip;
    color: var(--ink);
    background: var(--s);
    border: 1px solid var(--line);
    border-radius: var(--r);
    --p: 1.25em;
    &.narrow {
      --p: 0.9em;
    }
  }
  * {
    box-sizing: border-box;
    /* words of one language, names of another, on a page of a third: each text goes its own way */
    unicode-bidi: plaintext;
  }
  button,
  select,
  input {
    font: inherit;
    color: var(--ink);
    background: none;
  }
  a,
  .plain {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .picker:focus-within,
  :focus-visible,
  .options :focus-visible + span {
    outline: 2px solid var(--a);
    outline-offset: 2px;
  }
  .hidden:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .strip,
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .strip {
    /* smaller letters, yet the same edge */
    padding: 0.75em calc(var(--p) / 0.875);
    font-size: 0.875em;
    color: var(--soft);
    border-block-end: 1px solid var(--line);
    &:last-child {
      border-block: 0;
      border-block-start: 1px solid var(--line);
    }
  }
  .end {
    margin-inline-start: auto;
    .narrow [part='footer'] & {
      margin: 0;
    }
  }
  [part='loading'] {
    min-block-size: 20em;
  }
  label,
  fieldset {
    min-block-size: 24px;
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.6em;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    float: inline-start;
    padding: 0;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    padding: 3px;
    border-radius: var(--r);
    background: var(--tint);
    label {
      position: relative;
    }
    input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
    }
    span {
      padding: 0.4em 0.85em;
      border: 1px solid #0000;
      border-radius: calc(var(--r) * 0.75);
    }
    :checked + span {
      color: var(--ink);
      font-weight: 650;
      background: var(--s);
      border-color: var(--edge);
      @media (forced-colors: active) {
        forced-color-adjust: none;
        color: HighlightText;
        background: Highlight;
      }
    }
  }
  /* their options come later, and must not move what is drawn */
  [part='filters'] select {
    inline-size: 10em;
  }
  select,
  [type='number'],
  .button {
    min-block-size: 2.5em;
    padding: 0.4em 0.7em;
    color: var(--ink);
    background: var(--s);
    border: 1px solid var(--edge);
    border-radius: calc(var(--r) * 0.75);
  }
  label select {
    max-inline-size: 14em;
  }
  [type='number'] {
    inline-size: 7em;
  }
  [role='switch'] {
    appearance: none;
    margin: 0;
    inline-size: 2.5em;
    block-size: 1.5em;
    padding: 2px;
    border-radius: 1em;
    background: var(--edge);
    &::before {
      content: '';
      display: block;
      block-size: 100%;
      aspect-ratio: 1;
      border-radius: 50%;
      background: var(--s);
    }
    &:checked {
      background: var(--a);
      padding-inline-start: calc(1em + 2px);
    }
    @media (forced-colors: active) {
      border: 1px solid;
      &::before,
      &:checked {
        background: Highlight;
      }
      &:checked::before {
        background: Canvas;
      }
    }
  }
  label,
  button,
  summary {
    cursor: pointer;
  }
  .button {
    display: block;
    padding: 0.5em 1em;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    &:hover {
      background: var(--tint);
    }
    &:disabled {
      color: var(--soft);
      border-style: dashed;
    }
  }
  summary.button::after {
    content: ' ▾' / '';
  }
  .plain {
    min-block-size: 2em;
    padding: 0.25em 0.5em;
    border: 0;
    text-decoration: underline;
  }
  .more {
    margin: 1em auto;
  }
  .tray {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    background: var(--s);
    border-block-start: 1px solid var(--edge);
  }
  /* what gets the focus stops clear of the tray */
  .frame:has(.tray) :is(a, button, input, summary) {
    scroll-margin-block-end: 9em;
  }
  p {
    margin: 0;
  }
  .notice {
    padding: 2em 1.25em;
    text-align: center;
  }
  @media print {
    .controls,
    .tray,
    .plain,
    input,
    .sort span {
      display: none;
    }
  }
`;
