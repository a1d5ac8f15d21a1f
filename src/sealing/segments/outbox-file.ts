import { own, type Bytes } from '../primitives/bytes.ts'
import { fromCbor, toCbor } from '../primitives/cbor.ts'
import { ID_LENGTH } from '../primitives/id.ts'
import { given, refused, type Outcome } from '../primitives/outcome.ts'
import { bytesOf, listOf, mapOf, whole, type Shape } from '../primitives/shape.ts'

/** Groups of sealed segments and signed records on their way by hand. They carry their own proof, so whoever brings them may. */
export interface Outbox {
  readonly org: Bytes
  /** As in `POST /v1/sync`; their shape is the contract's to check. */
  readonly groups: readonly unknown[]
}

/** scrypt over 64 MiB, as much as Argon2id takes for the vault: four times that, the tool's default, a cheap phone cannot give. */
const WORK_FACTOR = 16
/** Fetched when a file is first made or read: it is the largest library of all, and most days nobody carries an outbox by hand. */
const age = () => import('age-encryption')
const anything: Shape<unknown> = (value) => value
const shape = mapOf({ v: whole(1, 1), org: bytesOf(ID_LENGTH), groups: listOf(anything, 0, 1_000_000) })

/** An age file (https://age-encryption.org/v1) under a passphrase: any age tool opens it. */
export async function sealOutboxFile(outbox: Outbox, passphrase: string): Promise<Bytes> {
  const { Encrypter } = await age()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.normalize('NFKC'))
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  return own(await encrypter.encrypt(toCbor({ v: 1, org: outbox.org, groups: outbox.groups })))
}

/** `wrong`: another passphrase, or not an age file. `not-readable`: it opened, and holds something else or a newer form. */
export async function openOutboxFile(file: Uint8Array, passphrase: string): Promise<Outcome<Outbox, 'wrong' | 'not-readable'>> {
  const { Decrypter } = await age()
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFKC'))
  let opened: Uint8Array
  try {
    opened = await decrypter.decrypt(file)
  } catch {
    return refused('wrong')
  }
  const outbox = shape(fromCbor(opened))
  return outbox ? given({ org: outbox.org, groups: outbox.groups }) : refused('not-readable')
}
