import type { Device } from '#device/api.ts'
import type { FileLine, FileView } from '#device/files/api.ts'
import type { MemberView } from '#device/people/api.ts'
import type { Role } from '#device/kept/rights.ts'
import { due } from '#domain/dues/due.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { FOLDERS, type EntryId, type FileId, type Folder, type MemberId } from '#domain/entry/ids.ts'
import { fileTypeOf, typesOfKind } from '#domain/file/file-type.ts'
import { fold } from '#domain/file/fold.ts'
import { KINDS } from '#domain/kinds.ts'
import type { FileType } from '#domain/vocabulary/file-type.ts'
import { todayHere } from '#web/words/today.ts'
import { entryOf } from '../../entries.ts'
import { EXAMPLES } from '../../examples/all.ts'
import { anasFile, besa, CAST, drita, idFrom, mira } from '../../people.ts'
import * as life from '../../whole-life.ts'

/** A file of the invented agency, as its holder has it. */
export interface InventedFile {
  readonly id: FileId
  readonly entries: readonly Entry[]
  readonly held?: readonly Folder[]
  readonly view?: Partial<FileView>
}

const ok = <Value>(value: Value) => Promise.resolve({ ok: true as const, value })

/** Ids of their own, so that records name the same wherever else entries are made. */
export function inFile(name: string, entries: readonly Entry[], view: Partial<InventedFile> = {}): InventedFile {
  const id = name === 'ana' ? anasFile : (idFrom(`file-${name}`) as FileId)
  let text = JSON.stringify(entries.map((entry) => ({ ...entry, file: id })))
  for (const [n, entry] of entries.entries())
    text = text.replaceAll(`"${entry.id}"`, `"${idFrom(`entry-${name.slice(0, 9)}-${String(n)}-`)}"`)
  return { id, entries: JSON.parse(text) as readonly Entry[], ...view }
}

/** The id of an entry of this kind: the first, or the one with this number. */
export function entryIn({ entries }: InventedFile, kind: string, n = 0): EntryId {
  const found = entries.filter((entry) => entry.kind === kind).at(n)
  if (!found) throw new Error(`there is no ${kind}`)
  return found.id
}

const onlyIn = (type: FileType) => (kind: string) => {
  const found = KINDS.find(({ name }) => name === kind)
  return found !== undefined && typesOfKind(found).includes(type)
}
const examplesIn = (type: FileType, over: (n: number) => Partial<Entry> = () => ({})): readonly Entry[] =>
  EXAMPLES.filter(({ kind }) => onlyIn(type)(kind.name)).map(({ kind, body }, n) =>
    entryOf(kind, body, {
      at: entryOf(kind, body).at,
      recordedAt: `2026-03-01T09:${String(n % 60).padStart(2, '0')}:00.000Z`,
      ...over(n),
    }),
  )

/** Ana's work under way; Ben, of whom one of everything is written by several people; a closed file; one that was opened today. */
export const ana = inFile('ana', [...life.opening, ...life.assessment, ...life.home, ...life.planning, life.seen])
export const ben = inFile(
  'ben',
  examplesIn('child', (n) =>
    n % 3 === 0 ? { by: besa.member, device: besa.device } : n % 7 === 0 ? { by: mira.member } : {},
  ),
)
export const closed = inFile('closed', life.life.slice(0, -1))
export const ended = inFile('ended', life.life)
export const bare = inFile('bare', life.opening.slice(0, 1))
export const TYPES: readonly FileType[] = [
  'encounter',
  'group',
  'safeguarding',
  'directory',
  'supervision',
  'packet',
  'stocktaking',
  'ethics',
  'contact-point',
]

const ofTypes = new Map(TYPES.map((type) => [type, inFile(type, examplesIn(type))]))

/** The file of this type, in which one of everything is written. */
export function fileOfType(type: FileType): InventedFile {
  const found = ofTypes.get(type)
  if (!found) throw new Error(`the invented agency has no file of type ${type}`)
  return found
}

export interface InventedAgency {
  readonly files: readonly InventedFile[]
  readonly me?: { readonly roles?: readonly Role[]; readonly custodian?: boolean; readonly member?: MemberId }
  readonly answers?: Readonly<Record<string, unknown>>
}

const ALL: FileView['rights'] = Object.fromEntries(FOLDERS.map((folder) => [folder, 'keep'])) as FileView['rights']

/** A device on which an invented agency works: its files are folded as any file is; what nobody here holds is answered as given. */
export function agencyDevice({ files, me = {}, answers = {} }: InventedAgency): Device {
  const folded = files.map((one) => ({
    ...one,
    caseFile: {
      ...fold(KINDS, [...one.entries], one.held ?? FOLDERS),
      supervisors: [besa.member, drita.member],
      careReaders: [drita.member, besa.member],
    },
  }))
  const rightsOf = ({ held }: InventedFile): FileView['rights'] =>
    held ? (Object.fromEntries(held.map((folder) => [folder, 'write'])) as FileView['rights']) : ALL
  const views = folded.map(
    (one): FileView => ({
      file: one.id,
      caseFile: one.caseFile,
      rights: rightsOf(one),
      grants: [
        { member: drita.member, name: drita.name, rights: ALL, since: 0 },
        {
          member: besa.member,
          name: besa.name,
          rights: { care: 'read', card: 'read', plan: 'write' } as FileView['rights'],
          since: Date.UTC(2026, 3, 1),
        },
        {
          member: mira.member,
          name: mira.name,
          rights: { card: 'read', health: 'write' },
          since: Date.UTC(2026, 4, 1),
          ends: { health: '2026-07-01' as never },
        },
      ],
      ended: [],
      mayEnd: true,
      delivery: Object.fromEntries(
        one.entries.map(({ id }, n) => [id, n % 5 === 0 ? 'here' : n % 11 === 0 ? 'refused' : 'sent']),
      ),
      redacted: [],
      alarms: [],
      erasureAskedBy: null,
      ...one.view,
    }),
  )
  const lines = (type: FileType): readonly FileLine[] =>
    folded
      .filter(({ caseFile }) => fileTypeOf(KINDS, caseFile) === type)
      .map((one, n) => ({
        file: one.id,
        line: one.caseFile,
        rights: rightsOf(one),
        due: due(KINDS, one.caseFile, todayHere()),
        unsent: n % 2,
        lastReceivedAt: n === 0 ? null : '2026-06-14T09:00:00.000Z',
      }))
  const meNow = {
    member: me.member ?? drita.member,
    device: drita.device,
    name: drita.name,
    roles: me.roles ?? ['caseworker', 'supervisor'],
    custodian: me.custodian ?? false,
  }
  const answered: Partial<Device> = {
    state: () =>
      Promise.resolve({
        is: 'unlocked',
        members: [{ member: meNow.member, quick: false, retryAt: null }],
        me: meNow,
        organisation: { name: 'Invented', fingerprint: 'a b c' },
        joining: null,
        unsent: 2,
        sheetOpen: false,
        persistent: true,
      }),
    files: (type = 'child') => ok(lines(type)),
    file: (id) => {
      const view = views.find(({ file }) => file === id)
      return view ? ok(view) : Promise.resolve({ ok: false, code: 'not-found', detail: undefined } as never)
    },
    team: () => ok(views.find(({ file }) => file === TEAM) ?? teamView),
    members: () => ok(members),
    consider: () => ok([]),
    drafts: () => ok({}),
    keepDrafts: () => ok(true),
    subscribe: () => Promise.resolve(() => undefined),
    toConfirm: () => ok([]),
    newDevices: () => ok([]),
    stops: () => ok([]),
    secondsForStop: () => ok([]),
    askFirstAbout: () => ok([]),
    whereReaders: () => ok([]),
    givenFacts: () => ok({ byMe: [], toMe: [] }),
    marksAsked: () => ok({ byMe: [], toMe: [] }),
    whichOpen: (asked) =>
      ok(Object.fromEntries(asked.filter((id) => views.some(({ file }) => file === id)).map((id) => [id, id]))),
    possiblyRelated: () => ok({ ties: [], more: false }),
    alreadyKnown: () => ok([]),
    needsAttention: () => ok([]),
    syncState: () =>
      Promise.resolve({
        is: 'resting',
        progress: null,
        lastAt: Date.now() - 3_600_000,
        retryAt: null,
        problem: null,
        unsent: 2,
        clockAhead: 0,
      }),
    ...(answers as Partial<Device>),
  }
  const unreachable = () => Promise.resolve({ ok: false, code: 'no-network', detail: undefined })
  return new Proxy({} as Device, { get: (_, name): unknown => Reflect.get(answered, name) ?? unreachable })
}

export const TEAM = idFrom('file-team') as FileId
const teamFold = fold(
  KINDS,
  EXAMPLES.filter(
    ({ kind }) =>
      kind.inFile === undefined &&
      kind.step === 'any' &&
      ['complaint-channel', 'instrument-held', 'agency-supervision'].includes(kind.name),
  ).map(({ kind, body }) => entryOf(kind, body)),
  FOLDERS,
)
const teamView: FileView = {
  file: TEAM,
  caseFile: teamFold,
  rights: ALL,
  grants: [],
  ended: [],
  mayEnd: true,
  delivery: {},
  redacted: [],
  alarms: [],
  erasureAskedBy: null,
}

export const members: readonly MemberView[] = [
  ...CAST.map((one) => ({
    member: one.member,
    name: one.name,
    roles: one.roles,
    external: false,
    custodian: one.custodian,
    removed: false,
    fingerprint: `print of ${one.name}`,
    met: one !== mira,
  })),
  {
    member: idFrom('member-outside') as MemberId,
    name: 'Nurse Vjosa',
    roles: ['specialist'],
    external: true,
    custodian: false,
    removed: false,
    fingerprint: 'print of Vjosa',
    met: true,
  },
  {
    member: idFrom('member-left') as MemberId,
    name: 'Who left',
    roles: ['caseworker'],
    external: false,
    custodian: false,
    removed: true,
    fingerprint: 'print of one who left',
    met: true,
  },
  {
    member: idFrom('member-figures') as MemberId,
    name: 'Ilir Noka',
    roles: ['coordinator'],
    external: false,
    custodian: true,
    removed: false,
    fingerprint: 'print of Ilir',
    met: false,
  },
]
