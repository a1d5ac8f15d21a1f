import type { Draft } from '#domain/entry/entry.ts'
import { danger } from '#domain/kinds/experience/danger.ts'
import { birth, type WhenBorn } from '#domain/kinds/registration/birth.ts'
import { card } from '#domain/kinds/registration/card.ts'
import { caseHolder } from '#domain/kinds/registration/case-holder.ts'
import { childGroup } from '#domain/kinds/registration/child-group.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { gender } from '#domain/kinds/registration/gender.ts'
import { name } from '#domain/kinds/registration/name.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { referredBy } from '#domain/kinds/follow-up/referred-by.ts'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { waysToReach } from '#domain/kinds/follow-up/ways-to-reach.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { draft } from '../../device/draft.ts'
import type { ChildStory, StoryPerson } from './child-story.ts'
import { birthday, dayFromToday, fileOfAct, personOfStory, type Scene } from '../scene/scene.ts'

/** The entries that open a file. `household` orders the stories of the act, so that one file can name another. */
export function registrationOf(scene: Scene, story: ChildStory, household: readonly ChildStory[]): readonly Draft[] {
  const at = dayFromToday(scene, story.opened)
  const whom = (key: string) => (key === 'child' ? ('child' as const) : personOfStory(story.key, key))
  return [
    draft(card, at, {
      ...(story.called && { called: story.called }),
      pronoun: story.pronoun,
      ageBand: story.band,
      languages: [...story.languages],
      interpreter: story.interpreter,
      ...(story.speaking !== undefined && { speaking: story.speaking }),
    }),
    draft(caseHolder, at, { member: scene.members.drita, as: 'caseworker' }),
    draft(caseHolder, at, { member: scene.members.besa, as: 'supervisor' }),
    opening(story, at, household),
    ...(story.sentBy === undefined ? [] : [draft(referredBy, at, { by: story.sentBy })]),
    ...story.names.map(({ text, script, kind, use }) =>
      draft(name, at, { who: 'child', kind, text, script, use: use ?? 'use' }),
    ),
    draft(birth, at, {
      who: 'child',
      born: bornOf(scene, story, at),
      basis: story.age.basis,
      reasonsForChild: isGrown(story) ? 'no' : 'yes',
      ...(story.age.known === 'about' && story.age.asSaid && { asSaid: story.age.asSaid }),
    }),
    draft(gender, at, { who: 'child', gender: story.gender }),
    ...Object.entries(story.people).flatMap(([key, who]) => aroundTheChild(story, key, who, at, household)),
    draft(safeContact, at, {
      rule: story.contact.rule,
      never: [...(story.contact.never ?? [])],
      ...(story.contact.neverWords !== undefined && { neverWords: story.contact.neverWords }),
    }),
    ...(story.contact.ways
      ? [draft(waysToReach, at, { ways: story.contact.ways.map((way) => ({ ...way, to: whom(way.to) })) })]
      : []),
    ...story.groups.map(({ group, stands, parent, words }) =>
      draft(childGroup, at, {
        group,
        stands,
        ...(parent !== undefined && { parent: personOfStory(story.key, parent) }),
        ...(words !== undefined && { words }),
      }),
    ),
  ]
}

const isGrown = (story: ChildStory) => story.band === '18-24' || story.band === '25-or-more'

function bornOf(scene: Scene, story: ChildStory, at: PlainDate): WhenBorn {
  const { age } = story
  return age.known === 'day'
    ? { known: 'day', on: birthday(scene, age.years, age.months ?? 4) }
    : { known: 'age', from: age.from, to: age.to, on: at }
}

function opening(story: ChildStory, at: PlainDate, household: readonly ChildStory[]): Draft {
  const there = typeof story.othersThere === 'string' ? [] : story.othersThere
  return draft(fileOpened, at, {
    source: story.source,
    askedAboutOthers: typeof story.othersThere === 'string' ? story.othersThere : 'some-there',
    othersThere: there.map(({ called, from, to, safeTonight, story: key }) => ({
      called,
      ageSeems: { from, to },
      safeTonight,
      ...(key !== undefined && { file: fileIn(household, key) }),
    })),
    ...(story.words !== undefined && { words: story.words }),
  })
}

function aroundTheChild(
  story: ChildStory,
  key: string,
  who: StoryPerson,
  at: PlainDate,
  household: readonly ChildStory[],
): readonly Draft[] {
  const id = personOfStory(story.key, key)
  return [
    draft(person, at, {
      person: id,
      called: who.called,
      gender: who.gender,
      ageBand: who.age,
      alive: who.dead ? 'no' : 'yes',
      ...(who.does !== undefined && { does: who.does }),
    }),
    draft(tie, at, {
      person: id,
      tie: who.tie,
      safe: who.safe,
      livesWithChild: who.lives ? 'yes' : 'no',
      cares: who.cares ? 'yes' : 'no',
      ...(who.side && { side: who.side }),
      ...(who.checked !== undefined && { checked: { on: at, how: who.checked } }),
      ...(who.story !== undefined && { theirFile: fileIn(household, who.story) }),
    }),
    ...(who.never
      ? [draft(doNot, at, { person: id, called: who.called, never: [...who.never], numbers: [...(who.numbers ?? [])] })]
      : []),
    ...(who.danger
      ? [
          draft(danger, at, {
            person: id,
            roles: [...who.danger.roles],
            stands: who.danger.stands,
            words: who.danger.words,
          }),
        ]
      : []),
  ]
}

function fileIn(household: readonly ChildStory[], key: string) {
  const index = household.findIndex((story) => story.key === key)
  if (index < 0) throw new Error(`${key} is not opened in the same act`)
  return fileOfAct(index)
}
