import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { besa, drita, mira } from '../../../../test/support/people.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import type { Folder, MemberId } from '../../entry/ids.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { dueTo } from '../../continuity/who-carries.ts'
import { ASKED_IN, colleagueAsked, colleagueQuestions } from './colleague-asked.ts'
import { colleagueAnswered } from './colleague-answered.ts'

const on = day('2026-03-02')
const asked = entryOf(
  colleagueAsked,
  { to: mira.member, asks: 'Did she sleep?' },
  { at: on, by: drita.member, folder: 'therapy' },
)
type Said = BodyOf<typeof colleagueAnswered>
const said = (is: Said['is'], by: MemberId, folder: Folder = 'therapy') =>
  entryOf(
    colleagueAnswered,
    { is, question: asked.id, ...(is === 'answer' && { words: 'Yes, since Monday.' }) } as Said,
    { at: day('2026-03-03'), by, folder },
  )
const owed = (...entries: Parameters<typeof fileOf>) => {
  const file = fileOf(...entries)
  return due(KINDS, file, day('2026-03-04')).map((one) => ({
    what: one.what,
    of: [drita, besa, mira].filter(({ member }) => dueTo(file, one, member) === 'mine').map(({ member }) => member),
  }))
}

describe('a question to a colleague', () => {
  it('is never on the card, nor where the child is, and needs words', () => {
    expect(ASKED_IN).not.toContain('card')
    expect(ASKED_IN).not.toContain('whereabouts')
    expect(colleagueAnswered.folders).toEqual(ASKED_IN)
    for (const asks of ['', ' ']) expect(colleagueAsked.schema.safeParse({ to: mira.member, asks }).success).toBe(false)
    const body = { to: mira.member, asks: 'Did she sleep?' }
    const draft = { kind: colleagueAsked.name, at: on, body } as const
    expect(decide(KINDS, fileOf(), { ...draft, folder: 'card' }, on)).toMatchObject({ ok: false })
    expect(decide(KINDS, fileOf(), { ...draft, folder: 'therapy' }, on)).toMatchObject({ value: { folder: 'therapy' } })
  })

  it('is on the day of who was asked until it is answered, then on that of who asked until they have read it', () => {
    expect(owed(asked)).toEqual([{ what: 'colleague-asks', of: [mira.member] }])
    expect(owed(asked, said('answer', mira.member))).toEqual([{ what: 'colleague-answered', of: [drita.member] }])
    expect(owed(asked, said('answer', mira.member), said('read', drita.member))).toEqual([])
    expect(owed(asked, said('taken-back', drita.member))).toEqual([])
  })

  it('is answered by no word of who asked, of another part, nor read or taken back by anybody else', () => {
    for (const other of [
      said('answer', drita.member),
      said('answer', mira.member, 'care'),
      said('taken-back', mira.member),
      said('read', besa.member),
    ])
      expect(colleagueQuestions(fileOf(asked, other))).toMatchObject([{ is: 'waits', answers: [] }])
  })

  it('may be answered by another who holds the part', () => {
    expect(colleagueQuestions(fileOf(asked, said('answer', besa.member)))).toMatchObject([
      { is: 'answered', answers: [{ by: besa.member, body: { words: 'Yes, since Monday.' } }] },
    ])
  })
})
