import type { Whom } from '#domain/entry/entry.ts'
import type { MemberId, PersonId } from '#domain/entry/ids.ts'
import type { Doer } from '#domain/entry/doer.ts'
import type { z } from 'zod'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { CAST, dayFromToday, personOfStory, type CastKey, type Scene } from '../scene/scene.ts'

/** Turns the keys of a story into ids: people of the file, members of the agency, days from today. */
export interface Whose {
  readonly day: (days: number) => PlainDate
  readonly person: (key: string) => PersonId
  readonly whom: (key: string) => Whom
  readonly member: (key: CastKey) => MemberId
  /** A member by key, a person of the file by key, or somebody named in words. */
  readonly doer: (who: string) => z.infer<typeof Doer>
}

export function whose(
  scene: Scene,
  story: { readonly key: string; readonly people: Readonly<Record<string, unknown>> },
): Whose {
  const whom = (key: string): Whom => (key === 'child' ? 'child' : person(key))
  const person = (key: string) => {
    if (!(key in story.people)) throw new Error(`${story.key} has no person ${key}`)
    return personOfStory(story.key, key)
  }
  const isCast = (who: string): who is CastKey => (CAST as readonly string[]).includes(who)
  return {
    day: (days) => dayFromToday(scene, days),
    person,
    whom,
    member: (key) => scene.members[key],
    doer: (who) =>
      isCast(who)
        ? { member: scene.members[who] }
        : who === 'child' || who in story.people
          ? { person: whom(who) }
          : { named: who },
  }
}
