import { createHash } from 'node:crypto'
import type { FileId, MemberId, PersonId } from '#domain/entry/ids.ts'
import { addDays, addMonths, type PlainDate } from '#domain/entry/plain-date.ts'

export const CAST = ['drita', 'besa', 'mira', 'arben'] as const
export type CastKey = (typeof CAST)[number]

/** The context of every story: the day that counts as today, and the people. The same day gives the same stories. */
export interface Scene {
  readonly today: PlainDate
  readonly members: Readonly<Record<CastKey, MemberId>>
}

/** A day counted from today: −30 is a month ago, 2 is the day after tomorrow. */
export const dayFromToday = (scene: Scene, days: number): PlainDate => addDays(scene.today, days)

/** The birthday of somebody who is this old today. */
export const birthday = (scene: Scene, years: number, months: number): PlainDate =>
  addDays(addMonths(scene.today, -12 * years - months), -9)

/** The same person of the same story has the same id every time. */
export function personOfStory(story: string, person: string): PersonId {
  const id = createHash('sha256').update(`homeward demonstration\0${story}\0${person}`).digest().subarray(0, 16)
  return id.toString('base64url') as PersonId
}

/** Placeholder for a file that is opened in the same act; the device replaces it with the file's id. */
export const fileOfAct = (index: number): FileId => ({ fileOf: index }) as unknown as FileId
