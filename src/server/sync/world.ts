import type { Bytes } from '#bytes.ts'
import type { AccessState } from '#sealing/access/access.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import type { SealedEntry } from '#sealing/access/proposed-act.ts'
import type { ReceiptBody } from '#sealing/segments/receipt.ts'
import type { AgreedChange } from '#store/segments/agreed.ts'
import type {
  AccessHeadRow,
  BarChange,
  BroughtBack,
  ErasureRow,
  FileStep,
  FolderHeadRow,
  GrantRow,
  LogRow,
  RecordRow,
  RedactionRow,
  SegmentRow,
  WithheldEnd,
  WithheldRow,
} from '#store/segments/appended.ts'
import { toHex } from '#store/database/hex.ts'
import { Layer } from './layer.ts'

export const folderKey = (file: Uint8Array, folder: number) => `${toHex(file)}/${folder}`
export const barKey = (file: Uint8Array, member: Uint8Array) => `${toHex(file)}/${toHex(member)}`
export const agreedKey = (file: Uint8Array, hash: Uint8Array) => `${toHex(file)}/${toHex(hash)}`
export const chainKey = (file: Uint8Array, folder: number, device: Uint8Array) =>
  `${folderKey(file, folder)}/${toHex(device)}`
export const placeKey = (file: Uint8Array, folder: number, device: Uint8Array, number: number) =>
  `${chainKey(file, folder, device)}/${number}`

/**
 * The state of the locked files after the groups accepted so far. Each group is checked on a layer of its own, which is
 * merged if the whole group is accepted and discarded if not.
 */
export interface World {
  readonly directory: Directory
  /** The server's clock, milliseconds. It decides about ends of grants and about bars that nobody confirmed, and nothing else. */
  readonly now: number
  readonly access: Layer<AccessState>
  /** Erased files, with the hash of the record that erased each. */
  readonly erased: Layer<Bytes>
  readonly folders: Layer<{ readonly seq: number; readonly head: Bytes }>
  readonly chains: Layer<{ readonly last: number; readonly id: Bytes }>
  readonly stored: Layer<{ readonly last: number; readonly id: Bytes; readonly receipt: Receipt }>
  readonly redacted: Layer<true>
  /** When the server received each bar that is not confirmed yet. */
  readonly bars: Layer<number>
  /** When enough people had agreed on each act that waits for its delay, and for how many hours. */
  readonly agreed: Layer<{ readonly at: number | null; readonly hours: number | null }>
  /** What this request took out by an act, by `agreedKey`; the rest is read from `words`. */
  readonly withheld: Layer<readonly WithheldRow[]>
  readonly words: StoredWords
}

/** Reads words as they are stored, under the locks of the request. */
export interface StoredWords {
  /** The ciphertext of each entry, in their order; undefined for one that is not here. */
  of(file: Bytes, entries: readonly SealedEntry[]): Promise<readonly (Bytes | undefined)[]>
  /** When this server was set back last, ms; 0 if it never was. */
  setBackAt(): Promise<number>
  /** Which segments of the file are stored. */
  segments(file: Bytes): Promise<readonly StoredPlace[]>
  /** What an act took out. */
  withheld(file: Bytes, act: Bytes): Promise<readonly WithheldRow[]>
}

export interface StoredPlace {
  readonly folder: number
  readonly device: Bytes
  readonly first: number
  readonly id: Bytes
}

export function layerOf(world: World): World {
  return {
    directory: world.directory,
    now: world.now,
    access: new Layer(world.access),
    erased: new Layer(world.erased),
    folders: new Layer(world.folders),
    chains: new Layer(world.chains),
    stored: new Layer(world.stored),
    redacted: new Layer(world.redacted),
    bars: new Layer(world.bars),
    agreed: new Layer(world.agreed),
    withheld: new Layer(world.withheld),
    words: world.words,
  }
}

export function merge(layer: World): void {
  layer.access.merge()
  layer.erased.merge()
  layer.folders.merge()
  layer.chains.merge()
  layer.stored.merge()
  layer.redacted.merge()
  layer.bars.merge()
  layer.agreed.merge()
  layer.withheld.merge()
}

/**
 * A receipt that was given before, or one that is signed with the others of the request once all groups are checked.
 */
export type Receipt = Bytes | ReceiptBody

/** What an accepted group stores. */
export interface Leaves {
  readonly receipts: Receipt[]
  readonly segments: (Omit<SegmentRow, 'receipt'> & { readonly receipt: ReceiptBody })[]
  readonly heads: Map<string, FolderHeadRow>
  readonly records: RecordRow[]
  readonly accessHeads: Map<string, AccessHeadRow>
  readonly grants: Map<string, GrantRow>
  readonly bars: BarChange[]
  readonly agreed: AgreedChange[]
  readonly redactions: (RedactionRow & { readonly hash: Bytes })[]
  readonly withheld: WithheldRow[]
  readonly withheldEnds: WithheldEnd[]
  readonly broughtBack: BroughtBack[]
  readonly fileSteps: FileStep[]
  readonly erasures: Omit<ErasureRow, 'at'>[]
  readonly log: Pick<LogRow, 'action' | 'file' | 'folder'>[]
}

export function nothing(): Leaves {
  return {
    receipts: [],
    segments: [],
    heads: new Map(),
    records: [],
    accessHeads: new Map(),
    grants: new Map(),
    bars: [],
    agreed: [],
    redactions: [],
    withheld: [],
    withheldEnds: [],
    broughtBack: [],
    fileSteps: [],
    erasures: [],
    log: [],
  }
}
