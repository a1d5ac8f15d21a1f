import type { Entry } from '../../../src/domain/entry/entry.ts'
import { KINDS } from '../../../src/domain/kinds.ts'
import { entryOf } from '../entries.ts'
import { EXAMPLES } from './all.ts'

/**
 * An entry of this kind as it may be written: an example with other fields, or these fields alone where they are a whole
 * body.
 */
export function ofKind(name: string, fields: object = {}, over: Partial<Entry> = {}): Entry {
  const kind = KINDS.find((one) => one.name === name)
  const examples = EXAMPLES.filter((one) => one.kind.name === name).map(({ body }) => ({
    ...(body as object),
    ...fields,
  }))
  const body = [...examples, fields].find((one) => kind?.schema.safeParse(one).success)
  if (!kind || !body) throw new Error(`${name} cannot say ${JSON.stringify(fields)}`)
  return entryOf(kind, body, over)
}
