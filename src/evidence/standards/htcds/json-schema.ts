import { STANDARD } from './case.ts'
import { HTCDS_FIELDS } from './fields.ts'
import type { HtcdsField } from './field.ts'
import { NUMBER } from './read-value.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * HTCDS 2.0 as JSON Schema 2020-12, one flat case. IOM publishes no machine-readable form; this one is ours, made from the field list (IOM, CC BY 4.0).
 * Core fields are the minimum the standard asks for: they are listed in `x-htcds-core` and not required, because a child may give none of them.
 */
export function htcdsJsonSchema(): JsonSchema {
  const live = HTCDS_FIELDS.filter((field) => !field.deprecated)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:homeward:htcds:2.0',
    title: `${STANDARD.name} ${STANDARD.version}, one case`,
    description:
      'Made from the field list of the Human Trafficking Case Data Standard 2.0, International Organization for Migration, CC BY 4.0. No endorsement by IOM is suggested.',
    type: 'object',
    properties: Object.fromEntries(HTCDS_FIELDS.map((field) => [field.id, schemaOf(field)])),
    additionalProperties: false,
    'x-htcds-core': live.filter((field) => field.core).map((field) => field.id),
  }
}

function schemaOf(field: HtcdsField): JsonSchema {
  const about = { title: field.label, ...(field.deprecated ? { deprecated: true } : {}) }
  if (field.holds === 'several') return { ...about, type: 'array', uniqueItems: true, items: one(field) }
  return { ...about, ...one(field) }
}

function one({ holds, codes, format }: HtcdsField): JsonSchema {
  if (codes) return { enum: Object.keys(codes) }
  if (holds === 'date') return { type: 'string', format: 'date' }
  if (holds === 'yes-no') return { enum: ['TRUE', 'FALSE'] }
  if (holds === 'number') return { type: 'string', pattern: NUMBER.source }
  if (format === 'language') return { type: 'string', pattern: '^[a-z]{2,3}$' }
  return { type: 'string' }
}
