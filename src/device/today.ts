import type { PlainDate } from '#domain/plain-date.ts'
import type { Open } from './open.ts'

/** This device's day where it stands. A wrong clock is kept and shown, never refused. */
export function today(open: Open): PlainDate {
  const now = new Date(open.around.clock())
  return [String(now.getFullYear()).padStart(4, '0'), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-') as PlainDate
}
