import { describe, expect, test } from 'vitest'
import { MemberId } from '#domain/entry/ids.ts'
import { birth, bornBetween } from '#domain/kinds/registration/birth.ts'
import { name } from '#domain/kinds/registration/name.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { networkKeys, type AskedOf } from '#names/across/network-keys.ts'
import type { ChildStory } from '../telling/child-story.ts'
import { personOfStory, type Scene } from '../scene/scene.ts'
import { olenka } from '../stories/ukraine/olenka.ts'
import { teller } from '../telling/teller.ts'
import { registrationOf } from '../telling/registration.ts'
import { SECOND_STORIES, STORIES_BESIDE } from './stories.ts'
import { elena } from './stories/elena.ts'

const member = (key: string) => MemberId.parse(personOfStory('members', key))
const sceneOn = (today: string): Scene => ({
  today: PlainDate.parse(today),
  members: { drita: member('drita'), besa: member('besa'), mira: member('mira'), arben: member('arben') },
})
const year = (day: PlainDate | undefined) => Number(day?.slice(0, 4))

/** The search keys of a file on the day on which the story is written. */
function heldOf(story: ChildStory, today: string): readonly string[] {
  const drafts = registrationOf(sceneOn(today), story, [story])
  const names = drafts.filter(({ kind }) => kind === name.name).map(({ body }) => name.schema.parse(body).text)
  const { earliest, latest } = bornBetween(
    birth.schema.parse(drafts.find(({ kind }) => kind === birth.name)?.body).born,
  )
  return networkKeys({ names, born: { from: year(earliest), to: year(latest) } }, 'held')
}

/** What the app asks when somebody types that name and a lowest age of 10. */
const askedOn = (text: string, today: string): AskedOf => ({
  names: [text],
  born: { from: Number(today.slice(0, 4)) - 11, to: Number(today.slice(0, 4)) - 10 },
})

describe('the stories of two agencies', () => {
  test('tell nothing that has not happened yet, and everything in its order', () => {
    for (const story of [...SECOND_STORIES, ...STORIES_BESIDE]) {
      const days = story.acts(teller(sceneOn('2026-11-25'), story)).map((moment) => moment.on)
      expect(
        days.every((on) => on <= 0 && on >= story.opened),
        story.key,
      ).toBe(true)
      expect(days, story.key).toEqual(days.toSorted((a, b) => a - b))
    }
  })

  test('let the child whom both know be found on any day of any year, and the others not by her name', () => {
    for (const today of ['2026-11-25', '2027-01-01', '2027-02-14', '2027-12-31', '2028-02-29', '2029-07-01']) {
      for (const [asked, held] of [
        ['Olena Kovalchuk', elena],
        ['Elena Kovalciuk', olenka],
      ] as const) {
        const keys = new Set(networkKeys(askedOn(asked, today), 'asked'))
        expect(
          heldOf(held, today).some((key) => keys.has(key)),
          `${asked} on ${today}`,
        ).toBe(true)
        for (const other of SECOND_STORIES.filter((story) => story !== elena))
          expect(
            heldOf(other, today).filter((key) => keys.has(key)),
            other.key,
          ).toEqual([])
      }
    }
  })
})
