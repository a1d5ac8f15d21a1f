import type { DeliveryGroup, GroupOutcome } from '#contract/sync.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { nothingKnown } from '#sealing/segments/signed-tree.ts'
import { appending, type Chain, type LockedState } from '#store/segments/append.ts'
import type { Appended } from '#store/segments/appended.ts'
import { agreedOf } from '#store/segments/agreed.ts'
import { barsOf } from '#store/segments/ends-and-bars.ts'
import { toHex } from '#store/database/hex.ts'
import type { RoleTransaction } from '#store/database/role.ts'
import { incarnationBegan } from '#store/people/incarnation.ts'
import type { SessionRow } from '#store/people/sessions.ts'
import { segmentPlaces, storedAt } from '#store/segments/stored.ts'
import { withheldOf } from '#store/segments/withheld.ts'
import type { Deps } from '../http/env.ts'
import { asideRows } from './aside.ts'
import type { Judged } from './judged.ts'
import { judgeAccess } from './judge-access.ts'
import { judgeSegment } from './judge-segment.ts'
import { gather } from './gather.ts'
import { Layer } from './layer.ts'
import { signReceipts, type SignReceipt } from './sign-receipts.ts'
import { storedWords } from './stored-words.ts'
import { parseGroup, type ParsedGroup, type ParsedItem, type ParsedSegment } from './parsed.ts'
import { agreedKey, barKey, chainKey, folderKey, layerOf, merge, nothing, placeKey, type World } from './world.ts'

export interface Delivered {
  readonly outcomes: GroupOutcome[]
  /** How many segments of each folder, by its key, this request stored. */
  readonly stored: ReadonlyMap<string, number>
}

/**
 * Accepts what a device sends. Every group is accepted as a whole or not at all; accepted groups are stored, stamped,
 * receipted and logged in one transaction. A segment counts by its own signature and its author's rights, not by the
 * device that sends it.
 */
export async function acceptDelivery(
  deps: Deps,
  session: SessionRow,
  directory: Directory,
  groups: readonly DeliveryGroup[],
): Promise<Delivered> {
  if (groups.length === 0) return { outcomes: [], stored: new Map() }
  const known = nothingKnown()
  const parsed = await Promise.all(groups.map((group) => parseGroup(group, directory, known)))
  const { files, chains } = touched(parsed)
  const { outcomes, appended, states } = await appending(deps.store, session.org, files, chains, async (tx, locked) => {
    const { world, judged } = await judge(deps, tx, session, parsed, locked)
    const aside = await asideRows(tx, session, judged, deps.now())
    const receiptOf = await signReceipts(deps.receiptKey, judged)
    const appended = gather(session, judged, aside, receiptOf, deps.now())
    if (appended.erasures.length > 0)
      await deps.keepErasures(appended.erasures.map((erasure) => ({ org: session.org, ...erasure })))
    const outcomes = judged.map((group) => outcomeOf(group, aside.kept, receiptOf))
    return { store: appended, result: { outcomes, appended, states: [...world.access.values()] } }
  })
  for (const state of states) if (!state.erased) deps.streams.keep(state)
  return { outcomes, stored: countByFolder(appended) }
}

/** Everything the groups may touch, to be locked or read at once. */
function touched(groups: readonly ParsedGroup[]): { files: Uint8Array[]; chains: Chain[] } {
  const files = new Map<string, Uint8Array>()
  const chains = new Map<string, Chain>()
  for (const item of groups.flatMap((group): readonly ParsedItem[] => (group.ok ? group.items : []))) {
    const place = item.is === 'segment' ? item.segment : item
    files.set(toHex(place.file), place.file)
    if (item.is === 'segment')
      chains.set(chainKey(item.segment.file, item.segment.folder, item.segment.device), item.segment)
  }
  return { files: [...files.values()], chains: [...chains.values()] }
}

async function judge(
  deps: Deps,
  tx: RoleTransaction,
  session: SessionRow,
  groups: readonly ParsedGroup[],
  locked: LockedState,
): Promise<{ world: World; judged: Judged[] }> {
  const world = await worldUnder(deps, tx, session.org, groups, locked)
  const judged: Judged[] = []
  for (const group of groups)
    judged.push(
      group.ok ? await judgeGroup(group, world, session.revoked) : { ok: false, group, at: group.at, code: group.code },
    )
  return { world, judged }
}

async function judgeGroup(group: ParsedGroup & { ok: true }, world: World, revoked: boolean): Promise<Judged> {
  const layer = layerOf(world)
  const leaves = nothing()
  for (const [at, item] of group.items.entries()) {
    const code =
      item.is === 'segment' ? await judgeSegment(item, layer, leaves) : await judgeAccess(item, layer, leaves)
    if (code) return { ok: false, group, at, code }
  }
  // No new item is accepted from a revoked device, regardless of who signed it; a segment that is stored already still gets its
  // receipt.
  if (revoked && (leaves.segments.length > 0 || leaves.records.length > 0))
    return { ok: false, group, at: 0, code: 'author-revoked' }
  merge(layer)
  return { ok: true, group, leaves }
}

async function worldUnder(
  deps: Deps,
  tx: RoleTransaction,
  org: SessionRow['org'],
  groups: readonly ParsedGroup[],
  locked: LockedState,
): Promise<World> {
  const directory = await deps.directories.within(tx, org, locked.directory)
  if (!directory) throw new Error('a session names an organisation that is not there')
  const world: World = {
    directory,
    now: deps.now(),
    access: new Layer(),
    erased: new Layer(),
    folders: new Layer(),
    chains: new Layer(),
    stored: new Layer(),
    redacted: new Layer(),
    bars: new Layer(),
    agreed: new Layer(),
    withheld: new Layer(),
    words: {
      of: (file, entries) => storedWords(tx, org, file, entries),
      setBackAt: () => incarnationBegan(tx),
      segments: (file) => segmentPlaces(tx, org, file),
      withheld: (file, act) => withheldOf(tx, org, file, act),
    },
  }
  for (const [file, state] of await deps.streams.within(tx, directory, locked.files)) world.access.set(file, state)
  const barred = [...world.access.values()].filter((state) => state.barred.size > 0)
  const files = barred.map(({ file }) => file)
  for (const row of await barsOf(tx, org, files)) world.bars.set(barKey(row.file, row.member), row.at)
  const waiting = [...world.access.values()].filter((state) => state.proposals.length > 0).map(({ file }) => file)
  for (const row of await agreedOf(tx, org, waiting)) world.agreed.set(agreedKey(row.file, row.hash), row)
  for (const head of locked.files) if (head.erased) world.erased.set(toHex(head.file), head.hash)
  for (const row of locked.folders) world.folders.set(folderKey(row.file, row.folder), row)
  for (const row of locked.chains) world.chains.set(chainKey(row.file, row.folder, row.device), row)
  for (const row of locked.redacted) world.redacted.set(placeKey(row.file, row.folder, row.device, row.entry), true)
  for (const row of await storedAt(tx, org, beforeTheEnd(groups, world)))
    world.stored.set(placeKey(row.file, row.folder, row.device, row.first), row)
  return world
}

/** Segments with numbers that the chain already has: sent again, or a fork. */
function beforeTheEnd(groups: readonly ParsedGroup[], world: World) {
  return groups
    .flatMap((group): readonly ParsedItem[] => (group.ok ? group.items : []))
    .filter((item): item is ParsedSegment => item.is === 'segment')
    .map((item) => item.segment)
    .filter(
      (segment) =>
        segment.first <= (world.chains.get(chainKey(segment.file, segment.folder, segment.device))?.last ?? 0),
    )
}

function outcomeOf(judged: Judged, kept: ReadonlySet<Judged>, receiptOf: SignReceipt): GroupOutcome {
  if (judged.ok) return { ok: true, id: judged.group.id, receipts: judged.leaves.receipts.map(receiptOf) }
  return { ok: false, id: judged.group.id, at: judged.at, code: judged.code, quarantined: kept.has(judged) }
}

function countByFolder({ segments }: Appended): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { file, folder } of segments)
    counts.set(folderKey(file, folder), (counts.get(folderKey(file, folder)) ?? 0) + 1)
  return counts
}
