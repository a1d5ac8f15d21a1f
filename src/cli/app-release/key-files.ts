import { openSync, closeSync, writeSync, readFileSync, statSync, existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { Bytes } from '#bytes.ts'
import { newAppKey, readAppKey, readAppPublicKey } from '#sealing/app-release/app-key.ts'
import type { SigningKey } from '#sealing/primitives/ed25519.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

/** Writes a new key into `path`, for its owner alone, and the public one into `<path>.pub`, whose content it returns. */
export async function writeNewKey(path: string): Promise<string> {
  const open = `${path}.pub`
  for (const one of [path, open])
    if (existsSync(one))
      throw wrongArgument(`${one} is there already, and no key is written over another. Nothing was made.`)
  const key = await newAppKey()
  writeAnew(path, key.secret, 0o600)
  writeAnew(open, key.open, 0o644)
  return key.open
}

function writeAnew(path: string, content: string, mode: number): void {
  let file: number
  try {
    file = openSync(path, 'wx', mode)
  } catch {
    throw wrongArgument(`${path} cannot be written.`)
  }
  writeSync(file, content)
  closeSync(file)
}

/** The key in this file; `-` reads it from the input, so that it need not lie on this machine. */
export async function readKeyFile({ keyboard }: Shell, path: string): Promise<SigningKey> {
  const line = path === '-' ? await text(keyboard) : readOwnFile(path)
  const key = await readAppKey(line)
  if (!key) throw wrongArgument(`${named(path)} holds no key that "homeward app-key" wrote.`)
  return key
}

export function readPublicKeyFile(path: string): Bytes {
  const key = readAppPublicKey(readLine(path))
  if (!key)
    throw wrongArgument(`${path} holds no public key: "homeward app-key" writes it into a file that ends in .pub.`)
  return key
}

function readOwnFile(path: string): string {
  const line = readLine(path)
  // Windows has no such bits.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw wrongArgument(
      `Others on this machine can read ${path}. Whoever has this key signs what every device takes: chmod 600 first.`,
    )
  return line
}

function readLine(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw wrongArgument(`${path} cannot be read.`)
  }
}

const named = (path: string) => (path === '-' ? 'The input' : path)
