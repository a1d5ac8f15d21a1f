import { databaseAnswers, measuresOf, type DatabaseMeasures } from '#store/database/answers.ts'
import type { PoolCounts } from '#store/database/database.ts'
import type { Store } from '#store/database/role.ts'

/** What is measured of one agency when somebody reads the counts. No field can hold a name, a host or an id. */
export interface AgencyMeasures {
  /** Its number, where several share the server. */
  readonly agency: number | undefined
  readonly answers: boolean
  readonly database: DatabaseMeasures | undefined
  readonly pool: PoolCounts | undefined
  /** Requests that are answered, and that wait for their turn. */
  readonly requests: { readonly running: number; readonly waiting: number } | undefined
}

/** What is measured of the whole server. */
export interface ServerMeasures {
  readonly agencies: readonly AgencyMeasures[]
  /** Whether the control database answered when it was last asked; undefined for a server of one agency. */
  readonly control: boolean | undefined
}

/** So long an answer counts: a question opens a connection, and an agency that nobody uses should hold none. */
const FRESH = 60_000
/** A database that has not answered after so long does not answer. */
const PATIENCE = 2_000

type Measured = Pick<AgencyMeasures, 'answers' | 'database'>

/** Asks a database at most once a minute how large it is and how late its feed. */
export class DatabaseProbe {
  readonly #store: Store
  readonly #now: () => number
  #last: { readonly at: number; readonly measured: Measured } | undefined

  constructor(store: Store, now: () => number = () => performance.now()) {
    this.#store = store
    this.#now = now
  }

  async measure(): Promise<Measured> {
    const last = this.#last
    if (last?.measured.answers === true && this.#now() - last.at < FRESH) return last.measured
    const database = await inTime(measuresOf(this.#store))
    const measured = { answers: database !== undefined, database }
    this.#last = { at: this.#now(), measured }
    return measured
  }
}

/** Whether a database answers, and soon. */
export const answersInTime = async (store: Store): Promise<boolean> => (await inTime(databaseAnswers(store))) === true

/** Undefined where it failed or took too long. */
async function inTime<Value>(work: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((done) => (timer = setTimeout(() => done(undefined), PATIENCE)))
  try {
    return await Promise.race([work.catch(() => undefined), late])
  } finally {
    clearTimeout(timer)
  }
}
