import type { Bytes } from '#bytes.ts'
import type { Kind } from '#domain/file/kind.ts'
import type { Device } from './api.ts'
import { GuardedReplica } from './kept/guarded-replica.ts'
import type { Http } from './platform/http.ts'
import type { KeySlots } from './kept/key-slots/key-slots.ts'
import { LocalDevice } from './local-device.ts'
import type { Replica } from './kept/replica/replica.ts'
import { CHECK_ON_THIS_THREAD } from './sync/receive/signature-check.ts'
import type { Topic } from './kept/changed-rows.ts'
import type { SignatureCheck } from './platform/platform.ts'

export interface DeviceOptions {
  readonly replica: Replica
  readonly keySlots: KeySlots
  readonly http: Http
  readonly kinds: readonly Kind[]
  /** Milliseconds since 1970, as this device believes. */
  readonly clock: () => number
  /** In [0, 1): spreads retries over time. */
  readonly random?: () => number
  /** Whether the platform promised to keep the storage. */
  readonly persistent?: () => Promise<boolean>
  /** Starts verifying signatures in another thread; called where there are many. Without it they are verified in this thread. */
  readonly signatureCheck?: () => SignatureCheck
  /** For tests that unlock thousands of times: a cheaper stretching than Argon2id at full cost. Never given by the app or the command line. */
  readonly argon2?: (passphrase: string, salt: Bytes) => Promise<Bytes>
}

/** A device over the given storage and server. It reads, writes and sends nothing before its first call. */
export function createDevice(options: DeviceOptions): Device {
  const listeners = new Set<(topics: readonly Topic[]) => void>()
  return new LocalDevice(
    {
      replica: new GuardedReplica(options.replica),
      keySlots: options.keySlots,
      http: options.http,
      clock: options.clock,
      random: options.random ?? Math.random,
      kinds: options.kinds,
      stretch: options.argon2,
      signatureCheck: options.signatureCheck ?? (() => CHECK_ON_THIS_THREAD),
      persistent: options.persistent ?? (() => Promise.resolve(true)),
      changed: (topics) => {
        for (const listener of listeners) listener(topics)
      },
    },
    listeners,
  )
}
