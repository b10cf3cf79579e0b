import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    --a: var(--fairstay-accent, light-dark(#1d5cff, #7ea6ff));
    --s: var(--fairstay-surface, light-dark(#fff, #16181d));
    --ink: light-dark(#17191e, #eef0f4);
    --soft: light-dark(#525966, #aab1bf);
    --line: light-dark(#e4e6eb, #31353e);
    --edge: light-dark(#7c8494, #7d8596);
    --r: var(--fairstay-radius, 14px);
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .root {
    container-type: inline-size;
    max-inline-size: 47em;
    font-size: max(1em, 14px);
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
    word-break: keep-all;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
    color: var(--ink);
    background: var(--s);
    border: 1px solid var(--line);
    border-radius: var(--r);
  }
  .sheet {
    padding: 1.5em;
    @container (width < 30em) {
      padding: 1.25em 1em;
    }
  }
  p,
  h2,
  form {
    margin: 0;
  }
  h2 {
    font-size: 1.25em;
    line-height: 1.35;
    text-wrap: balance;
  }
  h2 + p {
    margin-block-start: 0.25em;
  }
  .soft,
  [part='hint'],
  [part='ends'] {
    color: var(--soft);
    font-size: 0.875em;
  }
  button,
  textarea {
    font: inherit;
    color: inherit;
  }
  :focus-visible,
  :focus-visible + span {
    outline: 2px solid var(--a);
    outline-offset: 2px;
  }
  h2:focus-visible {
    outline: 0;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .questions {
    margin-block-start: 1.25em;
  }
  /* room below for what takes the answer back: nothing moves when it comes */
  fieldset,
  .question {
    position: relative;
    min-inline-size: 0;
    margin: 0;
    padding: 1.25em 0 2.75em;
    border: 0;
    border-block-start: 1px solid var(--line);
  }
  .question {
    padding-block-end: 1.5em;
  }
  legend {
    /* a legend that floats lies within the padding, as any other line does */
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    & + * {
      clear: both;
    }
  }
  [part='label'] {
    font-weight: 650;
    margin-block-end: 0.5em;
  }
  label[part='label'] {
    display: block;
  }
  [part='hint'] {
    margin-block: -0.375em 0.5em;
  }
  .options {
    display: grid;
    column-gap: 2em;
    @container (width > 36em) {
      grid-template-columns: 1fr 1fr;
    }
  }
  [part='option'] {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: max(44px, 2.75em);
    padding-block: 0.5em;
    cursor: pointer;
    input {
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      margin: 0 0 0 3px;
      accent-color: var(--a);
    }
    &:has(:checked) {
      font-weight: 600;
    }
    :focus-visible + span {
      outline: 0;
    }
  }
  .scale {
    max-inline-size: 38em;
  }
  .values {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(44px, 1fr));
    gap: 4px;
  }
  /* eleven in a row, or in rows that do not leave the last one alone */
  .eleven {
    grid-template-columns: repeat(4, 1fr);
    @container (width >= 316px) {
      grid-template-columns: repeat(6, 1fr);
    }
    @container (width >= 576px) {
      grid-template-columns: repeat(11, 1fr);
    }
  }
  [part='value'] {
    position: relative;
    cursor: pointer;
    input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      opacity: 0;
      cursor: inherit;
    }
    > span {
      display: grid;
      place-items: center;
      min-block-size: max(44px, 2.75em);
      border: 1px solid var(--edge);
      border-radius: calc(var(--r) * 0.6);
    }
    :hover + span {
      border-color: var(--ink);
    }
    :checked + span {
      color: var(--s);
      font-weight: 700;
      background: var(--a);
      border-color: var(--a);
    }
    @media (forced-colors: active) {
      :checked + span {
        forced-color-adjust: none;
        color: HighlightText;
        background: Highlight;
      }
    }
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1.5em;
    margin-block-start: 0.5em;
    :last-child {
      text-align: end;
    }
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 6em;
    padding: 0.625em 0.75em;
    background: none;
    border: 1px solid var(--edge);
    border-radius: calc(var(--r) * 0.6);
    field-sizing: content;
    max-block-size: 20em;
    resize: vertical;
  }
  .clear {
    position: absolute;
    inset-block-end: 0.5em;
    inset-inline-start: 0;
    min-block-size: 2.25em;
    padding: 0;
    color: var(--soft);
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .actions {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9em, 100%), 1fr));
    gap: 0.75em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--line);
  }
  [part='button'] {
    min-block-size: max(44px, 3em);
    padding: 0.5em 1.25em;
    color: var(--s);
    font-weight: 600;
    background: var(--ink);
    border: 1px solid var(--ink);
    border-radius: calc(var(--r) * 0.75);
    cursor: pointer;
    &:is(:hover, [aria-disabled='true']) {
      background: color-mix(in oklab, var(--ink) 78%, var(--s));
    }
    &[aria-disabled='true'] {
      cursor: default;
    }
  }
  .again {
    margin-block-start: 1.25em;
  }
  [part='alert'],
  [part='status'] {
    margin-block-start: 1em;
    &:empty {
      margin: 0;
    }
  }
  [part='alert'] {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--ink);
    font-weight: 600;
    &:empty {
      border: 0;
    }
  }
  @media print {
    .actions,
    .clear {
      display: none;
    }
  }
`;
