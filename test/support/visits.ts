import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { given, type Tested } from './system.ts'
import { aVisit } from './work.ts'

/** A visit of the day on which the clock of a test begins, told apart from others by what was seen. */
export const visit = (saw: string, folder: 'care' | 'justice' = 'care') => ({
  kind: 'visit',
  folder,
  at: '2026-11-25' as PlainDate,
  body: aVisit({ saw, others: [] }),
})

/** What was seen at the visits of a file, as a device reads it, sorted. */
export const saws = async (device: Tested, file: FileId) =>
  given(await device.file(file))
    .caseFile.entries.flatMap(({ body }) => (body as { saw?: string }).saw ?? [])
    .sort()
