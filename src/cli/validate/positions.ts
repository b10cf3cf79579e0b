import type { Node, ParseErrorCode } from 'jsonc-parser';

/** Where something stands in a text, both counted from 1; columns in UTF-16 units, as editors count. */
export interface Position {
  line: number;
  column: number;
}

/** Says where in a JSON text things are. */
export interface Places {
  /** Where a JSON pointer leads: the value, or its name; where nothing is there, what it would be in. */
  of(pointer: string, what?: 'value' | 'name'): Position;
  /** Where the text stops being JSON, and what is wrong there. */
  error(): Position & { message: string };
}

/** By the library's code; it reads on where the text is wrong, so the first error is the one to mend. */
const wrong: Record<ParseErrorCode, string> = {
  1: 'this is no value of JSON',
  2: 'a number is written wrong',
  3: 'a name in double quotes is expected',
  4: 'a value is expected',
  5: 'a colon is expected',
  6: 'a comma is expected',
  7: 'a closing brace } is expected',
  8: 'a closing bracket ] is expected',
  9: 'nothing more is expected',
  10: 'JSON has no comments',
  11: 'a comment is not closed',
  12: 'a text in quotes is not closed',
  13: 'a number is not finished',
  14: 'a \\u in a text needs four digits',
  15: 'after a \\ in a text stands what JSON does not know',
  16: 'a text has a line break or tab in it: write \\n or \\t',
};

/** The places of one JSON text; the library is loaded once there is something to find. */
export async function placesIn(text: string): Promise<Places> {
  const { parseTree, visit } = await import('jsonc-parser');
  const lines = lineStarts(text);
  const position = (offset: number): Position => {
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (lines[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - lines[low]! + 1 };
  };
  let tree: Node | undefined;
  return {
    of(pointer, what = 'value') {
      tree ??= parseTree(text);
      return position(tree ? nodeAt(tree, pointer, what).offset : 0);
    },
    error() {
      let first: { code: ParseErrorCode; offset: number } | undefined;
      try {
        const onError = (code: ParseErrorCode, offset: number) => (first ??= { code, offset });
        visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
      } catch (error) {
        // it goes into what is nested by calling itself
        if (!(error instanceof RangeError)) throw error;
        return { ...position(0), message: 'it is nested too deep' };
      }
      const { code, offset } = first ?? { code: 1 as ParseErrorCode, offset: 0 };
      return { ...position(offset), message: text.trim() ? wrong[code] : 'it is empty' };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: sign } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + sign.length);
  return starts;
}

function nodeAt(root: Node, pointer: string, what: 'value' | 'name'): Node {
  let node = root;
  let name: Node | undefined;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const { type, children = [] } = node;
    // of a name that stands there twice, the last one counts
    const property = [...children].reverse().find((child) => child.children?.[0]?.value === key);
    const next = type === 'array' ? children[Number(key)] : property?.children?.[1];
    if (!next) return node;
    name = type === 'object' ? property?.children?.[0] : undefined;
    node = next;
  }
  return (what === 'name' && name) || node;
}
