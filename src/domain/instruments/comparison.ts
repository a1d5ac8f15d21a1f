import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { EntryId } from '../entry/ids.ts'
import { instrumentCompleted, type Completed } from '../kinds/assessment/instrument-completed.ts'
import { endOf, type PlainDate } from '../entry/plain-date.ts'
import { instrumentOf } from './catalogue.ts'
import { scaleOf } from './misfits.ts'
import type { Instrument, Item, Respondent } from '../vocabulary/instrument.ts'

export interface ItemPoint {
  readonly on: PlainDate
  readonly entry: EntryId
  readonly value: string
}

export interface ItemSeries {
  readonly item: Item
  /** Oldest first. `not-known` breaks the line; a look that left the question out adds no point. */
  readonly points: readonly ItemPoint[]
  /**
   * From the last known answer but one to the last one; null where there are fewer than two, or where the last answer
   * is not known. A setback is one word among others, without alarm.
   */
  readonly direction: 'better' | 'same' | 'setback' | null
}

export interface Comparison {
  readonly instrument: Instrument
  readonly view: Respondent
  readonly looks: readonly { readonly on: PlainDate; readonly entry: EntryId }[]
  readonly sections: readonly {
    readonly code: string
    readonly title: string
    readonly items: readonly ItemSeries[]
    /**
     * Where the instrument has means: one for each use, over the answered questions; null where nothing was answered.
     */
    readonly means: readonly (number | null)[] | null
  }[]
}

export interface Compared {
  readonly comparisons: readonly Comparison[]
  /** Answers to an instrument that is not held here: kept and named, never interpreted. */
  readonly unread: readonly Completed[]
}

/**
 * Only the same instrument, in the same version, in the view of the same role, is compared. Different views are shown
 * side by side.
 */
export function compare(file: CaseFile, instruments: readonly Instrument[], language?: string): Compared {
  const groups = Map.groupBy(
    all(file, instrumentCompleted),
    ({ body }) => `${body.instrument} ${body.instrumentVersion} ${body.view}`,
  )
  const comparisons: Comparison[] = []
  const unread: Completed[] = []
  for (const looks of groups.values()) {
    const first = looks[0]
    const instrument = first && instrumentOf(instruments, first.body, language)
    if (instrument) comparisons.push(comparisonOf(instrument, first.body.view, looks))
    else unread.push(...looks)
  }
  return { comparisons, unread }
}

function comparisonOf(instrument: Instrument, view: Respondent, looks: readonly Completed[]): Comparison {
  return {
    instrument,
    view,
    looks: looks.map(({ id, at }) => ({ on: endOf(at), entry: id })),
    sections: instrument.sections.map(({ code, title, items }) => ({
      code,
      title,
      items: items.map((item) => seriesOf(instrument, item, looks)),
      means: instrument.scoring.way === 'none' ? null : looks.map((look) => meanOf(instrument, items, look)),
    })),
  }
}

function seriesOf(instrument: Instrument, item: Item, looks: readonly Completed[]): ItemSeries {
  const points = looks.flatMap((look): ItemPoint[] => {
    const value = answered(instrument, item, look)
    return value === undefined ? [] : [{ on: endOf(look.at), entry: look.id, value }]
  })
  return { item, points, direction: directionOf(scaleOf(instrument, item), points) }
}

/** Undefined where the question was left out, or answered with a word that is not on its scale. */
function answered(instrument: Instrument, item: Item, { body }: Completed): string | undefined {
  const answer = body.answers.find((one) => one.item === item.code)
  if (!answer || answer.is === 'not-known') return answer?.is
  return scaleOf(instrument, item).some(({ code }) => code === answer.value) ? answer.value : undefined
}

function directionOf(scale: Instrument['scale'], points: readonly ItemPoint[]): ItemSeries['direction'] {
  if (points.at(-1)?.value === 'not-known') return null
  const [before, last] = points
    .filter(({ value }) => value !== 'not-known')
    .map(({ value }) => scale.findIndex(({ code }) => code === value))
    .slice(-2)
  if (before === undefined || last === undefined) return null
  return last > before ? 'better' : last < before ? 'setback' : 'same'
}

function meanOf({ scoring, ...instrument }: Instrument, items: readonly Item[], look: Completed): number | null {
  if (scoring.way === 'none') return null
  const values = items.flatMap((item) => {
    const code = answered({ ...instrument, scoring }, item, look)
    return scoring.values.filter((one) => one.code === code).map(({ value }) => value)
  })
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
