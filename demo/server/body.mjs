/** Reads what a form or a script has sent, and no more than a form can need. */
import { Refusal } from './refusal.mjs';

const mostBytes = 64 * 1024;

async function bytesOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > mostBytes) throw new Refusal(413, 'too-large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

export const typeOf = (request) =>
  (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();

/** The fields of a form, or the object of a JSON body; a body of another type is refused. */
export async function fieldsOf(request) {
  const type = typeOf(request);
  if (type !== 'application/json' && type !== 'application/x-www-form-urlencoded')
    throw new Refusal(415, 'unknown-type');
  const text = await bytesOf(request);
  // fromEntries makes own properties, even of `__proto__`
  if (type !== 'application/json') return Object.fromEntries(new URLSearchParams(text));
  try {
    const fields = JSON.parse(text);
    if (fields && typeof fields === 'object' && !Array.isArray(fields)) return fields;
  } catch {
    // refused below
  }
  throw new Refusal(400, 'not-json');
}
