import { css } from 'lit';

/**
 * What the elements of the flow share: colours, the card, rows of facts, and one look for every button,
 * whoever likes its choice better.
 */
export const flowStyles = css`
  :host {
    /* a page's own reset, even an important one, must not hide the way out */
    display: block !important;
    --a: var(--fairstay-accent, light-dark(#1d5cff, #7ea6ff));
    --s: var(--fairstay-surface, light-dark(#fff, #16181d));
    --ink: light-dark(#17191e, #eef0f4);
    --soft: light-dark(#525966, #aab1bf);
    --line: light-dark(#e4e6eb, #31353e);
    --edge: light-dark(#7c8494, #7d8596);
    --tint: color-mix(in oklab, var(--ink) 3%, var(--s));
    --r: var(--fairstay-radius, 14px);
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host,
  * {
    /* no part of it paler than the rest */
    mask: none !important;
  }
  * {
    box-sizing: border-box;
    /* words of one language, names and amounts of another: each text goes its own way */
    unicode-bidi: plaintext;
  }
  .root {
    font-size: max(1em, 14px);
    line-height: 1.5;
    letter-spacing: normal;
    /* the side where reading starts on the page, whatever the direction of a text */
    text-align: left;
    &:dir(rtl) {
      text-align: right;
    }
    text-transform: none;
    white-space: normal;
    word-break: keep-all;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
    color: var(--ink);
  }
  .frame,
  .card {
    display: grid;
    /* a long word must not widen the card */
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    padding: clamp(1em, 4cqi, 1.75em);
    background: var(--s);
    border: 1px solid var(--line);
    border-radius: var(--r);
  }
  .card {
    gap: 0.75em;
    padding: 1.125em 1.25em;
  }
  .quiet {
    background: var(--tint);
  }
  h2,
  h3,
  p,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.3;
    text-wrap: balance;
    /* has the focus so that it is read, and is nothing to press */
    &:focus-visible {
      outline: none;
    }
  }
  h3,
  legend {
    padding: 0;
    font-size: 1em;
    font-weight: 600;
  }
  small,
  .soft {
    font-size: 0.875em;
    font-weight: 400;
    color: var(--soft);
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--a);
    outline-offset: 2px;
  }
  [part~='button'] {
    display: grid;
    place-items: center;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 1em;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    color: var(--s);
    background: var(--ink);
    border: 1px solid var(--ink);
    border-radius: calc(var(--r) * 0.7);
    cursor: pointer;
    &:is(:hover, [aria-disabled='true']) {
      background: color-mix(in oklab, var(--ink) 90%, var(--s));
    }
    &[aria-disabled='true'] {
      cursor: default;
    }
  }
  .plain {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    text-align: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .facts {
    border: 1px solid var(--line);
    border-radius: calc(var(--r) * 0.7);
    > div {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 1em;
      padding: 0.6em 1em;
      & + div {
        border-block-start: 1px solid var(--line);
      }
    }
    dd {
      text-align: right;
      margin-inline-start: auto;
      &:dir(rtl) {
        text-align: left;
      }
    }
    .sum {
      font-weight: 600;
      background: var(--tint);
    }
  }
  .card .facts {
    border: 0;
    font-size: 0.9375em;
    > div {
      padding: 0.25em 0;
      border: 0;
    }
    dt {
      color: var(--soft);
    }
  }
  [role='status']:empty,
  p:empty {
    display: none;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    [part~='button'] {
      border-color: ButtonText;
    }
  }
  @media print {
    .frame {
      border: 0;
      padding: 0;
    }
    button,
    .links {
      display: none !important;
    }
  }
`;
