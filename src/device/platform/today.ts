import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Open, Surroundings } from '../open.ts'

/** This device's day where it stands. A wrong clock is kept and shown, never refused. */
export const today = (open: Open): PlainDate => dayOf(open.around)

export function dayOf(around: Pick<Surroundings, 'clock'>): PlainDate {
  const now = new Date(around.clock())
  return [
    String(now.getFullYear()).padStart(4, '0'),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-') as PlainDate
}
