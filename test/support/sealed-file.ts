import type { Bytes } from '#bytes.ts'
import {
  openedRecord,
  folderRecord,
  grantedRecord,
  redactedRecord,
  barConfirmedRecord,
  barLiftedRecord,
  barredRecord,
  recoveredRecord,
  rotatedRecord,
  erasedRecord,
  type AccessRecordPlace,
} from '#sealing/access/access-record.ts'
import {
  currentEpoch,
  recipientsOf,
  verifyAccessRecord,
  type AccessState,
  type FolderRights,
} from '#sealing/access/access.ts'
import { equal, utf8 } from '#sealing/primitives/bytes.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { signErasure } from '#sealing/access/erasure.ts'
import { signRecoveryByShares } from '#sealing/access/second-by-shares.ts'
import type { SigningKey } from '#sealing/primitives/ed25519.ts'
import { signLift, signRecovery } from '#sealing/access/second-person.ts'
import { newEpoch, wrapGrant, type FolderKey } from '#sealing/access/grant.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import {
  hashOf,
  NO_SEGMENT,
  parseSegment,
  sealSegment,
  type SealedSegment,
  signSegments,
} from '#sealing/segments/segment.ts'
import { asDevice, type Agency, type Person } from './agency.ts'

export const CARD = 0
export const CARE = 2
export const HEALTH = 3
export const THERAPY = 4
export const EVERY_FOLDER = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const

export const keepAll: FolderRights = new Map(EVERY_FOLDER.map((folder) => [folder, 'keep']))
export const reading = (...folders: number[]): FolderRights =>
  new Map([...new Set([CARD, ...folders])].sort().map((folder) => [folder, 'read']))
export const writing = (...folders: number[]): FolderRights =>
  new Map(
    [...new Set([CARD, ...folders])]
      .sort()
      .map((folder) => [folder, folder === CARD && !folders.includes(CARD) ? 'read' : 'write']),
  )

export interface Item {
  readonly is: 'segment'
  readonly bytes: Bytes
  readonly receipt?: Bytes
}
export interface AccessItem {
  readonly is: 'access'
  readonly file: Bytes
  readonly record: Bytes
  /** Of words that the record sets aside. */
  readonly key?: Bytes
}

interface Chain {
  last: number
  id: Bytes
}

/** Changes to a segment. */
interface Change {
  readonly epoch?: number
  readonly first?: number
  readonly prev?: Bytes
  readonly file?: Bytes
  readonly org?: Bytes
  readonly device?: Bytes
  readonly signedBy?: Person
  readonly forget?: boolean
}

const signed = async (by: Person, sealed: readonly SealedSegment[]): Promise<readonly Item[]> =>
  (await signSegments(by.deviceKey, sealed)).map((bytes) => ({ is: 'segment', bytes }))

/** A file as the devices of this test hold it: keys, access stream, and the end of each device's chains. */
export class SealedFile {
  readonly file = newId()
  readonly #agency: Agency
  readonly #keys = new Map<number, FolderKey>()
  readonly #chains = new Map<string, Chain>()
  access: AccessState | undefined

  constructor(agency: Agency) {
    this.#agency = agency
  }

  /** The record that opens the file in these folders, for these people. */
  async open(
    by: Person,
    folders: readonly number[],
    people: readonly (readonly [Person, FolderRights])[],
  ): Promise<AccessItem> {
    const made = await this.#newKeys(folders, 1)
    return this.#take(
      await openedRecord(this.place(by), {
        epochs: made.map(({ epoch }) => epoch),
        grants: await this.#grants(people),
      }),
    )
  }

  async grant(by: Person, person: Person, rights: FolderRights, until?: string): Promise<AccessItem> {
    const grants = await this.#grants([[person, rights]])
    return this.#take(
      await grantedRecord(this.place(by), {
        grants: grants.map((grant) => ({ ...grant, ...(until !== undefined && { until }) })),
      }),
    )
  }

  async bar(by: Person, person: Person): Promise<AccessItem> {
    return this.#take(await barredRecord(this.place(by), person))
  }

  async confirmBar(by: Person, person: Person): Promise<AccessItem> {
    return this.#take(await barConfirmedRecord(this.place(by), person))
  }

  async liftBar(by: Person, person: Person, second?: Person): Promise<AccessItem> {
    const signed = second && { second: await signLift(this.#signing(second), person.member) }
    return this.#take(await barLiftedRecord(this.place(by), { member: person.member, ...signed }))
  }

  /** New keys for these folders, which then belong to the author, without the former ones. `second`: or the root key, of two shareholders. */
  async recover(by: Person, second: Person | SigningKey, folders: readonly number[]): Promise<AccessItem> {
    const access = this.#standing()
    const made = await this.#newKeys(folders, undefined, true)
    const staying = [...access.members.values()].map(({ member, rights }) => {
      const own = equal(member, by.member) ? folders.map((folder) => [folder, 'keep'] as const) : []
      const given = new Map([...rights, ...own].filter(([folder]) => folders.includes(folder)))
      return [this.#personOf(member), given] as const
    })
    return this.#take(
      await recoveredRecord(this.place(by), {
        epochs: made.map(({ epoch }) => epoch),
        grants: await this.#grants(staying.filter(([, rights]) => rights.size > 0)),
        ...('member' in second
          ? { second: await signRecovery(this.#signing(second), by.member, folders) }
          : { shares: await signRecoveryByShares(second, this.#beside(by), folders) }),
      }),
    )
  }

  #beside({ member }: Person) {
    const { org, directory } = this.#agency
    return { org, file: this.file, prev: this.#standing().head.hash, member, at: directory.head.seq }
  }

  #signing({ member, device, deviceKey }: Person) {
    return { org: this.#agency.org, file: this.file, prev: this.#standing().head.hash, member, device, deviceKey }
  }

  async firstUse(by: Person, folder: number): Promise<AccessItem> {
    const access = this.#standing()
    const recipients = recipientsOf(access, folder, this.#agency.directory).map(
      (member) =>
        [
          this.#personOf(member),
          new Map([[folder, access.members.get(idText(member))?.rights.get(folder) ?? 'read']]),
        ] as const,
    )
    const made = await this.#newKeys([folder], 1)
    return this.#take(
      await folderRecord(this.place(by), {
        epochs: made.map(({ epoch }) => epoch),
        grants: await this.#grants(recipients),
      }),
    )
  }

  /** Withdraws these folders from a member and rotates their keys. */
  async revoke(by: Person, from: Person, folders: readonly number[]): Promise<AccessItem> {
    return this.turn(by, folders, { from })
  }

  /** Rotates the keys of these folders, `cut` without the former ones. */
  async turn(
    by: Person,
    folders: readonly number[],
    { from, cut = false }: { from?: Person; cut?: boolean } = {},
  ): Promise<AccessItem> {
    const access = this.#standing()
    const turned = folders.filter((folder) => currentEpoch(access, folder))
    const made = await this.#newKeys(turned, undefined, cut)
    const staying = [...access.members.values()].filter(({ member }) => !from || !equal(member, from.member))
    const grants = staying
      .map(
        ({ member, rights }) =>
          [this.#personOf(member), new Map([...rights].filter(([folder]) => turned.includes(folder)))] as const,
      )
      .filter(([, rights]) => rights.size > 0)
    return this.#take(
      await rotatedRecord(this.place(by), {
        epochs: made.map(({ epoch }) => epoch),
        grants: await this.#grants(grants),
        removed: from ? [{ member: from.member, folders: [...folders] }] : [],
      }),
    )
  }

  /** `as`: under another hash than the entry has. */
  async redact(by: Person, segment: Bytes, entry: number, as?: Bytes): Promise<AccessItem> {
    const parsed = parseSegment(segment)
    if (!parsed.ok) throw new Error('not a segment')
    const { folder, device } = parsed.value
    const hash = hashOf(parsed.value, entry)
    if (!hash) throw new Error('no such entry')
    return this.#take(
      await redactedRecord(this.place(by), {
        folder,
        device: new Uint8Array(device),
        entry,
        hash: as ?? new Uint8Array(hash),
      }),
    )
  }

  /** Any other record at the head, with the key of words that it sets aside. */
  async write(by: Person, make: (place: AccessRecordPlace) => Promise<Bytes>, key?: Bytes): Promise<AccessItem> {
    return { ...(await this.#take(await make(this.place(by)))), ...(key && { key }) }
  }

  async erase(by: Person, second: Person): Promise<AccessItem> {
    const { file } = this
    const signed = await signErasure({
      org: this.#agency.org,
      file,
      prev: this.#standing().head.hash,
      member: second.member,
      device: second.device,
      deviceKey: second.deviceKey,
    })
    return this.#take(await erasedRecord(this.place(by), { second: signed }))
  }

  /** The next segment of this person's chain in a folder. `change` alters it. */
  async segment(by: Person, folder: number, texts: readonly string[], change: Change = {}): Promise<Item> {
    const [item] = await signed(change.signedBy ?? by, [await this.#sealed(by, folder, texts, change)])
    if (!item) throw new Error('one segment gives one')
    return item
  }

  /** The next segments of this person's chain in a folder under one signature, as they are sealed for one request. */
  async segments(by: Person, folder: number, each: readonly (readonly string[])[]): Promise<readonly Item[]> {
    const sealed: SealedSegment[] = []
    for (const texts of each) sealed.push(await this.#sealed(by, folder, texts, {}))
    return signed(by, sealed)
  }

  async #sealed(by: Person, folder: number, texts: readonly string[], change: Change): Promise<SealedSegment> {
    const key = this.#keys.get(folder)
    if (!key) throw new Error(`folder ${folder} has no key here`)
    const name = `${folder}/${idText(by.device)}`
    const chain = this.#chains.get(name) ?? { last: 0, id: NO_SEGMENT }
    const sealed = await sealSegment({
      org: change.org ?? this.#agency.org,
      file: change.file ?? this.file,
      folder,
      epoch: change.epoch ?? key.epoch,
      folderKey: key.key,
      device: change.device ?? by.device,
      first: change.first ?? chain.last + 1,
      prev: change.prev ?? chain.id,
      seen: 0,
      entries: texts.map((text) => utf8(text)),
    })
    if (change.forget !== true) this.#chains.set(name, { last: sealed.last, id: sealed.id })
    return sealed
  }

  place(by: Person): AccessRecordPlace {
    return {
      org: this.#agency.org,
      file: this.file,
      head: this.access?.head,
      at: this.#agency.directory.head.seq,
      signer: asDevice(by),
    }
  }

  /** Forgets the effect of the last record here: the view of another device that has not seen it. */
  rewind(): void {
    this.access = this.access?.before
  }

  async #take(record: Bytes): Promise<AccessItem> {
    const after = await verifyAccessRecord(this.access, record, this.#agency.directory, {
      org: this.#agency.org,
      file: this.file,
    })
    if (after.ok) this.access = after.value
    return { is: 'access', file: this.file, record }
  }

  #standing(): AccessState {
    if (!this.access) throw new Error('the file is not open')
    return this.access
  }

  async #newKeys(folders: readonly number[], epoch: number | undefined, cut = false) {
    return Promise.all(
      folders.map(async (folder) => {
        const before = this.#keys.get(folder)
        const number = epoch ?? (before?.epoch ?? 0) + 1
        const made = await newEpoch({
          org: this.#agency.org,
          file: this.file,
          folder,
          epoch: number,
          ...(before && number > 1 && !cut ? { previous: before.key } : {}),
        })
        this.#keys.set(folder, { folder, epoch: number, key: made.key })
        return made
      }),
    )
  }

  #grants(people: readonly (readonly [Pick<Person, 'member' | 'x'>, FolderRights])[]) {
    const at = this.#agency.directory.head.seq
    const keys = [...this.#keys.values()]
    return Promise.all(
      people.map(([person, rights]) =>
        wrapGrant({
          org: this.#agency.org,
          file: this.file,
          at,
          member: person.member,
          x: person.x.publicKey,
          rights,
          keys,
        }),
      ),
    )
  }

  #personOf(member: Bytes): Pick<Person, 'member' | 'x'> {
    const found = memberAt(this.#agency.directory, member)
    if (!found) throw new Error('no such member')
    return { member, x: { publicKey: found.x, privateKey: new Uint8Array(0) } }
  }
}
