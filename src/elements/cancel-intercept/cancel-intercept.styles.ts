import { css } from 'lit';

export const styles = css`
  .stack,
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }
  header {
    gap: 0.25em;
  }
  .pair {
    /* the way out is first where reading starts, whatever a style says */
    direction: ltr !important;
    &:dir(rtl) {
      direction: rtl !important;
    }
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
    /* stacked, a label of two lines must not make its button the larger one */
    grid-auto-rows: 1fr;
    align-items: stretch;
    gap: 0.6em;
    &.form {
      grid-template-columns: minmax(0, 1fr);
    }
    /* beside the page's own button ours has its size anyway */
    &:is(.form, .link) {
      grid-auto-rows: auto;
    }
  }
  /* as small as the page's own button: no room but for the words */
  .form .stay {
    padding: 0;
  }
  .stuck:not(.flows) {
    position: sticky;
    inset-block-start: var(--fairstay-stick-offset, 0px);
    z-index: 1;
    padding-block: 0.6em;
    margin-block: -0.6em;
    background: var(--s);
  }
  .page {
    display: grid;
    /* a wide field of the page must not push its button out of sight */
    grid-template-columns: minmax(0, 1fr);
  }
  .link ::slotted(a) {
    box-sizing: border-box;
    display: grid;
    place-items: center;
    min-block-size: 44px;
    padding: 0.5em 1em;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    /* a page that colours its links colours one of the two buttons alone */
    color: var(--s) !important;
    background: var(--ink) !important;
    border: 1px solid var(--ink);
    border-radius: calc(var(--r) * 0.7);
  }
  .options {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(13em, 40%)), 1fr));
    gap: 0.5em;
  }
  .reason,
  .dates label {
    display: flex;
    align-items: center;
    gap: 0.7em;
    min-block-size: 44px;
    cursor: pointer;
  }
  .reason {
    padding: 0.4em 0.9em;
    border: 1px solid var(--edge);
    border-radius: calc(var(--r) * 0.7);
    &:has(:checked) {
      border-color: var(--a);
      background: color-mix(in oklab, var(--a) 6%, var(--s));
    }
    &:has(:focus-visible) {
      outline: 2px solid var(--a);
      outline-offset: 2px;
    }
    input:focus-visible {
      outline: none;
    }
  }
  .dates {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    legend {
      inline-size: 100%;
    }
  }
  input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--a);
  }
  legend {
    margin-block-end: 0.5em;
  }
  .progress {
    display: flex;
    gap: 4px;
    justify-content: flex-end;
    margin-block-end: -0.75em;
    i {
      inline-size: 1.4em;
      block-size: 4px;
      border-radius: 2px;
      background: var(--line);
    }
    .on {
      background: var(--a);
    }
  }
  .preview {
    padding: 0.4em 0.9em;
    border: 1px dashed var(--edge);
    border-radius: calc(var(--r) * 0.7);
    font-size: 0.875em;
  }
  retention-offer > .plain {
    justify-self: start;
    min-block-size: 44px;
  }
  dialog {
    --fairstay-stick-offset: 0px;
    inline-size: min(100% - 2em, 40em);
    max-block-size: calc(100% - 2em);
    padding: 0;
    overflow: auto;
    color: var(--ink);
    background: var(--s);
    border: 0;
    border-radius: var(--r);
    &::backdrop {
      background: rgb(0 0 0 / 0.5);
    }
    .frame {
      border: 0;
    }
    header,
    .progress,
    .preview {
      margin-inline-end: 2.5em;
    }
    .shut {
      position: absolute;
      inset-block-start: 0.5em;
      inset-inline-end: 0.5em;
    }
  }
  .close {
    inline-size: 44px;
    block-size: 44px;
    text-align: center;
    text-decoration: none;
  }
`;
