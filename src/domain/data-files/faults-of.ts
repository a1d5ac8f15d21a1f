import type { z } from 'zod'
import type { SourceLocation, ShapeFault, Sort } from './fault.ts'
import { isShapeRule } from '../entry/shape-rules.ts'

/** Nobody reads more faults than this; a file may have as many faults as letters. */
const MOST_LOOKED_AT = 200
/** How many of the allowed codes a fault lists: as many as a person reads. */
const MOST_CODES = 20

/**
 * What a schema found, path by path, as our codes. Read with the `REPORTING` options: without them a missing value
 * cannot be told from one of a wrong type.
 */
export function faultsOf({ issues }: z.core.$ZodError): readonly (SourceLocation & ShapeFault)[] {
  return issues.slice(0, MOST_LOOKED_AT).flatMap((issue): readonly (SourceLocation & ShapeFault)[] => {
    const where = issue.path.map(String).join('.')
    if (issue.code !== 'unrecognized_keys') return [{ where, ...faultOf(issue) }]
    return issue.keys
      .slice(0, MOST_LOOKED_AT)
      .map((key) => ({ where: where === '' ? key : `${where}.${key}`, code: 'unknown-name' }))
  })
}

export const REPORTING = { reportInput: true } as const

const SORTS: Readonly<Partial<Record<string, Sort>>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'yes-or-no',
  array: 'list',
  object: 'record',
  record: 'record',
}

function faultOf(issue: z.core.$ZodIssue): ShapeFault {
  if (isShapeRule(issue.message)) return { code: issue.message }
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { code: 'missing' } : anotherSort(issue.expected)
    case 'invalid_value':
      return issue.input === undefined
        ? { code: 'missing' }
        : { code: 'only-these', these: issue.values.slice(0, MOST_CODES).map(String) }
    case 'invalid_union':
      return 'options' in issue
        ? { code: 'only-these', these: issue.options.slice(0, MOST_CODES).map(String) }
        : { code: 'does-not-fit' }
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'text-too-long' : issue.origin === 'array' ? 'too-many' : 'too-high',
        most: Number(issue.maximum),
      }
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return { code: 'empty-text' }
      return {
        code: issue.origin === 'string' ? 'text-too-short' : issue.origin === 'array' ? 'too-few' : 'too-low',
        least: Number(issue.minimum),
      }
    case 'invalid_format':
      return { code: issue.format === 'date' ? 'not-a-date' : 'not-written-so' }
    case 'invalid_key':
      return { code: 'unknown-name' }
    case 'custom':
      return saidBy(issue.params) ?? { code: 'does-not-fit' }
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'invalid_element':
      return { code: 'does-not-fit' }
  }
}

const anotherSort = (expected: string): ShapeFault => {
  const belongs = SORTS[expected]
  return belongs === undefined ? { code: 'does-not-fit' } : { code: 'another-sort', belongs }
}

/** Set by `wrongWith` alone. */
const saidBy = (params: Record<string, unknown> | undefined): ShapeFault | undefined =>
  params?.['fault'] as ShapeFault | undefined
