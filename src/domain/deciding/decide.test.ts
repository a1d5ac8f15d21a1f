import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fold } from '../file/fold.ts'
import { decide } from './decide.ts'
import { defineKind } from '../file/kind.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'

const today = '2026-03-01' as PlainDate
const guarded = {
  folders: ['care', 'health'],
  step: 'any',
  version: 3,
  schema: z.strictObject({ why: z.string().trim().min(1) }),
} as const
const refused: Ruling = { rule: 'R8', answer: 'refused', missing: ['risk-assessment'] }
const unjudged: Ruling = { rule: 'R4', answer: 'cannot-judge', dependsOn: ['origins'] }
const allowed: Ruling = { rule: 'R5', answer: 'allowed' }
const takenHome = defineKind({
  ...guarded,
  name: 'taken-home',
  nature: 'fact',
  rules: () => [refused, unjudged, allowed],
})
const planReturn = defineKind({
  ...guarded,
  name: 'plan-return',
  nature: 'decision',
  rules: () => [refused, unjudged, allowed],
})
const planVisit = defineKind({ ...guarded, name: 'plan-visit', nature: 'decision', rules: () => [unjudged, allowed] })
const empty = fold([], [], ['card'])

const write = (kind: string, body: unknown, folder?: 'care' | 'origins') =>
  decide([takenHome, planReturn, planVisit], empty, { kind, at: today, body, ...(folder && { folder }) }, today)

describe('writing an entry', () => {
  it('refuses a decision that a rule refuses, and says what is missing', () => {
    expect(write('plan-return', { why: 'she asked' })).toMatchObject({
      ok: false,
      code: 'rule-refused',
      detail: { rulings: [refused, unjudged, allowed] },
    })
  })

  it('never refuses a fact that has happened: it carries the rule it went around, and the one nobody could judge', () => {
    expect(write('taken-home', { why: 'the family came' })).toEqual({
      ok: true,
      value: {
        kind: 'taken-home',
        version: 3,
        folder: 'care',
        body: { why: 'the family came' },
        wentAround: ['R8'],
        unjudged: ['R4'],
      },
    })
  })

  it('lets a decision pass where a rule cannot judge, and says so', () => {
    expect(write('plan-visit', { why: 'to see her room' })).toMatchObject({
      ok: true,
      value: { wentAround: [], unjudged: ['R4'] },
    })
  })

  it('refuses a text with half a letter, which would be another one on the next device, and takes the whole letter', () => {
    expect(write('taken-home', { why: 'a heart \ud83d' })).toMatchObject({
      code: 'not-well-formed',
      detail: { issues: [{ path: 'why', message: 'half-letter' }] },
    })
    expect(write('taken-home', { why: 'a heart \ud83d\udc9b' })).toMatchObject({
      ok: true,
      value: { body: { why: 'a heart \ud83d\udc9b' } },
    })
  })

  it('refuses a kind it does not know, a folder where the kind may not stand, and a body that is not whole', () => {
    expect(write('unheard-of', {})).toMatchObject({ code: 'unknown-kind' })
    expect(write('taken-home', { why: 'x' }, 'origins')).toMatchObject({ code: 'wrong-folder' })
    expect(write('taken-home', { why: ' ' })).toMatchObject({
      code: 'not-well-formed',
      detail: { issues: [{ path: 'why' }] },
    })
  })
})
