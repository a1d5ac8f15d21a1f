import type { HeardCode } from '#contract/problem.ts'
import type { GroupOutcome } from '#contract/sync.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import type { Sync } from '../sync.ts'
import { putAttention } from '../../files/state/attention-rows.ts'
import type { SentGroup } from '../../kept/row-types.ts'
import type { Batch } from '../../files/state/batch.ts'
import type { Retries } from '../send/retries.ts'

/**
 * Keys or streams have moved on since the group was sealed: it is sealed again after the pull; of a file that was set
 * aside, once it is back.
 */
const REBUILD: ReadonlySet<HeardCode> = new Set<HeardCode>([
  'epoch-stale',
  'epoch-unknown',
  'head-moved',
  'recipients-wrong',
  'chain-broken',
  'author-unknown',
  'turn-first',
  'grant-runs',
  'file-aside',
])
/** Trouble of the server itself: the same bytes are sent again later. */
export const LATER: ReadonlySet<HeardCode> = new Set<HeardCode>([
  'try-later',
  'storage-full',
  'too-many-tries',
  'chunk-missing',
])
const MOST_REBUILDS = 6

export type AfterRefusal = 'rebuild' | 'later' | 'fork' | 'attention'

/** Decides what follows from a refusal. Nothing is dropped: words that cannot be delivered are shown to their author. */
export async function settleRefused(
  open: Sync,
  batch: Batch,
  group: SentGroup,
  outcome: Extract<GroupOutcome, { ok: false }>,
  retries: Retries,
): Promise<AfterRefusal> {
  if (outcome.code === 'fork') return 'fork'
  if (LATER.has(outcome.code)) return 'later'
  const tries = Math.max(0, ...group.acts.map((row) => retries.rebuilt.get(row) ?? 0)) + 1
  for (const row of group.acts) retries.rebuilt.set(row, tries)
  const again = (REBUILD.has(outcome.code) && tries <= MOST_REBUILDS) || (group.acts.length > 1 && !outcome.quarantined)
  // The server refused it again although everything was fetched that it told of: something was left out.
  if (again && tries % 2 === 0) open.comparison.wanted = true
  if (again) {
    if (!REBUILD.has(outcome.code) || tries > MOST_REBUILDS) {
      for (const row of group.acts) {
        retries.alone.add(row)
        retries.rebuilt.delete(row)
      }
    }
    const settled = open.outbox.settle(group, 'again')
    batch.changes.push(...settled.changes)
    batch.keep.push(settled.keep)
    return 'rebuild'
  }
  await showToAuthor(open, batch, group, outcome)
  return 'attention'
}

async function showToAuthor(
  open: Sync,
  batch: Batch,
  group: SentGroup,
  { code, quarantined }: Extract<GroupOutcome, { ok: false }>,
): Promise<void> {
  const entries = group.acts.flatMap((row) => open.outbox.act(row)?.entries ?? [])
  const files = new Set(entries.map((entry) => entry.file))
  const item = await putAttention(open, {
    id: idText(newId()),
    file: files.size === 1 ? (entries[0]?.file ?? null) : null,
    entries,
    why: code,
    ...(quarantined && { withKeepers: true as const }),
    at: open.platform.clock(),
    mine: true,
    quarantine: null,
    settled: null,
  })
  const settled = open.outbox.settle(group, 'delivered')
  batch.changes.push(...item.changes, ...settled.changes)
  batch.keep.push(item.keep, settled.keep)
  for (const file of files) {
    if (!open.states.has(file)) continue
    batch.dirty.add(file)
    batch.fromRows.add(file)
  }
}
