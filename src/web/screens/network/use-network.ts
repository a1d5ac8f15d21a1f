import type { Device } from '#device/api.ts'
import { accept } from '#result.ts'
import { useRead } from '#web/device/use-read.ts'

type Answer = Awaited<ReturnType<Device['network']>>
export type NetworkRead =
  | { readonly is: 'reading' }
  | { readonly is: 'refused'; readonly code: string }
  | { readonly is: 'read'; readonly value: Extract<Answer, { ok: true }>['value'] }

/** Only the server tells what other agencies change, so it is polled. */
const EVERY = 60_000

/** The network as the server reports it now. */
export function useNetwork(): NetworkRead {
  const read = useRead(['files'], 'network', async (device) => accept(await device.network()), EVERY)
  if (read.is !== 'read') return read
  return read.value.ok ? { is: 'read', value: read.value.value } : { is: 'refused', code: read.value.code }
}
