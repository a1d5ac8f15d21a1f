import type { Bytes } from '#bytes.ts'
import { CompareAnswer, type CompareRequest, type DifferingPart } from '#contract/compare.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { partHash } from '#sealing/segments/held.ts'
import { fileText, idBytes } from '../../kept/id-text.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { ServerAnswer } from '../../platform/http.ts'
import type { Refusal, RoundProblem } from '../../platform/refusals.ts'
import { offerDirectory } from '../../vault/offer-directory.ts'
import { askSignedIn } from '../../vault/session.ts'
import type { Pulls } from '../receive/pulls.ts'
import type { WantedRows } from '../receive/receive-answer.ts'
import { notePeople } from '../set-back-told.ts'
import type { Sync } from '../sync.ts'
import { giveLacking, type ToldOfFile, toldOf } from './give-lacking.ts'
import { type HeldHere, heldHere } from './held-here.ts'
import { receiveCompared } from './receive-compared.ts'
import { noteServerEven } from './server-even.ts'

/** Requests of one comparison: what is left is found by the next. */
const MOST_ASKED = 200
const MOST_PARTS = 256
const MOST_FILES = 64
const DIGITS = '0123456789abcdef'.split('')

export interface Comparing {
  readonly signal: AbortSignal
  /** Brings the newest directory in. */
  readonly refresh: () => Promise<Result<unknown, Refusal>>
}

type Part = CompareRequest['parts'][number]

/**
 * Compares what this device holds with what the server has for its member, and fetches what differs as a new device
 * would. The answers are the server's word: they say what to ask for, and what comes is verified like every row and
 * record. Where the server has less than this device, the file says so, and the server is given what it lacks.
 */
export async function compareWithServer(
  open: Sync,
  pulls: Pulls,
  comparing: Comparing,
): Promise<Result<true, RoundProblem>> {
  const found = await differingFiles(open, await heldHere(open), comparing)
  if (!found.ok) return found
  await open.mutex.run((turn) => noteServerEven(open, turn, found.value.files))
  const fetched = await fetchFiles(open, pulls, comparing, found.value.files, (turn, answer, _, before) =>
    receiveCompared(open, turn, answer, before, pulls),
  )
  if (!fetched.ok) return fetched
  return fetched.value === undefined ? accept(true) : giveLacking(open, fetched.value, comparing.signal)
}

/** What was asked for, as it stood then. */
type Before = ReadonlyMap<FileId, FileState | undefined>

/**
 * Asks for these files in full, and fetches the rows that are missing once each answer was received. Returns what the
 * server said of them; undefined where another device used the identity of this one, which has a new one now.
 */
export async function fetchFiles(
  open: Sync,
  pulls: Pulls,
  comparing: Comparing,
  files: Iterable<FileId>,
  receive: (
    turn: Turn,
    answer: CompareAnswer,
    told: readonly ToldOfFile[],
    before: Before,
  ) => Promise<readonly WantedRows[]>,
): Promise<Result<readonly ToldOfFile[] | undefined, RoundProblem>> {
  let left = [...files]
  const all: ToldOfFile[] = []
  while (left.length > 0 && open.alive && !comparing.signal.aborted) {
    const asked = left.slice(0, MOST_FILES)
    const before = new Map(asked.map((file) => [file, open.states.get(file)]))
    const answer = await ask(open, { parts: [], files: asked.map(idBytes) }, comparing)
    if (!answer.ok) return refuse(answer.code)
    const said = new Set([...answer.value.access.map((change) => change.file), ...answer.value.gone].map(fileText))
    const told = asked.filter((file) => said.has(file)).map((file) => toldOf(file, answer.value))
    pulls.begin(await open.mutex.run((turn) => receive(turn, answer.value, told, before)), undefined)
    // A server that says nothing of them would keep the device here.
    if (told.length === 0) return refuse('server-refused')
    all.push(...told)
    left = left.filter((file) => !said.has(file))
  }
  const pulled = await pulls.settled()
  if (pulled.problem) return refuse(pulled.problem)
  if (!pulled.copied) return accept(all)
  const { changeIdentity } = await import('./change-identity.ts')
  const changed = await changeIdentity(open, comparing.refresh)
  return changed.ok ? accept(undefined) : changed
}

/** `cursor`: where the server's feed stood before it compared. */
export interface Differing {
  readonly files: ReadonlySet<FileId>
  readonly cursor: Bytes | undefined
}

/** Descends from the hash over all files to those that differ, by the digits of their ids. */
export async function differingFiles(
  open: Sync,
  held: readonly HeldHere[],
  comparing: Comparing,
): Promise<Result<Differing, RoundProblem>> {
  const differing = new Set<FileId>()
  let cursor: Bytes | undefined
  let parts: readonly Part[] = [{ under: '', hash: await partHash(held) }]
  for (let asked = 0; parts.length > 0 && asked < MOST_ASKED && !comparing.signal.aborted; asked += 1) {
    const now = parts.slice(0, MOST_PARTS)
    const answer = await ask(open, { parts: [...now], files: [] }, comparing)
    if (!answer.ok) return refuse(answer.code)
    if (asked === 0) {
      cursor = answer.value.cursor
      const even = await evenDirectory(open, answer.value.directory, comparing)
      if (!even.ok) return even
    }
    const next: Part[] = []
    for (const told of answer.value.parts.filter(({ under }) => now.some((part) => part.under === under))) {
      const here = held.filter(({ name }) => name.startsWith(told.under))
      if (told.below.length > 0) next.push(...(await partsBelow(told, here)))
      else for (const file of differingOf(told, here)) differing.add(file)
    }
    parts = [...parts.slice(MOST_PARTS), ...next]
  }
  return accept({ files: differing, cursor })
}

/** The parts one digit further of which the two hashes differ, also where only one side has files. */
async function partsBelow({ under, below }: DifferingPart, here: readonly HeldHere[]): Promise<readonly Part[]> {
  const parts = await Promise.all(
    DIGITS.map(async (digit): Promise<readonly Part[]> => {
      const files = here.filter(({ name }) => name.startsWith(under + digit))
      const there = below.find((part) => part.under === under + digit)
      const hash = await partHash(files)
      const same = there ? equal(there.hash, hash) : files.length === 0
      return same ? [] : [{ under: under + digit, hash }]
    }),
  )
  return parts.flat()
}

function differingOf({ files }: DifferingPart, here: readonly HeldHere[]): readonly FileId[] {
  const there = new Map(files.map(({ file, hash }) => [fileText(file), hash]))
  return [
    ...here.flatMap(({ id, hash }) => {
      const other = there.get(id)
      return other && equal(other, hash) ? [] : [id]
    }),
    ...[...there.keys()].filter((file) => !here.some(({ id }) => id === file)),
  ]
}

/** What follows is verified against the directory, so its missing records are fetched first. A server that has fewer is given them. */
async function evenDirectory(
  open: Sync,
  { seq, hash }: CompareAnswer['directory'],
  { refresh }: Comparing,
): Promise<Result<unknown, RoundProblem>> {
  const { head } = open.directory
  if (seq > head.seq) return refresh()
  if (seq === head.seq && !equal(hash, head.hash)) return refuse('directory-broken')
  await notePeople(open, seq < head.seq && (await offerDirectory(open)))
  return accept(true)
}

const ask = (
  open: Sync,
  body: Omit<CompareRequest, 'v'>,
  { signal }: Comparing,
): Promise<ServerAnswer<CompareAnswer>> =>
  askSignedIn(open, { method: 'POST', path: '/v1/compare', body: { v: 1, ...body }, signal }, CompareAnswer)
