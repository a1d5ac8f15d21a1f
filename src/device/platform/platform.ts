import type { Bytes } from '#bytes.ts'
import type { Kind } from '#domain/file/kind.ts'
import type { Verify } from '#sealing/primitives/ed25519.ts'
import type { Topic } from '../kept/changed-rows.ts'
import type { KeySlots } from '../kept/key-slots/key-slots.ts'
import type { GuardedReplica } from '../kept/guarded-replica.ts'
import type { Http } from './http.ts'

/** Verifies signatures until `end` is called, which releases its resources. */
export interface SignatureCheck {
  readonly verify: Verify
  readonly end: () => void
}

/** What a device is given by the app, the command line or the test that runs it. */
export interface DevicePlatform {
  readonly replica: GuardedReplica
  readonly keySlots: KeySlots
  readonly http: Http
  /** Milliseconds since 1970, as the device believes. Decides nothing. */
  readonly clock: () => number
  /** In [0, 1): spreads retries. */
  readonly random: () => number
  readonly kinds: readonly Kind[]
  /** Only a test gives another: a passphrase is stretched at full cost everywhere else. */
  readonly stretch: ((passphrase: string, salt: Bytes) => Promise<Bytes>) | undefined
  readonly persistent: () => Promise<boolean>
  /** Begins to verify signatures in another thread, where the platform can. */
  readonly signatureCheck: () => SignatureCheck
  readonly changed: (topics: readonly Topic[]) => void
}
