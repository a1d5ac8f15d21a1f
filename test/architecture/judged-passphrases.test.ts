import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SealedFor } from '#cli/server/backup-files.ts'
import type { makeVault } from '#device/vault/new-vault.ts'
import type { newPassphraseKeys, passphraseKeys, sealSlot } from '#sealing/members/slot.ts'
import type { sealUnderPassphrase } from '#sealing/primitives/passphrase-file.ts'
import type { sealOutboxFile } from '#sealing/segments/outbox-file.ts'

/** What a function takes where a new passphrase is set. A type that plain text fits would let an unjudged one through. */
interface Taken {
  readonly 'a file that is carried': Parameters<typeof sealUnderPassphrase>[1]
  readonly 'what was not delivered': Parameters<typeof sealOutboxFile>[1]
  readonly 'the vault of a new member': Parameters<typeof makeVault>[1]['passphrase']
  readonly 'keys from a new passphrase': Parameters<typeof newPassphraseKeys>[0]
  readonly 'a backup': Extract<SealedFor, { passphrase: unknown }>['passphrase']
}
type PlainTextFits<Type> = { readonly [Place in keyof Type]: string extends Type[Place] ? Place : never }[keyof Type]
/** The compiler refuses this line where plain text fits in one place (`npm run types`). */
const nowhere: PlainTextFits<Taken> extends never ? true : false = true

type SlotOfPassphrase = Extract<Parameters<typeof sealSlot>[0], { slot: 'passphrase' }>['keys']
/** Keys that only open seal no slot of a passphrase. */
const opensOnly: Awaited<ReturnType<typeof passphraseKeys>> extends SlotOfPassphrase ? false : true = true

const root = join(import.meta.dirname, '../..')
const source = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((path) => !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const saying = (words: RegExp) => source.filter(({ text }) => words.test(text)).map(({ path }) => path)

describe('a passphrase that is set was judged', () => {
  it('by the one judge: nothing else makes plain text a judged passphrase, or any keys those of one', () => {
    expect([nowhere, opensOnly]).toEqual([true, true])
    expect(saying(/\b(?:as|is) (?:unknown as )?JudgedPassphrase\b/)).toEqual(['src/sealing/members/guesses.ts'])
    expect(saying(/\bas (?:unknown as )?(?:Promise<)?NewPassphraseKeys\b/)).toEqual(['src/sealing/members/slot.ts'])
  })

  it('also where a file is locked: two files of the source give age a passphrase to lock with', () => {
    const given = source.filter(({ text }) => /encrypter\.setPassphrase\(/i.test(text)).map(({ path }) => path)
    expect(given.sort()).toEqual(['src/cli/server/backup-files.ts', 'src/sealing/primitives/passphrase-file.ts'])
    expect(saying(/\bnew Encrypter\(/).sort()).toEqual([
      'src/cli/server/backup-files.ts',
      'src/sealing/primitives/key-file.ts',
      'src/sealing/primitives/passphrase-file.ts',
    ])
  })
})
