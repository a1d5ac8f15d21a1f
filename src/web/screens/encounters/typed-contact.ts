import type { NewFile } from '#device/files/api.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { encounter } from '#domain/kinds/before/encounter.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { EncounterAnswer, Given, Seen, SeemsToBe, Setting } from '#domain/vocabulary/before/encounter.ts'
import type { AgeBand } from '#domain/vocabulary/person.ts'
import type { z } from 'zod'

type Answer = z.infer<typeof EncounterAnswer>

/** One child as somebody saw it. What nobody filled in is not known. */
export interface TypedChild {
  readonly mark: string
  readonly alias: string
  readonly age: AgeBand | null
  readonly seems: z.infer<typeof SeemsToBe> | null
  readonly seen: readonly z.infer<typeof Seen>[]
  readonly given: readonly Given[]
  readonly answered: Answer | null
}

/** The draft of a contact: plain data, so that it survives when the app is killed. */
export interface TypedContact {
  readonly who: 'one' | 'group' | null
  readonly on: PlainDate
  readonly setting: Setting | null
  readonly district: string
  readonly words: string
  readonly count: string
  /** The whole group, or the one child. */
  readonly all: TypedChild
  /** Those of a group who can be told apart. */
  readonly apart: readonly TypedChild[]
}

export const emptyChild = (mark: string): TypedChild => ({
  mark,
  alias: '',
  age: null,
  seems: null,
  seen: [],
  given: [],
  answered: null,
})
export const emptyContact = (on: PlainDate, mark: string): TypedContact => ({
  who: null,
  on,
  setting: null,
  district: '',
  words: '',
  count: '',
  all: emptyChild(mark),
  apart: [],
})

export type ContactMissing = 'who' | 'setting' | 'count' | 'answered'

/** What must be answered before it can be saved: whether one or several, where, how many, and the answer to each help offered. */
export function missingInContact(typed: TypedContact): readonly ContactMissing[] {
  const count = countOf(typed)
  return [
    ...(typed.who === null ? (['who'] as const) : []),
    ...(typed.setting === null ? (['setting'] as const) : []),
    ...(typed.who === 'group' && (count === null || count < typed.apart.length) ? (['count'] as const) : []),
    ...([typed.all, ...(typed.who === 'group' ? typed.apart : [])].some(
      (child) => child.answered === null && wasGiven(child),
    )
      ? (['answered'] as const)
      : []),
  ]
}

const wasGiven = (child: TypedChild) => child.given.some((given) => given !== 'nothing')

function countOf({ count }: TypedContact): number | null {
  const number = /^\d{1,3}$/.test(count.trim()) ? Number(count.trim()) : null
  return number !== null && number >= 2 && number <= 500 ? number : null
}

/** The body of the entry, once nothing is missing. */
export function contactBody(typed: TypedContact): BodyOf<typeof encounter> | undefined {
  const { who, setting, all } = typed
  if (missingInContact(typed).length > 0 || who === null || setting === null) return undefined
  const where = { setting, ...line('district', typed.district), ...line('words', typed.words) }
  if (who === 'one') return { who, ...childOf(all), ...where }
  return {
    who,
    ...where,
    count: countOf(typed) ?? 2,
    children: typed.apart.map(childOf),
    seen: [...all.seen],
    given: [...all.given],
    answered: answerOf(all),
  }
}

function childOf(child: TypedChild) {
  return {
    mark: child.mark,
    ...line('alias', child.alias),
    ageSeems: child.age ?? 'not-known',
    seems: child.seems ?? 'not-known',
    seen: [...child.seen],
    given: [...child.given],
    answered: answerOf(child),
  }
}

/** Where no help was chosen, none could be offered; each chosen help needs an answer before it can be saved. */
const answerOf = (child: TypedChild): Answer => child.answered ?? 'could-not-be-offered'

const line = <Key extends string>(key: Key, text: string): { readonly [K in Key]?: string } =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as { readonly [K in Key]: string })

/** The file of one contact: its author and the supervisors keep it. */
export function contactFile(typed: TypedContact): NewFile | undefined {
  const body = contactBody(typed)
  return body && { drafts: [{ kind: 'encounter', at: typed.on, about: [], body }] }
}
