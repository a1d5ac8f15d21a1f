import { accept } from '#result.ts'
import type { UnlockedCalls } from './unlocked-calls.ts'

/** Writes what was marked on a group's list, and said on a child's page, while the device was handed over. Nothing is lost where it locks meanwhile: the next unlock writes it. */
export async function writeWhatWaited(calls: UnlockedCalls): Promise<void> {
  const waiting = await calls.unlocked(async ({ rows }) =>
    accept(await Promise.all([rows.names('sheet'), rows.names('heard')])),
  )
  if (!waiting.ok) return
  const [marks, words] = waiting.value
  if (marks.length > 0)
    await calls.inTurn(['files', 'sync'], async (open, turn) =>
      accept(await (await import('./attendance/write-marks.ts')).writeMarks(open, turn)),
    )
  if (words.length > 0)
    await calls.inTurn(['files', 'sync'], async (open, turn) =>
      accept(await (await import('./child-page/handed-over-page.ts')).writeWords(open, turn)),
    )
}
