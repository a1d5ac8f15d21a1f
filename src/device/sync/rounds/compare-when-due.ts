import type { Result } from '#result.ts'
import type { Refusal, RoundProblem } from '../../platform/refusals.ts'
import type { Pulls } from '../receive/pulls.ts'
import { wantErasureMarks } from '../send/report-erasures.ts'
import { isRestoring, type Sync } from '../sync.ts'

const DAY = 24 * 3_600_000

/** Said by a server that cannot compare now, or is of before comparisons: nothing is known to be wrong. */
const LATER: ReadonlySet<RoundProblem> = new Set<RoundProblem>([
  'no-network',
  'try-later',
  'too-many-tries',
  'not-understood',
])

/**
 * Compares all that this device holds with the server: in the first round after unlocking, once a day by this device's
 * clock, after a round in which something could not be judged because something before it was missing, and in the round
 * after this device wrote what no cursor shows that the server took.
 */
export async function compareWhenDue(
  open: Sync,
  pulls: Pulls,
  how: { readonly signal: AbortSignal; readonly refresh: () => Promise<Result<unknown, Refusal>> },
): Promise<RoundProblem | null> {
  const { comparison } = open
  const now = open.platform.clock()
  const due =
    comparison.at === null || comparison.wanted || open.directoryUnproven || Math.abs(now - comparison.at) >= DAY
  if (!due || how.signal.aborted || !open.alive || (await isRestoring(open))) return null
  const { compareWithServer } = await import('../reconcile/compare.ts')
  Object.assign(comparison, { underWay: true, unjudged: false })
  try {
    const compared = await compareWithServer(open, pulls, how)
    if (!compared.ok && LATER.has(compared.code)) return null
    Object.assign(comparison, { at: now, wanted: comparison.unjudged })
    open.directoryUnproven = false
    // One answer may have left them out, and a server is updated some day.
    open.serverGivesNoMarks = false
    await wantErasureMarks(open)
    if (!compared.ok) return compared.code === 'not-found' ? null : compared.code
    return comparison.unjudged ? 'server-refused' : null
  } finally {
    comparison.underWay = false
  }
}
