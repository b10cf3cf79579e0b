/** What was kept, where it is what this page keeps: older pages and other hands write there too. */
import { tableFields } from 'fairstay/feed.js';
import { emptyWork, type Sheet, type Work } from './work.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of `value` what has the type that it has in `usual`. */
function like<T extends object>(usual: T, value: unknown): T {
  if (!isObject(value)) return usual;
  const known = Object.entries(usual).map(([name, old]) => {
    const kept = value[name];
    return [name, typeof kept === typeof old ? kept : old] as const;
  });
  return Object.fromEntries(known) as T;
}

function sheetOf(value: unknown): Sheet | undefined {
  if (!isObject(value)) return undefined;
  const { header, rows, fields, currency, fine } = value;
  if (!Array.isArray(header) || !Array.isArray(rows)) return undefined;
  const all: unknown[] = [
    ...header,
    ...rows.flat().map((cell: unknown) => isObject(cell) && cell['text']),
  ];
  if (!rows.every(Array.isArray) || !all.every((text) => typeof text === 'string'))
    return undefined;
  const known = [...tableFields, 'text'] as const;
  return {
    header: header as string[],
    rows: rows as Sheet['rows'],
    fields: Array.isArray(fields) ? fields.map((one) => known.find((it) => it === one)) : [],
    currency: typeof currency === 'string' ? currency : '',
    ...(Array.isArray(fine) && { fine: fine.filter((one) => typeof one === 'string') }),
  };
}

export function restored(value: unknown): Work | undefined {
  if (!isObject(value)) return undefined;
  const usual = emptyWork('ko');
  return {
    sheet: sheetOf(value['sheet']),
    looks: like(usual.looks, value['looks']),
    taking: like(usual.taking, value['taking']),
  };
}
