import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { RowChange } from './replica/replica.ts'
import type { SealedRows } from './sealed-rows.ts'
import type { Turn } from './mutex.ts'
import type { Leaving, UnsentAct, SentGroup } from './row-types.ts'

const DIGITS = 12
/** How long an act may be undone before anything of it is sent, ms: the ten seconds for which undoing is offered, and a little more. */
export const HELD_FOR = 11_000

/** The entries written here that no receipt covers. The key of a row ends with its number of entries, so that they can be counted while the device is locked. */
export class Outbox {
  readonly #rows: SealedRows
  readonly #acts = new Map<string, UnsentAct>()
  readonly #groups = new Map<string, SentGroup>()
  /** Until when an act is held for undoing, ms; in memory only: after a restart it is sent. */
  readonly #held = new Map<string, number>()
  #next = 1

  private constructor(rows: SealedRows) {
    this.#rows = rows
  }

  static async load(rows: SealedRows, turn: Turn): Promise<Outbox> {
    const outbox = new Outbox(rows)
    for (const { row, value } of await rows.list('act')) outbox.#acts.set(row, readAct(row, value))
    for (const { row, value } of await rows.list('group')) outbox.#groups.set(row, { row, ...value })
    // A sealed group can be sealed again from its acts.
    const damaged = rows.drainDamaged('group').map((row) => rows.drop('group', row))
    if (damaged.length > 0) await rows.persist(turn, damaged, 'durable')
    const numbers = [...outbox.#acts.keys(), ...outbox.#groups.keys()].map((row) => Number(row.slice(0, DIGITS)))
    outbox.#next = Math.max(0, ...numbers, ...(await rows.names('act')).map((row) => Number(row.slice(0, DIGITS)))) + 1
    return outbox
  }

  forget(): void {
    this.#acts.clear()
    this.#held.clear()
    this.#groups.clear()
  }

  acts(): readonly UnsentAct[] {
    return [...this.#acts.values()]
  }
  act(row: string): UnsentAct | undefined {
    return this.#acts.get(row)
  }
  groups(): readonly SentGroup[] {
    return [...this.#groups.values()]
  }
  entriesOf(file: FileId): readonly Entry[] {
    return this.acts().flatMap((act) => act.entries.filter((entry) => entry.file === file))
  }
  get unsent(): number {
    return this.acts().reduce((sum, act) => sum + act.entries.length, 0)
  }

  #number(): string {
    return String(this.#next++).padStart(DIGITS, '0')
  }

  /** `heldUntil`: not sealed for sending before that moment. */
  async addAct(
    entries: readonly Entry[],
    { heldUntil, leaving }: { readonly heldUntil?: number | undefined; readonly leaving?: Leaving | undefined } = {},
  ): Promise<{ changes: readonly RowChange[]; keep: () => void }> {
    const row = `${this.#number()}.${String(entries.length)}`
    const act: UnsentAct = { row, entries, ...(leaving && Object.keys(leaving).length > 0 && { leaving }) }
    const keep = () => {
      this.#acts.set(row, act)
      if (heldUntil !== undefined) this.#held.set(row, heldUntil)
    }
    return { changes: [await this.#rows.put('act', row, textOf(act))], keep }
  }

  /** Acts that may be sent now: those before the first that is held, so that nothing is sent before an act that it may build on. A clock that was set back holds nothing. */
  sendable(now: number): readonly UnsentAct[] {
    const acts = this.acts()
    const first = acts.findIndex(({ row }) => {
      const left = (this.#held.get(row) ?? now) - now
      return left > 0 && left <= HELD_FOR
    })
    return first < 0 ? acts : acts.slice(0, first)
  }

  /** Replaces the entries of an act: after a change of identity. */
  async rename(
    act: UnsentAct,
    entries: readonly Entry[],
  ): Promise<{ changes: readonly RowChange[]; keep: () => void }> {
    const renamed = { ...act, entries }
    return {
      changes: [await this.#rows.put('act', act.row, textOf(renamed))],
      keep: () => void this.#acts.set(act.row, renamed),
    }
  }

  async addGroup(group: Omit<SentGroup, 'row'>): Promise<{ changes: readonly RowChange[]; keep: () => void }> {
    const row = this.#number()
    return {
      changes: [await this.#rows.put('group', row, group)],
      keep: () => void this.#groups.set(row, { row, ...group }),
    }
  }

  /** The group is settled: its acts leave the outbox with it (`delivered`), or wait to be sealed again. */
  settle(group: SentGroup, how: 'delivered' | 'again'): { changes: readonly RowChange[]; keep: () => void } {
    const acts = how === 'delivered' ? group.acts : []
    return {
      changes: [this.#rows.drop('group', group.row), ...acts.map((row) => this.#rows.drop('act', row))],
      keep: () => {
        this.#groups.delete(group.row)
        for (const row of acts) this.#acts.delete(row)
      },
    }
  }

  dropActs(rows: readonly string[]): { changes: readonly RowChange[]; keep: () => void } {
    return {
      changes: rows.map((row) => this.#rows.drop('act', row)),
      keep: () => {
        for (const row of rows) this.#acts.delete(row)
      },
    }
  }
}

/** An act from which nobody leaves is stored as a plain list of its entries: the older form, which devices still hold. */
const textOf = ({ entries, leaving }: UnsentAct) => JSON.stringify(leaving ? { entries, leaving } : entries)

function readAct(row: string, text: string): UnsentAct {
  const kept = JSON.parse(text) as Entry[] | Pick<UnsentAct, 'entries' | 'leaving'>
  return Array.isArray(kept) ? { row, entries: kept } : { row, ...kept }
}

/** Entries that wait, read from the keys alone. */
export function countUnsent(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + Number(key.slice(key.lastIndexOf('.') + 1)), 0)
}
