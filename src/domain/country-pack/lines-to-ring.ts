import type { CaseFile } from '../file/case-file.ts'
import type { TelephoneLine } from '../vocabulary/country-pack/pack.ts'
import { leadingPack } from './leading-pack.ts'

/**
 * The telephone lines that may stand on a child's sheet: of the country whose pack leads, or of the only one in use,
 * since a short number of another country reaches somebody else. Only a line that this agency rang itself: a mark in a
 * pack that came as a file does not count. Never an embassy: a child may need protection from that State. One number
 * stands once.
 */
export function linesToRing(team: CaseFile): readonly TelephoneLine[] {
  const agency = leadingPack(team)
  if (!agency) return []
  const rung = new Set(agency.changes.flatMap(({ body }) => (body.is === 'rang' ? [body.line] : [])))
  const lines = (agency.pack.lines ?? []).filter((line) => line.for !== 'embassy' && rung.has(line.id))
  const digits = lines.map(({ number }) => number.replaceAll(' ', ''))
  return lines.filter((_, at) => digits.indexOf(digits[at] ?? '') === at)
}
