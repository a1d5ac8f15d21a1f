import type { FileId } from '#domain/entry/ids.ts'
import type { RowChange } from './replica/replica.ts'
import type { Stores } from './stores.ts'

/** What a screen may have to read again. */
export type Topic = 'state' | 'files' | 'sync' | 'attention' | 'members' | 'devices' | 'invitations'

/** What a screen has to read again after a row of the store was written. Folds, lines and names of old rows follow from rows that were written before. */
const TOPICS: Readonly<Record<keyof Stores, readonly Topic[]>> = {
  state: ['files'],
  fold: [],
  line: [],
  keys: ['files', 'members'],
  act: ['files'],
  group: ['files'],
  attention: ['attention', 'files'],
  erased: ['files'],
  unsaid: ['files'],
  erasedmark: [],
  directory: ['state', 'files', 'members', 'devices', 'attention'],
  place: [],
  restoring: [],
  setback: [],
  renewal: [],
  newpassphrase: [],
  vaultback: [],
  reopening: [],
  stood: [],
  turned: [],
  inStep: ['devices'],
  agreedacts: ['members'],
  shownacts: ['members'],
  standingread: ['members'],
  stopsread: ['members'],
  accessended: ['members'],
  partsended: ['members'],
  takenout: [],
  seenhead: ['members'],
  invitation: ['invitations'],
  colleague: ['members'],
  owneddevice: ['devices'],
  devicelooks: [],
  owed: [],
  draft: [],
  evidence: [],
  tokens: [],
  network: [],
  releases: [],
  chunkout: [],
  sheet: [],
  marked: [],
  heard: [],
  said: [],
}

/** Rows of bytes: segments change their file, chunks of attachments change nothing that is listed, nor do names of rows. */
const BYTES = new Map<string, readonly Topic[]>([
  ['chunk', []],
  ['old', []],
  ['renaming', []],
  ['names', []],
])

/** Derives from the written rows which topics changed, so that a round reports those only. */
export class ChangedRows {
  readonly #namespace: string
  readonly #topics = new Set<Topic>()
  readonly #files = new Set<string>()

  constructor(member: string) {
    this.#namespace = `${member}/`
  }

  /** Notes what was written. */
  note(changes: readonly RowChange[]): void {
    for (const change of changes) this.#note(change)
  }

  /** Returns the topics that changed since the last call. Members have their names in the team's file. */
  drain(team: FileId): readonly Topic[] {
    if (this.#files.has(team)) this.#topics.add('members')
    const topics = [...this.#topics]
    this.#topics.clear()
    this.#files.clear()
    return topics
  }

  #note({ key, value }: RowChange): void {
    if (!key.startsWith(this.#namespace)) return
    const [store = '', file] = key.slice(this.#namespace.length).split('/')
    const folded = store === 'dirty' && value === null
    if (folded) return
    const topics = Object.hasOwn(TOPICS, store) ? TOPICS[store as keyof Stores] : (BYTES.get(store) ?? ['files'])
    for (const topic of topics) this.#topics.add(topic)
    if (file !== undefined && topics.includes('files')) this.#files.add(file)
  }
}
