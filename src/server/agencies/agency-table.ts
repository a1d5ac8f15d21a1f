import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { AgencyPlace } from '#store/agencies/agency-place.ts'
import type { Log } from '../kept/log.ts'

const Places = z.array(
  z.strictObject({
    number: z.int(),
    host: z.string(),
    name: z.string(),
    cluster: z.string(),
    turn: z.int(),
    state: z.enum(['adding', 'active', 'suspended', 'moving']),
    goingTo: z.string().nullable(),
  }),
)

interface HowRead {
  /** Reads the control database. */
  readonly read: () => Promise<readonly AgencyPlace[]>
  /** A file in which the last answer is kept, for a start without the control database. It holds no password. */
  readonly file: string | undefined
  readonly now: () => number
  readonly log: Log
}

/** So long an answer of the control database counts. */
const FRESH = 2_000
/** So long a request waits for the control database; then what it said last counts. */
const PATIENCE = 500

/** Where each agency lies, by host name: as the control database says, or said last while it does not answer. */
export class AgencyTable {
  readonly #how: HowRead
  #byHost: ReadonlyMap<string, AgencyPlace> | undefined
  #asked = -Infinity
  #reading: Promise<void> | undefined
  #kept = ''
  #unreachable = false

  constructor(how: HowRead) {
    this.#how = how
  }

  /** Reads the table for the first time. Throws the control database's own error where neither it nor the file answers. */
  async start(): Promise<void> {
    try {
      this.#take(await this.#how.read())
    } catch (error) {
      const kept = await this.#fromFile()
      if (!kept) throw error
      this.#take(kept)
      this.#fault()
    }
  }

  /** Whether the control database answered when it was last asked. */
  get reachable(): boolean {
    return !this.#unreachable
  }

  async at(host: string): Promise<AgencyPlace | undefined> {
    await this.refresh()
    return this.#byHost?.get(host)
  }

  /** Asks the control database again where its answer is no longer fresh. */
  async refresh(): Promise<void> {
    if (this.#how.now() - this.#asked >= FRESH) {
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>((done) => (timer = setTimeout(done, PATIENCE)))
      await Promise.race([(this.#reading ??= this.#read()), patience])
      clearTimeout(timer)
    }
  }

  async #read(): Promise<void> {
    try {
      this.#take(await this.#how.read())
      await this.#keep()
    } catch {
      this.#fault()
    } finally {
      this.#asked = this.#how.now()
      this.#reading = undefined
    }
  }

  #take(places: readonly AgencyPlace[]): void {
    this.#byHost = new Map(places.map((place) => [place.host, place]))
    this.#asked = this.#how.now()
    this.#unreachable = false
  }

  /** Logged once each time that it stops answering. */
  #fault(): void {
    if (!this.#unreachable) this.#how.log({ event: 'failed', code: 'control-database' })
    this.#unreachable = true
  }

  async #keep(): Promise<void> {
    const { file } = this.#how
    const text = JSON.stringify([...(this.#byHost?.values() ?? [])])
    if (file === undefined || text === this.#kept) return
    await writeFile(`${file}.new`, text, { mode: 0o600 })
    await rename(`${file}.new`, file)
    this.#kept = text
  }

  async #fromFile(): Promise<readonly AgencyPlace[] | undefined> {
    if (this.#how.file === undefined) return undefined
    try {
      return Places.parse(JSON.parse(await readFile(this.#how.file, 'utf8')))
    } catch {
      return undefined
    }
  }
}
