import type { z } from 'zod'

type Def = z.core.$ZodTypes['_zod']['def']

/** Longest byte string that the contract allows. */
const LENGTHS = [0, 8, 16, 32, 64, 1_072]
const FIELD = { fromTomorrow: { of: 'tomorrow' } }

/**
 * Values as a future server would send them for this schema: every list has an item, every part one more field, every
 * code is new. One value for each variant of a part.
 */
export function fromANewerServer(schema: z.core.$ZodType): readonly unknown[] {
  const { def } = schema._zod as { def: Def }
  switch (def.type) {
    case 'object': {
      const options = Object.entries(def.shape).map(([key, field]) => [key, fromANewerServer(field)] as const)
      const most = Math.max(1, ...options.map(([, values]) => values.length))
      return Array.from({ length: most }, (_, at) => ({
        ...Object.fromEntries(options.map(([key, values]) => [key, values[at % values.length]])),
        ...FIELD,
      }))
    }
    case 'array': {
      const members = fromANewerServer(def.element)
      const exactly = def.checks?.map((check) => check._zod.def).find((check) => check.check === 'length_equals')
      const length = exactly && 'length' in exactly ? Number(exactly.length) : members.length
      return [Array.from({ length }, (_, at) => members[at % members.length])]
    }
    case 'union':
      return def.options.flatMap((option) => fromANewerServer(option))
    case 'nullable':
      return [...fromANewerServer(def.innerType), null]
    case 'optional':
      return fromANewerServer(def.innerType)
    case 'pipe':
      return fromANewerServer(def.in)
    case 'literal':
      return [...def.values]
    case 'boolean':
      return [true, false]
    case 'number':
      return [1]
    // A list of codes that is not read with `knownCode` refuses this, as it should.
    case 'enum':
    case 'string':
      return ['a-code-of-tomorrow']
    case 'custom':
      return LENGTHS.map((length) => new Uint8Array(length))
        .filter((bytes) => (schema as z.ZodType).safeParse(bytes).success)
        .slice(0, 1)
    default:
      throw new Error(`nobody has said what a newer server sends for ${def.type}`)
  }
}
