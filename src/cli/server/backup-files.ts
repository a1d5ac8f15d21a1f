import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable, Writable } from 'node:stream'
import { Decrypter, Encrypter } from 'age-encryption'
import type { JudgedPassphrase } from '#sealing/primitives/passphrase-file.ts'
import { CommandRefused } from '../terminal/refusal.ts'

/** The secret that seals a backup: one passphrase, or the public keys of those who may open it. */
export type SealedFor = { readonly passphrase: JudgedPassphrase } | { readonly recipients: readonly string[] }
export type OpenedWith = { readonly passphrase: string } | { readonly identity: string }

/** One age file that is being written. It gets its name only when it is complete and on the disk. */
export interface SealedFile {
  write(bytes: Uint8Array): Promise<void>
  finish(): Promise<void>
  abandon(): Promise<void>
}

export async function sealedFile(path: string, sealedFor: SealedFor): Promise<SealedFile> {
  const unfinished = `${path}.unfinished`
  const encrypter = new Encrypter()
  if ('passphrase' in sealedFor) encrypter.setPassphrase(sealedFor.passphrase)
  else for (const recipient of sealedFor.recipients) encrypter.addRecipient(recipient)

  const plain = new TransformStream<Uint8Array, Uint8Array>()
  const writer = plain.writable.getWriter()
  const sealed = await encrypter.encrypt(plain.readable)
  const written = sealed.pipeTo(
    Writable.toWeb(createWriteStream(unfinished, { flags: 'wx', mode: 0o600 })) as WritableStream<Uint8Array>,
  )
  // A write error rejects `write` or `finish`.
  written.catch(() => undefined)

  return {
    write: (bytes) => Promise.race([writer.write(bytes), written.then(() => undefined)]),
    finish: async () => {
      await writer.close()
      await written
      await onDisk(unfinished)
      await rename(unfinished, path)
    },
    abandon: async () => {
      await writer.abort().catch(() => undefined)
      await written.catch(() => undefined)
      await rm(unfinished, { force: true })
    },
  }
}

export async function openedFile(path: string, openedWith: OpenedWith): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter()
  if ('passphrase' in openedWith) decrypter.addPassphrase(openedWith.passphrase)
  else decrypter.addIdentity(openedWith.identity)
  try {
    return await decrypter.decrypt(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>)
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    if (said.includes('no identity matched'))
      throw new CommandRefused(`${path} does not open with that passphrase or identity.`)
    throw new CommandRefused(`${path} is not an age file, or it was altered.`)
  }
}

async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
