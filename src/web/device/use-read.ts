import { useEffect, useEffectEvent, useState } from 'react'
import type { Device } from '#device/api.ts'
import type { Result } from '#result.ts'
import { useConnection } from './device-context.tsx'
import type { Refusal } from '#device/platform/refusals.ts'
import type { Topic } from '#device/kept/changed-rows.ts'

export type ReadState<Value> =
  | { readonly is: 'reading' }
  | { readonly is: 'read'; readonly value: Value }
  | { readonly is: 'refused'; readonly code: Refusal }

/**
 * Reads from the device, and again whenever one of `topics` changes; the previous value stays until the next one arrives. Screens that make the same call share it
 * (`ReadCache`). `key` identifies what this screen reads (a file's id, a filter): another key starts over. `every`: also polls after so many milliseconds, for what others
 * change on the server. A failure goes to the error boundary.
 */
export function useRead<Value>(
  topics: readonly Topic[],
  key: string,
  read: (device: Device) => Promise<Result<Value, Refusal>>,
  every?: number,
): ReadState<Value> {
  const { reads } = useConnection()
  const [seen, setSeen] = useState<{ readonly key: string; readonly reading: ReadState<Value> } | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const readNow = useEffectEvent(read)
  const begin = useEffectEvent(() =>
    reads.watch({
      topics,
      every,
      read: (device) => readNow(device),
      shown: (result) =>
        setSeen({
          key,
          reading: result.ok ? { is: 'read', value: result.value } : { is: 'refused', code: result.code },
        }),
      failed: (error) => setFailure(error instanceof Error ? error : new Error('reading failed')),
    }),
  )
  useEffect(() => begin(), [key, reads, every])

  if (failure) throw failure
  return seen?.key === key ? seen.reading : { is: 'reading' }
}
