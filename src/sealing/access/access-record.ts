import type { Bytes } from '#bytes.ts'
import type { Epoch, Grant, Removed, SecondPerson, WrappedAside } from './access-body.ts'
import { actOnWire, type ProposedAct } from './proposed-act.ts'
import { nextPlace, signRecord, type Head, type Signer } from '../primitives/record.ts'
import { rightsOnWire } from './right.ts'

/**
 * Where the record is appended, and the device that signs it. `head` is the head of the file's access stream, undefined
 * for the first record; `at` is the directory position at which the author read the members and wrapped the keys.
 */
export interface AccessRecordPlace {
  readonly org: Bytes
  readonly file: Bytes
  readonly head: Head | undefined
  readonly at: number
  readonly signer: Signer
}

export const openedRecord = (
  place: AccessRecordPlace,
  fields: { epochs: readonly Epoch[]; grants: readonly Grant[] },
) => build(place, 'opened', { epochs: sorted(fields.epochs), grants: fields.grants.map(onWire) })

export const grantedRecord = (place: AccessRecordPlace, fields: { grants: readonly Grant[] }) =>
  build(place, 'granted', { grants: fields.grants.map(onWire) })

export const folderRecord = (
  place: AccessRecordPlace,
  fields: { epochs: readonly Epoch[]; grants: readonly Grant[] },
) => build(place, 'folder', { epochs: sorted(fields.epochs), grants: fields.grants.map(onWire) })

export const rotatedRecord = (
  place: AccessRecordPlace,
  fields: { epochs: readonly Epoch[]; grants: readonly Grant[]; removed: readonly Removed[] },
) =>
  build(place, 'rotated', {
    epochs: sorted(fields.epochs),
    grants: fields.grants.map(onWire),
    removed: fields.removed.map(({ member, folders }) => ({ member, folders })),
  })

/** `hash` is the hash of the entry's ciphertext, as its segment's header holds it. */
export const redactedRecord = (
  place: AccessRecordPlace,
  { folder, device, entry, hash }: { folder: number; device: Bytes; entry: number; hash: Bytes },
) => build(place, 'redacted', { folder, device, entry, hash })

export const erasedRecord = (place: AccessRecordPlace, { second }: { second: SecondPerson }) =>
  build(place, 'erased', { second: secondOnWire(second) })

/** From here on the member has no right in this file and can be given none. */
export const barredRecord = (place: AccessRecordPlace, { member }: { member: Bytes }) =>
  build(place, 'barred', { member })

export const barConfirmedRecord = (place: AccessRecordPlace, { member }: { member: Bytes }) =>
  build(place, 'bar-confirmed', { member })

/** `second` is needed once the bar is confirmed; or `shares`, of two shareholders. */
export const barLiftedRecord = (
  place: AccessRecordPlace,
  { member, second, shares }: { member: Bytes; second?: SecondPerson; shares?: Bytes },
) => build(place, 'bar-lifted', { member, ...(second && { second: secondOnWire(second) }), ...(shares && { shares }) })

/** New keys for folders that nobody keeps; from here on the author keeps them. */
export const recoveredRecord = (
  place: AccessRecordPlace,
  {
    epochs,
    grants,
    ...by
  }: { epochs: readonly Epoch[]; grants: readonly Grant[] } & ({ second: SecondPerson } | { shares: Bytes }),
) =>
  build(place, 'recovered', {
    epochs: sorted(epochs),
    grants: grants.map(onWire),
    ...('shares' in by ? { shares: by.shares } : { second: secondOnWire(by.second) }),
  })

/** What needs two people, by the first of them. Nothing changes by it. */
export const proposedRecord = (place: AccessRecordPlace, { act }: { act: ProposedAct }) =>
  build(place, 'proposed', { act: actOnWire(act) })

/**
 * Another person signs for the same act. `proposed` is the hash of the record that proposed it. `aside`: words are taken
 * out from here on, under this key. `shares`: not another person, but two shareholders.
 */
export const secondedRecord = (
  place: AccessRecordPlace,
  { proposed, aside, shares }: { proposed: Bytes; aside?: WrappedAside; shares?: Bytes },
) =>
  build(place, 'seconded', {
    proposed,
    ...(shares && { shares }),
    ...(aside && {
      aside: {
        check: aside.check,
        wraps: aside.wraps.map(({ member, wrap }) => ({ member, wrap })),
        recovery: aside.recovery,
      },
    }),
  })

/** A signer takes it back, or whom it affects says no. */
export const withdrawnRecord = (place: AccessRecordPlace, { proposed }: { proposed: Bytes }) =>
  build(place, 'withdrawn', { proposed })

/** The agreed act is done: words are redacted, or the file is erased. `hour`, since 1970: words set aside are kept for 30 days from it. */
export const carriedOutRecord = (place: AccessRecordPlace, { proposed, hour }: { proposed: Bytes; hour?: number }) =>
  build(place, 'carried-out', { proposed, ...(hour !== undefined && { hour }) })

/** Words that were set aside are read again; `key` opens them, and is a secret of nobody from here on. */
export const broughtBackRecord = (place: AccessRecordPlace, { proposed, key }: { proposed: Bytes; key: Bytes }) =>
  build(place, 'brought-back', { proposed, key })

/** The author gives up these folders; somebody else turns their keys. */
export const steppedOutRecord = (place: AccessRecordPlace, { folders }: { folders: readonly number[] }) =>
  build(place, 'stepped-out', { folders: folders.toSorted((a, b) => a - b) })

/**
 * Copies the fields by name, so that an object with further fields (a key, for example) cannot leak them into what the
 * server reads.
 */
function build(
  { org, file, head, at, signer }: AccessRecordPlace,
  type: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<Bytes> {
  return signRecord('access', signer, { ...fields, ...nextPlace(head), org, file, at, type })
}

const sorted = (epochs: readonly Epoch[]) =>
  [...epochs]
    .sort((a, b) => a.folder - b.folder)
    .map(({ folder, epoch, check, previous, earlier }) => ({
      folder,
      epoch,
      check,
      ...(previous && { previous }),
      ...(earlier && { earlier: { epoch: earlier.epoch, sealed: earlier.sealed } }),
    }))
const onWire = ({ member, rights, wrap, until }: Grant) => ({
  member,
  rights: rightsOnWire(rights),
  wrap,
  ...(until !== undefined && { until }),
})
const secondOnWire = ({ member, device, sig }: SecondPerson) => ({ member, device, sig })
