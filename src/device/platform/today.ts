import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { DevicePlatform } from './platform.ts'

/** The day by this device's clock and time zone. A wrong clock is kept and shown, never refused. */
export const today = ({ platform }: { readonly platform: Pick<DevicePlatform, 'clock'> }): PlainDate => dayOf(platform)

export function dayOf(platform: Pick<DevicePlatform, 'clock'>): PlainDate {
  const now = new Date(platform.clock())
  return [
    String(now.getFullYear()).padStart(4, '0'),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-') as PlainDate
}
