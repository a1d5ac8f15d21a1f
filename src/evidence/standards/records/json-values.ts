import { accept, refuse, type Result } from '#result.ts'
import { rowAt } from '../../record/row-at.ts'

/**
 * Every value of a JSON text, in order: Primero writes an array for each five hundred cases, one behind the other, which
 * is no single JSON document. A text that was cut is refused with its last row.
 */
export function jsonValues(text: string): Result<readonly unknown[], 'not-json', { readonly row: number }> {
  const whole = parsed(text)
  if (whole) return accept([whole.value])
  const values: unknown[] = []
  let at = afterBlank(text, 0)
  while (at < text.length) {
    const end = endOfValue(text, at)
    if (end === undefined) return refuse('not-json', { row: rowAt(text, text.length) })
    const one = parsed(text.slice(at, end))
    if (!one) return refuse('not-json', { row: rowAt(text, at) })
    values.push(one.value)
    at = afterBlank(text, end)
  }
  return values.length === 0 ? refuse('not-json', { row: 1 }) : accept(values)
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    // What the engine says repeats words of the file, so none of it is shown.
    return undefined
  }
}

function afterBlank(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1
  return at
}

/** Where an array or an object that begins there ends; undefined where the text ends before it, or where none begins. */
function endOfValue(text: string, from: number): number | undefined {
  let depth = 0
  const piece = /"(?:[^"\\]|\\.)*"|[[\]{}]/gsu
  piece.lastIndex = from
  if (!'[{'.includes(text.charAt(from))) return undefined
  for (let found = piece.exec(text); found; found = piece.exec(text)) {
    const [sign = ''] = found
    if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    if (depth === 0) return piece.lastIndex
  }
  return undefined
}
