import { z } from 'zod'
import type { Kind } from '../file/kind.ts'

type Fields = Readonly<Record<string, unknown>>

/** The fields of each variant of a body. A choice between variants is none of them. */
function variantsOf(schema: unknown): readonly Fields[] {
  if (schema instanceof z.ZodObject) return [schema.shape]
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return []
  const { discriminator } = schema.def
  return schema.options.flatMap(variantsOf).map(({ [discriminator]: _, ...fields }) => fields)
}

const namesIn = (variants: readonly Fields[]) => [...new Set(variants.flatMap((fields) => Object.keys(fields)))]
const isOptional = (field: unknown) => field instanceof z.ZodOptional

/** Fields of a body that no variant of it requires. */
export function optionalFieldsOf({ schema }: Pick<Kind, 'schema'>): readonly string[] {
  const variants = variantsOf(schema)
  return namesIn(variants).filter((name) => variants.every((fields) => !(name in fields) || isOptional(fields[name])))
}

/** Lists of codes of a form, each with its codes: one or several are chosen. */
export function listsOf({ schema }: Pick<Kind, 'schema'>): Readonly<Record<string, readonly string[]>> {
  const variants = variantsOf(schema)
  return Object.fromEntries(
    namesIn(variants).flatMap((name) => {
      const codes = variants.flatMap((fields) => (name in fields ? [codesOf(fields[name])] : []))
      const [first] = codes
      return first && codes.every((one) => one?.join() === first.join()) ? [[name, first] as const] : []
    }),
  )
}

function codesOf(field: unknown): readonly string[] | undefined {
  const inside = field instanceof z.ZodOptional ? field.unwrap() : field
  const one = inside instanceof z.ZodArray ? inside.element : inside
  return one instanceof z.ZodEnum ? one.options.map(String) : undefined
}
