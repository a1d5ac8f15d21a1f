import type { Draft } from '#domain/entry/entry.ts'
import type { MemberId, PersonId } from '#domain/entry/ids.ts'
import type { Kind } from '#domain/file/kind.ts'
import { birth } from '#domain/kinds/registration/birth.ts'
import { card } from '#domain/kinds/registration/card.ts'
import { caseHolder } from '#domain/kinds/registration/case-holder.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { name } from '#domain/kinds/registration/name.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { waysToReach } from '#domain/kinds/follow-up/ways-to-reach.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Safety } from '#domain/vocabulary/answer.ts'
import type { TieType } from '#domain/vocabulary/family/tie.ts'
import type { AgeBand, Pronoun } from '#domain/vocabulary/person.ts'
import { newId, idText } from '#sealing/primitives/id.ts'

export interface PracticeChild {
  readonly opening: readonly Draft[]
  readonly after: readonly Draft[]
}

interface Around {
  readonly called: string
  readonly tie: TieType
  readonly safe: Safety
  readonly lives: boolean
  readonly never?: true
}
export interface InventedChild {
  readonly called: string
  readonly pronoun: Pronoun
  readonly band: AgeBand
  readonly years: readonly [number, number]
  readonly language: string
  readonly opened: number
  readonly around: readonly Around[]
}

export const write = <Name extends string, Body>(kind: Kind<Name, Body>, at: PlainDate, body: Body): Draft<Body> => ({
  kind: kind.name,
  at,
  about: ['child'],
  body,
})

export function openingDrafts(who: InventedChild, at: PlainDate, me: MemberId): readonly Draft[] {
  return [
    write(card, at, {
      called: { text: who.called, language: who.language },
      pronoun: who.pronoun,
      ageBand: who.band,
      languages: [who.language],
      interpreter: 'not-needed',
    }),
    write(caseHolder, at, { member: me, as: 'caseworker' }),
    write(fileOpened, at, { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }),
    write(name, at, { who: 'child', kind: 'called', text: who.called, script: 'Latn', use: 'use' }),
    write(birth, at, {
      who: 'child',
      born: { known: 'age', from: who.years[0], to: who.years[1], on: at },
      basis: 'child-said',
      reasonsForChild: 'yes',
    }),
    write(safeContact, at, { rule: 'agreed-ways-only', never: ['phone'] }),
    write(waysToReach, at, { ways: [{ way: 'through-school', to: 'child' }] }),
    ...who.around.flatMap((one) => around(one, at)),
  ]
}

function around(one: Around, at: PlainDate): readonly Draft[] {
  const id = idText(newId()) as PersonId
  return [
    write(person, at, { person: id, called: one.called, gender: 'not-known', ageBand: '25-or-more', alive: 'yes' }),
    write(tie, at, {
      person: id,
      tie: one.tie,
      safe: one.safe,
      livesWithChild: one.lives ? 'yes' : 'no',
      cares: one.lives ? 'yes' : 'no',
      ...(one.safe === 'safe' && { checked: { on: at, how: 'Talked with her alone.' } }),
    }),
    ...(one.never === true
      ? [
          write(doNot, at, {
            person: id,
            called: one.called,
            never: ['contact', 'inform', 'hand-over', 'accept-consent'],
            numbers: [],
          }),
        ]
      : []),
  ]
}
