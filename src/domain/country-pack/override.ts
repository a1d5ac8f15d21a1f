import { z } from 'zod'
import { faultsOf, REPORTING } from '../data-files/faults-of.ts'
import { accept, refuse, type Result } from '#result.ts'
import { PlainDate } from '../entry/plain-date.ts'
import { Line } from '../entry/say.ts'
import type { Fact } from '../vocabulary/country-pack/fact.ts'
import { CountryPack, PACK_LISTS, TelephoneNumber, type PackList } from '../vocabulary/country-pack/pack.ts'
import { doubtful, type PackFault } from './read-pack.ts'
import { Timer } from '../vocabulary/country-pack/timer-names.ts'

const Where = { list: z.enum(PACK_LISTS), id: z.string().min(1).max(60) }

const Change = z.discriminatedUnion('is', [
  /** Another name for a line of the pack, or other words for its content. */
  z.strictObject({
    is: z.literal('says'),
    ...Where,
    name: Line.optional(),
    says: Line.optional(),
    hours: z.number().int().min(0).max(8760).optional(),
  }),
  z.strictObject({ is: z.literal('time'), timer: Timer, value: z.number().int().min(0).max(3660), says: Line }),
  z.strictObject({ is: z.literal('leaves-out'), ...Where, because: Line }),
  /** A telephone line that the agency rang: the number that answered, and the day. */
  z.strictObject({
    is: z.literal('rang'),
    list: z.literal('lines'),
    id: Where.id,
    number: TelephoneNumber,
    on: PlainDate,
  }),
  /** A line of the agency's own, in the shape of its list; `says` is its content. */
  z.strictObject({
    is: z.literal('adds'),
    list: z.enum(PACK_LISTS),
    line: z.record(z.string(), z.unknown()),
    says: Line,
  }),
])
type Change = z.infer<typeof Change>

/**
 * What an agency changes in a pack. It is stored apart from the pack, so that a newer version of the pack can be used
 * with the same changes.
 */
export const PackOverride = z.strictObject({ country: z.string(), changes: z.array(Change).max(200) })
export type PackOverride = z.infer<typeof PackOverride>

/**
 * The pack as this agency uses it. The pack itself is not changed, and each line that the agency changed or added is
 * marked `agency`. A change of a line that does not exist, or one that makes an invalid pack, is refused with its path.
 */
export function withOverride(
  pack: CountryPack,
  override: PackOverride,
): Result<CountryPack, 'other-country' | 'override-refused', readonly PackFault[]> {
  if (override.country !== pack.country) return refuse('other-country', [{ where: 'country', code: 'other-country' }])
  let made: Readonly<Record<string, unknown>> = pack
  for (const [at, change] of override.changes.entries()) {
    const next = changed(made, change)
    if (next === null) return refuse('override-refused', [{ where: `changes.${String(at)}`, code: 'no-such-line' }])
    made = next
  }
  const read = CountryPack.safeParse(made, REPORTING)
  if (!read.success) return refuse('override-refused', faultsOf(read.error))
  const faults = doubtful(read.data)
  return faults.length > 0 ? refuse('override-refused', faults) : accept(read.data)
}

const ofAgency = (says: string) => ({ says, mark: 'agency' as const })

function changed(pack: Readonly<Record<string, unknown>>, change: Change): Readonly<Record<string, unknown>> | null {
  if (change.is === 'time')
    return {
      ...pack,
      timers: { ...(pack['timers'] as object), [change.timer]: { value: change.value, fact: ofAgency(change.says) } },
    }
  const list = listOf(pack, change.list)
  if (change.is === 'adds')
    return { ...pack, [change.list]: [...list, { ...change.line, fact: ofAgency(change.says) }] }
  const at = list.findIndex(({ id }) => id === change.id)
  const line = list[at]
  if (!line) return null
  if (change.is === 'leaves-out') return { ...pack, [change.list]: list.toSpliced(at, 1) }
  if (change.is === 'rang')
    return {
      ...pack,
      [change.list]: list.toSpliced(at, 1, {
        ...line,
        number: change.number,
        fact: { ...ofAgency(line.fact.says), checkedOn: change.on },
      }),
    }
  const { name, says, hours } = change
  return {
    ...pack,
    [change.list]: list.toSpliced(at, 1, {
      ...line,
      ...(name !== undefined && { name }),
      ...(hours !== undefined && { hours }),
      fact: ofAgency(says ?? line.fact.says),
    }),
  }
}

interface AnyLine {
  readonly id: string
  /** Of a telephone line. */
  readonly number?: string
  readonly fact: Pick<Fact, 'says' | 'checkedOn'>
}
const listOf = (pack: Readonly<Record<string, unknown>>, list: PackList): readonly AnyLine[] =>
  (pack[list] as readonly AnyLine[] | undefined) ?? []
