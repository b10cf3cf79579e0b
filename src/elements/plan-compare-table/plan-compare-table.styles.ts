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
    --tint: light-dark(#f6f7f9, #1e2128);
    --good: light-dark(#0a6b45, #63d6a1);
    --good-tint: light-dark(#e3f6ed, #16372a);
    --radius: var(--fairstay-radius, 14px);
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    font-size: max(1em, 14px);
    font-style: normal;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    word-break: keep-all;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .frame {
    color: var(--ink);
    background: var(--s);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  * {
    box-sizing: border-box;
  }
  small,
  .provider,
  .period,
  .becomes {
    font-size: 0.8125em;
    color: var(--soft);
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--a);
    outline-offset: 2px;
  }
  .hidden,
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .disclosure {
    margin: 0;
    padding: 0.75em 1.25em;
    border-block-end: 1px solid var(--line);
    font-size: 0.875em;
    color: var(--soft);
  }
  .controls,
  .filters,
  .footer,
  .tray {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    padding: 0.75em 1.25em;
    border-block-end: 1px solid var(--line);
    font-size: 0.875em;
    color: var(--soft);
  }
  .end {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-inline-start: auto;
  }
  .choice {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
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
    display: inline-flex;
    flex-wrap: wrap;
    padding: 3px;
    border-radius: calc(var(--radius) * 0.75);
    background: var(--tint);
  }
  .options label {
    position: relative;
    display: block;
    cursor: pointer;
  }
  .options input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .options span {
    display: block;
    padding: 0.4em 0.85em;
    border: 1px solid transparent;
    border-radius: calc(var(--radius) * 0.6);
  }
  .options input:checked + span {
    color: var(--ink);
    font-weight: 650;
    background: var(--s);
    border-color: var(--edge);
  }
  .options input:focus-visible + span {
    outline: 2px solid var(--a);
    outline-offset: 1px;
  }
  .field {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    max-inline-size: 100%;
  }
  select,
  .field input {
    min-block-size: 2.5em;
    max-inline-size: 14em;
    padding: 0.3em 0.6em;
    color: var(--ink);
    background: var(--s);
    border: 1px solid var(--edge);
    border-radius: calc(var(--radius) * 0.6);
  }
  .field input {
    inline-size: 7em;
  }
  .switch {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.5em;
    cursor: pointer;
  }
  .switch input {
    appearance: none;
    margin: 0;
    inline-size: 2.5em;
    block-size: 1.5em;
    padding: 2px;
    border-radius: 1em;
    background: var(--edge);
    transition: background 0.15s;
    cursor: pointer;
    &::before {
      content: '';
      display: block;
      block-size: 100%;
      aspect-ratio: 1;
      border-radius: 50%;
      background: var(--s);
      transition: margin 0.15s;
    }
    &:checked {
      background: var(--a);
    }
    &:checked::before {
      margin-inline-start: 1em;
    }
  }
  .button,
  .more,
  .menu > summary {
    display: block;
    min-block-size: 2.75em;
    padding: 0.55em 1em;
    border: 1px solid var(--edge);
    border-radius: calc(var(--radius) * 0.75);
    background: var(--s);
    color: var(--ink);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    &:hover {
      background: var(--tint);
    }
    &:disabled {
      color: var(--soft);
      border-style: dashed;
      cursor: not-allowed;
    }
  }
  .plain {
    min-block-size: 2em;
    padding: 0.25em 0.5em;
    border: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .more {
    margin: 1em auto;
  }
  .menu {
    min-inline-size: 0;
    > summary {
      display: inline-block;
    }
    > div {
      display: grid;
      gap: 0.75em;
      padding-block-start: 0.75em;
    }
    &[open] {
      flex-basis: 100%;
    }
  }
  .tray {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    color: var(--ink);
    background: var(--s);
    border-block: 1px solid var(--edge);
  }
  .footer {
    border: 0;
    font-size: 0.8125em;
  }
  .notice {
    margin: 0;
    padding: 2em 1.25em;
    color: var(--soft, inherit);
    text-align: center;
  }
  .skeleton {
    display: grid;
    gap: 0.75em;
    padding: 0 1.25em 1.25em;
    i {
      block-size: 2.5em;
      border-radius: 0.5em;
      background: var(--tint);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .options input:checked + span {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
    .switch input {
      border: 1px solid;
      &:checked {
        background: Highlight;
      }
      &::before {
        background: ButtonText;
      }
    }
  }
  @media print {
    .controls,
    .filters,
    .tray,
    .more,
    .footer button {
      display: none;
    }
  }
`;
