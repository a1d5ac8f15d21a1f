import { describe, expect, test } from 'vitest'
import { MemberId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { personOfStory, type Scene } from '../scene/scene.ts'
import { STORIES } from './stories.ts'
import { teller } from '../telling/teller.ts'
import { registrationOf } from '../telling/registration.ts'

const member = (key: string) => MemberId.parse(personOfStory('members', key))
const sceneOn = (today: string): Scene => ({
  today: PlainDate.parse(today),
  members: { drita: member('drita'), besa: member('besa'), mira: member('mira'), arben: member('arben') },
})
const told = (scene: Scene) =>
  STORIES.map((story) => [
    story.key,
    registrationOf(scene, story, STORIES),
    story.acts(teller(scene, story)).map(({ by, on, tellings }) => [by, on, tellings.length]),
  ])

describe('the stories', () => {
  test('are the same every time for the same day', () => {
    expect(told(sceneOn('2026-11-25'))).toEqual(told(sceneOn('2026-11-25')))
  })

  test('tell nothing that has not happened yet, and everything in its order', () => {
    for (const story of STORIES) {
      const days = story.acts(teller(sceneOn('2026-11-25'), story)).map((moment) => moment.on)
      expect(
        days.every((on) => on <= 0 && on >= story.opened),
        story.key,
      ).toBe(true)
      expect(days, story.key).toEqual(days.toSorted((a, b) => a - b))
    }
  })

  test('stand on any day of the year, a leap day among them', () => {
    for (const today of ['2028-02-29', '2027-12-31', '2027-01-01']) {
      for (const story of STORIES) {
        for (const draft of registrationOf(
          sceneOn(today),
          {
            ...story,
            people: {},
            othersThere: 'not-known',
            groups: story.groups.map(({ group, stands }) => ({ group, stands })),
            contact: { rule: 'not-known' },
          },
          [story],
        )) {
          expect(
            KINDS.find((kind) => kind.name === draft.kind)?.schema.safeParse(draft.body).error,
            `${story.key} ${draft.kind}`,
          ).toBeUndefined()
        }
      }
    }
  })

  test('have a key of their own each', () => {
    expect(new Set(STORIES.map((story) => story.key)).size).toBe(STORIES.length)
  })
})
