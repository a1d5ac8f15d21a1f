import { idText, newId } from '#sealing/primitives/id.ts'
import { parseSegment } from '#sealing/segments/segment.ts'
import { stateOf } from '../../files/state/file-state.ts'
import { saysWhere } from '#domain/safety/says-where.ts'
import { fileText } from '../../kept/id-text.ts'
import { isUnreadable } from '../../files/state/damage.ts'
import type { Sync } from '../sync.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { putAttention } from '../../files/state/attention-rows.ts'
import { gatherActs } from './gather.ts'
import type { SentGroup } from '../../kept/row-types.ts'
import type { Retries } from './retries.ts'
import { heldOf, sealGroups } from './seal-groups.ts'
import type { Turn } from '../../kept/mutex.ts'

const MOST_BYTES = 900_000
const MOST_GROUPS = 200
const TOGETHER = 100

/**
 * The groups of the next request: those sealed before and not answered, then newly sealed ones. They are durable before they are sent, so that a second
 * try sends the same bytes. `all`: also what is not due yet. `last`: this device was taken off.
 */
export async function prepareGroups(
  open: Sync,
  turn: Turn,
  retries: Retries,
  how: { all: boolean; last?: boolean } = { all: false },
): Promise<readonly SentGroup[]> {
  await setAsideHomeless(open, turn)
  const pending = open.outbox.groups()
  // An act of which a part can be sealed waits whole until what was sealed before is answered: its other part may be in there.
  if (how.last && pending.length > 0) return firstThatFit(pending)
  const sealed = new Set(pending.flatMap((group) => group.acts))
  const waiting = new Set([
    ...pending.flatMap(filesOf),
    ...[...open.damaged.keys()].filter((file) => isUnreadable(open, file)),
    // What was written there before this device heard waits here until the file is back.
    ...[...open.states].flatMap(([file, { away }]) => (away ? [file] : [])),
    // First what a lost branch took is taken again, or the words would be sealed to whom it was taken from.
    ...[...open.states].flatMap(([file, { branch }]) => (branch && !how.all ? [file] : [])),
  ])
  const changes: RowChange[] = []
  const keep: (() => void)[] = []
  let bytes = pending.reduce((sum, group) => sum + sizeOf(group), 0)
  let count = pending.length
  const acts = (how.all ? open.outbox.acts() : open.outbox.sendable(open.platform.clock())).filter(
    (act) => !sealed.has(act.row),
  )
  const gathered = gatherActs(
    how.last ? await heldOf(open, acts, waiting) : acts,
    waiting,
    new Set([...retries.alone, ...sayingWhere(open)]),
  )
  for (
    let at = 0;
    at < gathered.length && (how.all || (bytes <= MOST_BYTES / 2 && count < MOST_GROUPS));
    at += TOGETHER
  ) {
    const sound = await sealGroups(open, gathered.slice(at, at + TOGETHER), how.last)
    for (const added of await Promise.all(sound.map((group) => open.outbox.addGroup(group)))) {
      changes.push(...added.changes)
      keep.push(added.keep)
    }
    bytes += sound.reduce((sum, group) => sum + sizeOf(group), 0)
    count += sound.length
  }
  if (changes.length > 0) await open.rows.persist(turn, changes, 'durable')
  for (const kept of keep) kept()
  return firstThatFit(open.outbox.groups())
}

/** Acts that say where a child is, sealed apart from others: what was written before them stays under the key that it was written for. */
const sayingWhere = (open: Sync): readonly string[] =>
  open.outbox.acts().flatMap(({ row, entries }) => (entries.some(saysWhere) ? [row] : []))

function firstThatFit(groups: readonly SentGroup[]): readonly SentGroup[] {
  const found: SentGroup[] = []
  let bytes = 0
  for (const group of groups) {
    if (found.length > 0 && (bytes + sizeOf(group) > MOST_BYTES || found.length >= MOST_GROUPS)) break
    found.push(group)
    bytes += sizeOf(group)
  }
  return found
}

/** Acts on a file that is no longer here (erased, or withdrawn) cannot be sealed: they are shown to their author. */
async function setAsideHomeless(open: Sync, turn: Turn): Promise<void> {
  const sealed = new Set(open.outbox.groups().flatMap((group) => group.acts))
  for (const act of open.outbox.acts()) {
    if (sealed.has(act.row)) continue
    const files = [...new Set(act.entries.map((entry) => entry.file))].filter(
      (file) => !open.states.has(file) && !isUnreadable(open, file),
    )
    const states = await Promise.all(files.map(async (file) => ({ file, state: await stateOf(open, file) })))
    const gone = states.find(({ file, state }) => !state && !isUnreadable(open, file))
    if (!gone) continue
    const item = await putAttention(open, {
      id: idText(newId()),
      file: gone.file,
      entries: act.entries,
      why: open.erased.has(gone.file) ? 'file-erased' : 'not-entitled',
      at: open.platform.clock(),
      mine: true,
      quarantine: null,
      settled: null,
    })
    const dropped = open.outbox.dropActs([act.row])
    await open.rows.persist(turn, [...item.changes, ...dropped.changes], 'durable')
    item.keep()
    dropped.keep()
  }
}

const sizeOf = (group: Pick<SentGroup, 'items'>) =>
  group.items.reduce((sum, item) => sum + (item.is === 'segment' ? item.bytes.length : item.record.length) + 64, 0)

function filesOf(group: SentGroup): readonly string[] {
  return group.items.flatMap((item) => {
    if (item.is === 'access') return fileText(item.file)
    const parsed = parseSegment(item.bytes)
    return parsed.ok ? fileText(parsed.value.file) : []
  })
}
