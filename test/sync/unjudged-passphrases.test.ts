import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { createDevice } from '#device/device.ts'
import { MemoryKeySlots } from '#device/kept/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import { beginPractice } from '#device/practice/begin-practice.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import type { Result } from '#result.ts'
import { day } from '../support/entries.ts'
import { emptyFolder, homeward } from '../cli/homeward.ts'
import { cheapStretch } from '../support/given.ts'

/**
 * The library that estimates cannot be had: as for an app whose chunk is no longer on the server, on a line that breaks
 * off and on a phone without space. What is of the project runs as it is.
 */
const without = registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@zxcvbn-ts/core') throw new TypeError('Failed to fetch dynamically imported module')
    return next(specifier, context)
  },
})
afterAll(() => without.deregister())

const PRESENT = 'lemon boat sun hill cup'
/** Not in any list, and nobody can tell without one. */
const TYPED = 'kovasi meraho dubine'
const FIVE = 'lamp river seven house stone'
type Answer = Promise<Result<unknown, string, unknown>>

const clock = () => Date.parse('2026-03-10T09:00:00Z')
let at: Device
let outside: Device
let asked = 0

beforeAll(async () => {
  at = await beginPractice({ kinds: KINDS, clock, today: day('2026-03-10'), passphrase: PRESENT })
  outside = createDevice({
    replica: new MemoryReplica(),
    keySlots: new MemoryKeySlots(),
    http: {
      base: '',
      fetch: () => {
        asked += 1
        return Promise.reject(new TypeError('no network'))
      },
    },
    kinds: KINDS,
    clock,
    argon2: cheapStretch,
  })
})

const file = 'f'.repeat(22) as FileId
const entry = 'e'.repeat(22) as EntryId
/** Every call of a device that sets a passphrase. */
const PLACES: Readonly<Record<string, (passphrase: string) => Answer>> = {
  'founding an agency': (passphrase) =>
    outside.foundOrganisation({ setup: 'X', name: 'An agency', member: 'Arben Dema', passphrase }),
  'joining one': (passphrase) => outside.join({ code: 'X', member: 'Drita Kola', passphrase }),
  'coming back with the recovery code': (passphrase) =>
    outside.recoverWithCode({ account: 'X', recovery: 'X', passphrase }),
  'changing it': (to) => at.changePassphrase({ from: PRESENT, to }),
  'a device that is lost or stolen': (to) => at.renewKeys({ kept: [], from: PRESENT, to }),
  'a packet': (passphrase) => at.sealPacket({ file, referral: entry, printed: 'X', passphrase }),
  'a hand-over file': (passphrase) => at.sealHandOver({ file, entry, printed: 'X', words: {}, to: { passphrase } }),
  'what was not delivered, by hand': (passphrase) => at.exportOutbox(passphrase),
  'a piece of what is taken out': (passphrase) => at.takeOutPiece({ files: [], unread: [], piece: 1, passphrase }),
}

describe('a passphrase that nothing could judge', () => {
  it.each(Object.entries(PLACES))('is not set, and says so, by %s', async (_, sets) => {
    asked = 0
    expect(await sets(TYPED)).toMatchObject({ ok: false, code: 'passphrase-unjudged' })
    expect(await sets('passwordpassword')).toMatchObject({ ok: false, code: 'passphrase-unjudged' })
    expect(asked).toBe(0)
  })

  it.each(Object.entries(PLACES))('is no bar to five different words, by %s', async (_, sets) => {
    const code = (done: Awaited<Answer>) => (done.ok ? 'done' : done.code)
    expect(code(await sets(FIVE))).not.toMatch(/^passphrase-/)
  })
})

describe('a backup', () => {
  it('is not written under a passphrase that nothing could judge, and nothing is asked of a database', async () => {
    const folder = await emptyFolder()
    const backup = join(folder.path, 'monday.age')
    const run = (words: string) =>
      homeward(['backup', backup, '--data', join(folder.path, 'none')], { HOMEWARD_BACKUP_PASSPHRASE: words })
    const refused = await run(TYPED)
    expect(refused.code).not.toBe(0)
    expect(refused.error).toContain('Take five different words of three letters or more, with spaces between them.')
    // With five words it comes as far as the data, of which there is none here.
    expect((await run(FIVE)).error).not.toContain('words')
    expect(existsSync(backup)).toBe(false)
    await folder.remove()
  })
})
