import type { Bytes } from '#bytes.ts'
import type { ErasureNote } from '#store/segments/erasure-book.ts'
import type { Store } from '#store/database/role.ts'
import type { SessionRow } from '#store/people/sessions.ts'
import type { OprfKey } from '#sealing/network/oprf.ts'
import type { Ends } from '../kept/ends.ts'
import type { Incarnations } from '../kept/incarnations.ts'
import type { Directories } from '../kept/directories.ts'
import type { Relay } from '../kept/relay.ts'
import type { TriesOfNobody } from '../kept/tries-of-nobody.ts'
import type { Log } from '../kept/log.ts'
import type { RequestRates, RequestLimits } from '../kept/request-limits.ts'
import type { ReceiptKey } from '../kept/receipt-key.ts'
import type { Streams } from '../kept/streams.ts'
import type { WaitingRecords } from '../kept/waiting-records.ts'
import type { WithoutRoom } from '../kept/without-room.ts'

export interface DemonstrationSignIn {
  readonly account: string
  readonly passphrase: string
}
/** The sign-in of an invented person, by the word that stands in their link. */
export type DemonstrationSignIns = (who: string) => DemonstrationSignIn | undefined

/** What the routes need, assembled once in `start.ts`. */
export interface Deps {
  readonly store: Store
  readonly incarnations: Incarnations
  readonly receiptKey: ReceiptKey
  /** Under which cursors of the feed are given and read, and records of the directory marked. */
  readonly cursorKey: Bytes
  /**
   * The server's clock, milliseconds since 1970. It ends sessions and dates log lines. Of a file it decides two things:
   * that a grant's last day has passed, and that nobody confirmed a bar for 72 hours.
   */
  readonly now: () => number
  readonly log: Log
  readonly directories: Directories
  readonly streams: Streams
  readonly ends: Ends
  readonly waitingRecords: WaitingRecords
  readonly withoutRoom: WithoutRoom
  /** Stores an erasure outside the database and its backups, durably, before it is acknowledged. */
  readonly keepErasures: (erasures: readonly ErasureNote[]) => Promise<void>
  /** Under which blind tokens for evidence records are given and checked. */
  readonly evidenceKey: OprfKey
  /** Present if this server is the network's server for several agencies. */
  readonly networkKey: OprfKey | undefined
  /** Present if this server's own agency belongs to a network. */
  readonly relay: Relay | undefined
  readonly triesOfNobody: TriesOfNobody
  /** Folder of the built app, served together with the API. */
  readonly web: string | undefined
  /** The sign-ins of invented people; present in the demonstration alone. */
  readonly demonstration: DemonstrationSignIns | undefined
  /** How many requests the devices of this agency may send. */
  readonly limits: RequestLimits
  /**
   * Present if several agencies share this server: resolves when a request may use the database, or with nothing where
   * too many wait. What it gives is called when the request is answered.
   */
  readonly seat: (() => Promise<(() => void) | undefined>) | undefined
}

export interface Env {
  Variables: {
    body: Bytes
    /** Set once the caller is signed in. */
    session: SessionRow & { readonly token: Bytes }
    /** Set where the request was more than may be sent. */
    limitMet: keyof RequestRates | undefined
  }
}
