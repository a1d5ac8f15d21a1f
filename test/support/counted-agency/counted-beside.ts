import { drawing, drawn } from '../guidance/drawing.ts'
import { LAST_DAY, later, type Day } from './counted-life.ts'
import type { Span } from './reckoned.ts'

/** What an agency does without a child's file, in days and numbers. Everything is counted from it, too. */
export interface CountedBeside {
  /** `onlyCounted`: the words are gone, and two people let it go without knowing of each other. */
  readonly contacts: readonly { readonly on: Day; readonly children: number; readonly onlyCounted: boolean }[]
  readonly atRisk: readonly { readonly on: Day; readonly safeOn: Day | null }[]
  /** One group: on each day who was marked by whom; two markings of one day are one day. */
  readonly groups: readonly (readonly {
    readonly on: Day
    readonly marked: readonly { readonly came: readonly string[]; readonly others: number }[]
  }[])[]
  readonly sessions: readonly {
    readonly on: Day
    readonly girls: number
    readonly boys: number
    readonly grownUps: number
    readonly askedForHelp: number
  }[]
}

export function countedBeside(seed: number): CountedBeside {
  const { chance, days, some } = drawing(drawn(seed))
  const anyDay = () => later('2025-06-01', days(500))
  const many = (most: number) => Array.from({ length: most }, (_, at) => at)
  return {
    contacts: many(80).map(() => ({ on: anyDay(), children: chance(0.6) ? 1 : 2 + days(8), onlyCounted: chance(0.4) })),
    atRisk: many(30).map(() => {
      const on = anyDay()
      const safeOn = later(on, 20)
      return { on, safeOn: chance(0.5) && safeOn <= LAST_DAY ? safeOn : null }
    }),
    groups: many(6).map(() =>
      [...new Set(many(20).map(anyDay))].map((on) => ({
        on,
        marked: many(chance(0.3) ? 2 : 1).map(() => ({ came: some(['a', 'b', 'c', 'd'], 4), others: days(4) })),
      })),
    ),
    sessions: many(25).map(() => ({
      on: anyDay(),
      girls: days(20),
      boys: days(20),
      grownUps: days(3),
      askedForHelp: days(2),
    })),
  }
}

/** Counted from these facts alone. */
export function reckonedBeside({ contacts, atRisk, groups, sessions }: CountedBeside, { first, last }: Span) {
  const within = <One extends { readonly on: Day }>(some: readonly One[]) =>
    some.filter(({ on }) => on >= first && on <= last)
  const total = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const days = within(groups.flat())
  const met = within(contacts)
  const held = within(sessions)
  return {
    contacts: met.length,
    childrenMet: total(met.map(({ children }) => children)),
    atRisk: within(atRisk).length,
    groupDays: days.length,
    came: total(
      days.map(
        ({ marked }) =>
          new Set(marked.flatMap(({ came }) => came)).size + Math.max(...marked.map(({ others }) => others)),
      ),
    ),
    sessions: held.length,
    inSessions: {
      girls: total(held.map(({ girls }) => girls)),
      boys: total(held.map(({ boys }) => boys)),
      grownUps: total(held.map(({ grownUps }) => grownUps)),
    },
    askedForHelp: total(held.map(({ askedForHelp }) => askedForHelp)),
  }
}
