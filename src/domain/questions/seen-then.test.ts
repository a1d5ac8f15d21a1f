import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { day } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { aVisit } from '../../../test/support/work.ts'
import { dayThere, seenThere } from '../continuity/days-there.ts'
import { KINDS } from '../kinds.ts'
import { SEEN_BY_KIND, seenThen } from './seen-then.ts'

/** Codes by which an entry says how a child, or a place, was met. */
const MET = /^(seen|spoken|met|talked)(-|$)/

/** Fields with such a code by which nobody says that they saw the child. */
const NOT_THE_CHILD: Readonly<Record<string, string>> = {
  'appointment.status': 'what is told of such an entry elsewhere',
  'authority-demand.showed': 'a paper was seen',
  'child-at-risk.toldBy': 'another child',
  'consent.how': 'how an answer was given',
  'household.seen': 'people of the house',
  'light-closure.reason': 'a reason',
  'limits-told.how': 'how something was explained',
  'outside-request.showed': 'a paper was seen',
  'own-screening.restsOn': 'what a view rests on',
  'safeguarding-step.step': 'the person it is about',
  'safety-look.how': 'a place, or a talk that may have been by telephone; in `care` alone',
  'urgent-need.how': 'a need',
  'witness-support.measure': 'what a court allows',
}

function fieldsWith(schema: unknown, path: string): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.some((code) => MET.test(String(code))) ? [path] : []
  if (schema instanceof z.ZodLiteral) return [...schema.values].some((code) => MET.test(String(code))) ? [path] : []
  if (schema instanceof z.ZodOptional) return fieldsWith(schema.unwrap(), path)
  if (schema instanceof z.ZodArray) return fieldsWith(schema.element, path)
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    return schema.options.flatMap((option: unknown) => fieldsWith(option, path))
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => fieldsWith(inner, `${path}.${key}`))
  return []
}

describe('that somebody saw the child', () => {
  it('has been decided for each field that asks whether the child was met', () => {
    const fields = [...new Set(KINDS.flatMap((kind) => fieldsWith(kind.schema, kind.name)))].sort()
    const read = ['after-return.how', 'visit.child']
    // Whether the child came to an appointment is answered with yes or no.
    const byYes = ['task']
    expect(fields.filter((field) => !(field in NOT_THE_CHILD))).toEqual(read)
    expect(Object.keys(NOT_THE_CHILD).filter((field) => !fields.includes(field))).toEqual([])
    expect(Object.keys(SEEN_BY_KIND).sort()).toEqual([...read.map((field) => field.split('.')[0]), ...byYes].sort())
  })

  const at = day('2026-03-01')
  it('is told of every folder but those that every caseworker reads, as a day alone', () => {
    const body = aVisit({ child: 'seen' })
    for (const folder of ['health', 'therapy', 'justice'] as const)
      expect(seenThere({ kind: 'visit', folder, at, body })).toEqual({
        key: `seen-${folder}-2026-03-01`,
        is: { seenOn: '2026-03-01' },
      })
    expect(seenThere({ kind: 'visit', folder: 'care', at, body })).toBeUndefined()
    expect(seenThere({ kind: 'visit', folder: 'health', at, body: aVisit({ child: 'not-met' }) })).toBeUndefined()
  })

  it('is told of each kind that says so, in each of its folders', () => {
    const told = new Set(
      EXAMPLES.flatMap(({ kind, body }) =>
        kind.folders.flatMap((folder) => (seenThere({ kind: kind.name, folder, at, body }) ? [kind.name] : [])),
      ),
    )
    expect([...told].sort()).toEqual(Object.keys(SEEN_BY_KIND).sort())
  })
})

it.each(['unknown', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'An entry of a kind that nobody knows says of no day: %s',
  (kind) => {
    const entry = { kind, folder: 'therapy' as const, at: day('2026-03-01'), body: aVisit({ child: 'seen' }) }
    expect([seenThen(entry), dayThere(entry), seenThere(entry)]).toEqual([undefined, undefined, undefined])
  },
)
