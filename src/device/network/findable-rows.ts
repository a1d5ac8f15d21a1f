import type { Bytes } from '#bytes.ts'
import { BATCH, ROWS, type PutKeys } from '#contract/network.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { findableBy, wasFindable, type Findable } from '#domain/sharing/findable.ts'
import { networkKeys } from '#names/across/network-keys.ts'
import { networkHandle } from '#sealing/access/derived-ids.ts'
import { SHORT_OUTPUT_LENGTH, shortOutput } from '#sealing/network/oprf.ts'
import { base64url, fromBase64url, randomBytes, utf8 } from '#sealing/primitives/bytes.ts'
import { sha256Now } from '#sealing/primitives/hash.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { lines } from '../files/folds/lines.ts'
import { careKeyOf } from '../files/state/keyring.ts'
import type { Sync } from '../sync/sync.ts'
import type { NetworkKept } from '../kept/row-types.ts'
import { askSignedIn } from '../vault/session.ts'
import { today } from '../platform/today.ts'
import type { NetworkRefusal } from './api.ts'
import { blindedBatch, evaluateBatch } from './evaluate.ts'
import { MOST_DROPPED, nobodysPart, ofNobody, shuffled, type NetworkRow } from './rows-of-nobody.ts'
import { ownContactPoint, networkRefusal, seeNetwork, type SeenNetwork } from './network-state.ts'
import { renewContactKey } from './renew-contact-key.ts'

/** Name of the stored row with the handles that belong to no child (the padding). */
const NOBODY = 'nobody'
/** Fewest blocks of padding handles: requests are filled up from them. */
const FEWEST = ROWS / BATCH

interface Changed {
  readonly file: string
  readonly kept: NetworkKept
  readonly rows: readonly NetworkRow[]
}

/**
 * Updates the rows of this agency's children on the network's server to what consent allows now. Every child has as many rows; padding rows bring the
 * total to a power of two; rows of a withdrawn child are overwritten with random outputs and become padding. Every request has the same size.
 */
export async function keepFindable(open: Sync): Promise<Result<{ changed: number }, NetworkRefusal>> {
  const seen = await seeNetwork(open)
  if (!seen.ok) return seen
  const [files, adds] = await open.mutex.run(
    async (turn) => [await lines(open, turn, 'child'), (await ownContactPoint(open, turn)) !== undefined] as const,
  )
  if (adds) await renewContactKey(open, seen.value)
  const before = new Map((await open.rows.list('network')).map(({ row, value }) => [row, value]))
  const findable = new Map<string, Findable>()
  const back: string[] = []
  for (const { file, line } of files) {
    const by = findableBy(line, today(open))
    // Files that are read together share names and consents: otherwise the rows of one file would outlive a no that was written in the other.
    for (const one of filesOf(file, line)) {
      const may = mayStand(
        before.get(one),
        one === file ? line : { ...line, entries: line.entries.filter((entry) => entry.file === one) },
      )
      if (by && (may || one === file || before.has(one))) findable.set(one, by)
      else if (!by && may) back.push(one)
    }
  }
  await expectAgain(open, findable.keys(), before)
  const erased = erasedOf(open, before)
  // Found again if two people bring the file back.
  back.push(
    ...erased,
    ...[...before].flatMap(([file, { digest }]) =>
      digest !== null && open.lines.get(file)?.aside === 'erased' ? [file] : [],
    ),
  )
  const lost = seen.value.rows < rowsKnown(before)
  const turned = adds && rowsKnown(before) > 0 && before.get(NOBODY)?.epoch !== seen.value.epoch
  const { made, refused } = adds
    ? await allAdded(open, seen.value, findable, lost ? new Map() : before)
    : { made: [], refused: undefined }
  const changed = [...back.flatMap((file) => withoutChild(open, file as FileId, before.get(file)) ?? []), ...made]
  if (refused && changed.length === 0) return refuse(refused)
  // Withdrawals are sent even if nothing can be evaluated; what was evaluated before the daily limit is sent too, the rest on another day.
  const sent = await sendAll(open, changed, before, { lost, adds, turned, epoch: seen.value.epoch })
  if (sent.ok) await forgetErased(open, erased)
  return sent.ok && refused && refused !== 'too-many-tries' ? refuse(refused) : sent
}

/** What is new or changed of all who may be found, as far as it could be made. */
async function allAdded(
  open: Sync,
  seen: SeenNetwork,
  findable: ReadonlyMap<string, Findable>,
  before: ReadonlyMap<string, NetworkKept>,
): Promise<{ made: readonly Changed[]; refused?: NetworkRefusal }> {
  const made: Changed[] = []
  // Who is findable already comes first: what is new may be more than the agency may add in this epoch.
  const inTurn = [...findable].sort(([one], [other]) => Number(!before.has(one)) - Number(!before.has(other)))
  for (const [file, by] of inTurn) {
    const one = await added(open, seen, file as FileId, by, before.get(file))
    if (!one.ok) return { made, refused: one.code }
    if (one.value) made.push(one.value)
  }
  return { made }
}

/** The file that a child is worked in, and those that are read together with it. */
const filesOf = (file: string, line: CaseFile): readonly string[] => [file, ...(line.joined ?? [])]

/** Whether the server may have rows by which this file is found. */
const mayStand = (kept: NetworkKept | undefined, line: CaseFile): boolean =>
  kept ? kept.digest !== null : wasFindable(line)

/** Was withdrawn and is allowed again: another device may have sent it since, so a second withdrawal has to be carried out like the first. */
async function expectAgain(open: Sync, findable: Iterable<string>, before: Map<string, NetworkKept>): Promise<void> {
  const again = [...findable].flatMap((file) => {
    const kept = before.get(file)
    return kept?.digest === null ? [[file, { ...kept, digest: '' }] as const] : []
  })
  if (again.length > 0) await keep(open, again)
  for (const [file, kept] of again) before.set(file, kept)
}

const erasedOf = (open: Sync, before: ReadonlyMap<string, NetworkKept>): readonly string[] =>
  [...before.keys()].filter((file) => file !== NOBODY && open.erased.has(file as FileId))

/** Of an erased file not even the id stays stored: its handles become padding. */
async function forgetErased(open: Sync, erased: readonly string[]): Promise<void> {
  if (erased.length === 0) return
  await open.mutex.run(async (turn) => {
    const [nobody, ...gone] = await Promise.all([NOBODY, ...erased].map((row) => open.rows.getSound('network', row)))
    const handles = [nobody, ...gone].flatMap((kept) => kept?.handles ?? [])
    await open.rows.persist(
      turn,
      [
        await open.rows.put('network', NOBODY, { digest: null, handles, outputs: [] }),
        ...erased.map((file) => open.rows.drop('network', file)),
      ],
      'durable',
    )
  })
}

const rowsKnown = (before: ReadonlyMap<string, NetworkKept>): number =>
  [...before.values()].reduce((sum, { handles }) => sum + handles.length, 0)

/** Handles of a child's rows: the same on every device that holds `care`, numbers of chance to everybody else. */
function handlesOf(open: Sync, file: FileId): readonly Bytes[] | undefined {
  const care = careKeyOf(open, file)
  return care && Array.from({ length: BATCH }, (_, at) => networkHandle(care, at))
}

function withoutChild(open: Sync, file: FileId, before: NetworkKept | undefined): Changed | undefined {
  const handles = before ? before.handles.flatMap((text) => fromBase64url(text) ?? []) : handlesOf(open, file)
  return (
    handles && {
      file,
      kept: { digest: null, handles: handles.map(base64url), outputs: [] },
      rows: handles.map((handle) => ({ handle, output: randomBytes(SHORT_OUTPUT_LENGTH) })),
    }
  )
}

/** Undefined where nothing changed. A new consent is sent again even if the name is the same: another device may have withdrawn the rows in between. */
async function added(
  open: Sync,
  seen: SeenNetwork,
  file: FileId,
  by: Findable,
  before: NetworkKept | undefined,
): Promise<Result<Changed | undefined, NetworkRefusal>> {
  const keys = networkKeys({ names: by.names, born: by.born, kin: by.kin, place: by.place }, 'held')
  const handles = handlesOf(open, file)
  const mark = base64url(
    sha256Now(
      utf8(
        JSON.stringify([keys, by.consent, base64url(seen.serverKey), base64url(sha256Now(seen.secret)), seen.epoch]),
      ),
    ),
  )
  if (!handles || before?.digest === mark) return accept(undefined)
  // The current name gives no key to be found by, and the earlier one is no longer allowed.
  if (keys.length === 0) return accept(before && before.digest !== null ? withoutChild(open, file, before) : undefined)
  const evaluated = await evaluateBatch(open, seen, {
    purpose: 'keep-findable',
    epochs: [seen.epoch],
    blinded: blindedBatch(seen, keys, careKeyOf(open, file)),
  })
  if (!evaluated.ok) return refuse(evaluated.code)
  const [outputs = []] = evaluated.value
  const earlier = earlierOf(before, seen.epoch)
  const kept = {
    digest: mark,
    handles: handles.map(base64url),
    outputs: outputs.slice(0, keys.length).map(base64url),
    epoch: seen.epoch,
    ...(earlier && { earlier }),
  }
  return accept({
    file,
    kept,
    rows: handles.map((handle, at) => ({
      handle,
      output: shortOutput(outputs[at] ?? randomBytes(SHORT_OUTPUT_LENGTH)),
    })),
  })
}

/** The outputs of the epoch before: asks of then are answered by them. */
function earlierOf(before: NetworkKept | undefined, epoch: number): NetworkKept['earlier'] {
  const [now, then] = [before?.epoch, before?.earlier]
  if (before && now === epoch - 1) return { epoch: now, outputs: before.outputs }
  return then?.epoch === epoch - 1 ? then : undefined
}

/**
 * Sends everything that changed. New rows are filled up with new padding rows, and rewritten rows with rewritten padding rows, to complete requests;
 * then padding is added or deleted until the total is a power of two. So the server sees 64 rows change, and not how many are children's.
 */
async function sendAll(
  open: Sync,
  changed: readonly Changed[],
  before: ReadonlyMap<string, NetworkKept>,
  { lost, adds, turned, epoch }: { lost: boolean; adds: boolean; turned: boolean; epoch: number },
): Promise<Result<{ changed: number }, NetworkRefusal>> {
  if (changed.length === 0 && !lost && !turned) return accept({ changed: 0 })
  const standing = lost ? [] : bytesOf(before.get(NOBODY)?.handles ?? [])
  const isNew = ({ file }: Changed) => lost || !before.has(file)
  const children = new Set([...before.keys(), ...changed.map(({ file }) => file)].filter((file) => file !== NOBODY))
    .size
  // After the server was set back, the rows of withdrawn children are sent too, with outputs that find nobody: so that they cannot be counted.
  // So they are when an epoch has begun: otherwise they would be the ones that stay behind in the last.
  const takenBefore =
    lost || turned
      ? [...before]
          .filter(
            ([file, { digest: mark }]) => file !== NOBODY && mark === null && !changed.some((one) => one.file === file),
          )
          .flatMap(([, { handles }]) => bytesOf(handles))
      : []
  const taken = takenBefore.map(ofNobody)
  const fresh = [...changed.filter(isNew).flatMap(({ rows }) => rows), ...(lost ? taken : [])]
  const over = [...changed.filter((one) => !isNew(one)).flatMap(({ rows }) => rows), ...(lost ? [] : taken)]

  const plan = nobodysPart({
    standing,
    fresh: fresh.length,
    over: over.length,
    turned,
    most: adds ? (powerOfTwo(children + FEWEST) - children) * BATCH : ROWS,
  })
  const { nobodys, drop } = plan
  const rows = shuffled([...fresh, ...over, ...[...plan.made, ...plan.rewritten].map(ofNobody)])

  // Stored before sending: if the answer is lost, this device still knows what the server may have. The epoch counts once all is sent.
  const was = before.get(NOBODY)?.epoch
  await keep(open, [
    ...changed
      .filter(({ file }) => !before.has(file))
      .map(({ file, kept }) => [file, { ...kept, digest: '' }] as const),
    [NOBODY, { digest: null, handles: nobodys.map(base64url), outputs: [], ...(was !== undefined && { epoch: was }) }],
  ])
  for (let at = 0; at < rows.length; at += ROWS) {
    const body: PutKeys = {
      v: 1,
      epoch,
      rows: rows.slice(at, at + ROWS),
      drop: at === 0 ? drop.slice(0, MOST_DROPPED) : [],
    }
    const sent = await askSignedIn(open, { method: 'PUT', path: '/v1/network/keys', body }, NOTHING_BACK)
    if (!sent.ok) return refuse(networkRefusal(sent.code))
  }
  await keep(open, [
    ...changed.map(({ file, kept }) => [file, kept] as const),
    ...(adds ? [[NOBODY, { digest: null, handles: nobodys.map(base64url), outputs: [], epoch }] as const] : []),
  ])
  return accept({ changed: changed.length })
}

const bytesOf = (texts: readonly string[]): readonly Bytes[] => texts.flatMap((text) => fromBase64url(text) ?? [])
const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(least))

async function keep(open: Sync, rows: readonly (readonly [string, NetworkKept])[]): Promise<void> {
  const changes = await Promise.all(rows.map(([row, kept]) => open.rows.put('network', row, kept)))
  await open.mutex.run((turn) => open.rows.persist(turn, changes, 'durable'))
}

/** The outputs by which each of the own children may be found now, under the file in which the work goes on: an ask is compared with them. */
export async function outputsKept(
  open: Sync,
): Promise<readonly { readonly file: FileId; readonly outputs: readonly Bytes[] }[]> {
  const day = today(open)
  const may = (await open.mutex.run((turn) => lines(open, turn, 'child'))).filter(({ line }) => findableBy(line, day))
  const rows = new Map(
    (await open.rows.list('network')).map(({ row, value }) => [
      row,
      [...value.outputs, ...(value.earlier?.outputs ?? [])],
    ]),
  )
  return may.flatMap(({ file, line }) => {
    const outputs = filesOf(file, line).flatMap((one) => rows.get(one) ?? [])
    return outputs.length > 0 ? [{ file, outputs: bytesOf([...new Set(outputs)]) }] : []
  })
}
