import { accept, refuse, type Result } from '#result.ts'
import type { HtcdsCase } from './case.ts'
import { htcdsField } from './fields.ts'
import type { HtcdsField } from './field.ts'
import { MOST_NAMED, type WrongCell } from './read-case-sheet.ts'
import type { HeaderRepair } from './read-header.ts'
import { readValue, type ReadValue } from './read-value.ts'

/**
 * Checks cases whose values have field names but were not read from a sheet: each value is read as a cell would be. `row` of a repair or a wrong cell is the number of the case, from 1. Values of fields that the standard does
 * not have are unchanged.
 */
export function checkCases(
  cases: readonly HtcdsCase[],
): Result<
  { readonly cases: readonly HtcdsCase[]; readonly repairs: readonly HeaderRepair[] },
  'wrong-values',
  { readonly cells: readonly WrongCell[] }
> {
  const repairs: HeaderRepair[] = []
  const wrong: WrongCell[] = []
  const read = cases.map((one, at) => {
    const row = at + 1
    const kept: Record<string, string | readonly string[]> = {}
    for (const [id, value] of Object.entries(one)) {
      const field = htcdsField(id)
      const answer = field ? readGiven(field, value) : ({ ok: true, value, repairs: [] } as const)
      if (!answer.ok) wrong.push({ row, column: id, code: answer.code })
      else {
        kept[id] = answer.value
        repairs.push(...answer.repairs.map((repair) => ({ ...repair, row, column: id })))
      }
    }
    return kept
  })
  return wrong.length > 0
    ? refuse('wrong-values', { cells: wrong.slice(0, MOST_NAMED) })
    : accept({ cases: read, repairs })
}

function readGiven(field: HtcdsField, value: string | readonly string[]): ReadValue {
  if (typeof value === 'string') return value.trim() === '' ? { ok: true, value, repairs: [] } : readValue(field, value)
  if (field.holds !== 'several') return { ok: false, code: 'no-code-of-this-field' }
  const parts = value.map((part) => readValue(field, part))
  const refusal = parts.find((part) => !part.ok)
  if (refusal) return refusal
  const good = parts.filter((part) => part.ok)
  return {
    ok: true,
    value: [...new Set(good.flatMap((part) => part.value))],
    repairs: good.flatMap((part) => part.repairs),
  }
}
