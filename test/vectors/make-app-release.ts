import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hashOfFile, rootOfApp, writeAppFiles } from '#sealing/app-release/app-files.ts'
import { printOfAppKey } from '#sealing/app-release/app-key.ts'
import {
  type AppLogEntry,
  beginAppLog,
  readAppLog,
  withNewKey,
  withRelease,
  writeAppLog,
} from '#sealing/app-release/app-log.ts'
import { hex, randomBytes, utf8 } from '#sealing/primitives/bytes.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { given } from '../support/given.ts'
import { withFixedChance } from './fixed-chance.ts'

const SEED = 'homeward app release test vector'
const WHERE = new URL('app-release.json', import.meta.url)

/** A list of an app’s files, and a log with two releases and a change of its key (docs/sealing.md §15), the same every time. */
export function makeAppRelease() {
  return withFixedChance(SEED, async () => {
    const contents = { 'index.html': '<p>An app</p>\n', 'assets/app-1a2b3c4d.js': 'start()\n' }
    const hashes = await Promise.all(
      Object.entries(contents).map(async ([path, text]) => [path, await hashOfFile(utf8(text))] as const),
    )
    const list = writeAppFiles(new Map(hashes))
    const root = await rootOfApp(list)
    const [first, second] = [await signingKey(randomBytes(32)), await signingKey(randomBytes(32))]
    const read = async (entries: readonly AppLogEntry[]) => given(await readAppLog(writeAppLog(entries)))
    const begun = await read(await beginAppLog(first))
    const released = await read(await withRelease(begun, first, { version: '0.1.0', root: hex(randomBytes(32)) }))
    const rotated = await read(await withNewKey(released, first, second))
    const log = writeAppLog(await withRelease(rotated, second, { version: '0.2.0', root }))
    return {
      about: 'Test vector of docs/sealing.md §15, releases of the app. Made by make-app-release.ts.',
      contents,
      list,
      root,
      log,
      hashes: (await read(given(await readAppLog(log)).entries)).hashes,
      prints: [await printOfAppKey(first.publicKey), await printOfAppKey(second.publicKey)],
    }
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(WHERE, `${JSON.stringify(await makeAppRelease(), null, 2)}\n`)
