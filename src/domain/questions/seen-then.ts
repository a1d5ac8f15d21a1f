import type { Entry } from '../entry/entry.ts'
import { endOf, type PlainDate } from '../entry/plain-date.ts'
import type { Kind } from '../file/kind.ts'
import { afterReturn } from '../kinds/care/after-return.ts'
import { task } from '../kinds/follow-up/task.ts'
import { visit } from '../kinds/follow-up/visit.ts'

type Written = Pick<Entry, 'kind' | 'at' | 'body'>

const sees =
  <Name extends string, Body>(kind: Kind<Name, Body>, was: (body: Body) => boolean) =>
  (body: unknown): boolean => {
    const read = kind.schema.safeParse(body)
    return read.success && was(read.data)
  }

/**
 * Each kind by whose entry somebody saw the child with their own eyes. A telephone call is a contact and does not
 * count. A test requires a decision about every kind that asks whether the child was seen.
 */
export const SEEN_BY_KIND: Readonly<Record<string, (body: unknown) => boolean>> = {
  visit: sees(
    visit,
    ({ child, place }) => child === 'seen' || (child === 'spoken-with' && place !== 'by-phone' && place !== 'online'),
  ),
  task: sees(task, ({ status, came }) => status === 'done' && came === 'yes'),
  'after-return': sees(afterReturn, ({ how }) => how === 'seen-there' || how === 'seen-elsewhere'),
}

/** The day on which the writer of an entry saw the child; undefined where the entry does not say so. */
export const seenThen = ({ kind, at, body }: Written): PlainDate | undefined =>
  Object.hasOwn(SEEN_BY_KIND, kind) && SEEN_BY_KIND[kind]?.(body) === true ? endOf(at) : undefined
