import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  PASSPHRASE,
  startSystem,
  type System,
} from '../../support/system.ts'

const today = '2026-11-25' as PlainDate
type Part = 'care' | 'therapy' | 'health' | 'justice' | 'status'
const note = (words: string, folder: Part = 'care') => ({ kind: 'note', folder, at: today, body: { words } })

let system: System
let arben: Founder
let besa: Enrolled
let mira: Enrolled
let drita: Enrolled
beforeAll(async () => {
  system = await startSystem(oneDatabase())
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
})
afterAll(() => system.stop())

/** A file that Drita opened and Besa keeps, too. */
async function opened(): Promise<FileId> {
  const [file] = given(await drita.device.openFiles([{ drafts: [note('She likes the river.')] }]))
  if (!file) throw new Error('a file was opened')
  given(await drita.device.sync())
  given(await besa.device.sync())
  return file
}

/** She opens the app anew, and so hears that it was taken off before it seals anything; or it was open all the time, and has sealed before it hears. */
async function emptied(how: 'opened anew' | 'open all the time', lost = 0): Promise<void> {
  const phone = (await drita.device.state()).me?.device
  if (!phone) throw new Error('the phone is unlocked')
  given(await arben.device.sync())
  given(await arben.device.revokeDevice(phone))
  if (how === 'opened anew') {
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
  }
  expect(await drita.device.sync()).toMatchObject({ ok: false })
  expect(await drita.device.state()).toMatchObject({ is: 'empty', lost })
  given(await besa.device.sync())
}

const waitingIn = async (...files: readonly FileId[]) =>
  given(await besa.device.needsAttention()).filter(({ file }) => file !== null && files.includes(file))
const wordsIn = async (file: FileId) =>
  (given(await besa.device.file(file)).caseFile.byKind['note'] ?? [])
    .map(({ body }) => (body as { words: string }).words)
    .toSorted()
async function adoptAll(...files: readonly FileId[]): Promise<void> {
  for (const { id, entries } of await waitingIn(...files))
    if (entries.length > 0) given(await besa.device.settleAttention({ id, as: 'adopt' }))
  given(await besa.device.sync())
}

describe.each(['opened anew', 'open all the time'] as const)(
  'The last delivery of a phone that a custodian took off, %s',
  (how) => {
    beforeEach(async () => {
      drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    })

    it('leaves out a part that nobody else has a key for, says how many notes were in it, and leaves out nothing that was written beside it', async () => {
      const file = await opened()
      for (const words of ['one', 'two', 'three']) given(await drita.device.write([{ file, draft: note(words) }]))
      given(await drita.device.write([{ file, draft: note('To the police.', 'justice') }]))
      await emptied(how, 1)
      await adoptAll(file)
      expect(await wordsIn(file)).toEqual(['She likes the river.', 'one', 'three', 'two'])
    })

    it('counts with what is lost a note that was refused before, because the file had been taken, and that waited here for her', async () => {
      const [file] = given(await besa.device.openFiles([{ drafts: [note('She likes the river.')] }]))
      if (!file) throw new Error('a file was opened')
      given(await besa.device.sync())
      given(await besa.device.grant({ file, member: drita.member, rights: { care: 'write' } }))
      given(await drita.device.sync())
      given(await drita.device.write([{ file, draft: note('She fears the river.') }]))
      given(await drita.device.write([{ file, draft: note('She fears the dark.') }], { held: true }))
      given(await besa.device.revoke({ file, member: drita.member }))
      given(await drita.device.sync())
      system.clock.now += 11_000
      given(await drita.device.sync())
      // The first came to the server and lies with who keeps the file.
      expect(given(await drita.device.needsAttention())).toHaveLength(2)
      await emptied(how, 1)
    })

    it('takes a note with it that waited with others over two files', async () => {
      const [first, second] = [await opened(), await opened()]
      given(
        await drita.device.write([
          { file: first, draft: note('Of both.') },
          { file: second, draft: note('Of both.') },
        ]),
      )
      given(await drita.device.write([{ file: second, draft: note('Of her alone.') }]))
      given(await drita.device.write([{ file: second, draft: note('To the police.', 'justice') }]))
      await emptied(how, 1)
      await adoptAll(first, second)
      expect(await wordsIn(first)).toEqual(['Of both.', 'She likes the river.'])
      expect(await wordsIn(second)).toEqual(['Of both.', 'Of her alone.', 'She likes the river.'])
    })

    it('brings the documents of its notes', async () => {
      const file = await opened()
      const bytes = Uint8Array.from([...new TextEncoder().encode('%PDF-1.7'), ...new Uint8Array(700_000)])
      const ref = given(await drita.device.attach({ file, bytes, type: 'application/pdf', name: 'a decision' }))
      given(await drita.device.write([{ file, draft: note('The court decided.') }]))
      await emptied(how)
      await adoptAll(file)
      expect(await wordsIn(file)).toEqual(['She likes the river.', 'The court decided.'])
      expect(given(await besa.device.attachment({ file, ref }))).toEqual(bytes)
    })

    it('takes a task in Health with it, though the file for its appointment is new', async () => {
      const file = await opened()
      given(await drita.device.write([{ file, draft: note('She sleeps badly.', 'health') }]))
      given(await drita.device.sync())
      given(await drita.device.grant({ file, member: besa.member, rights: { health: 'keep' } }))
      // She reads care alone, so the day of the task is written into a file for it.
      given(await drita.device.grant({ file, member: mira.member, rights: { care: 'read' } }))
      given(await besa.device.sync())
      const body = { task: 'a', what: 'Blood test', who: { member: drita.member }, by: '2026-12-01', status: 'open' }
      given(await drita.device.write([{ file, draft: { kind: 'task', folder: 'health', at: today, body } }]))
      await emptied(how)
      await adoptAll(file)
      const { byKind } = given(await besa.device.file(file)).caseFile
      expect(byKind['task']).toMatchObject([{ body: { what: 'Blood test' } }])
    })
  },
)

describe('A phone that had turned a key for what it wrote, and was taken off before that reached anybody', () => {
  it('seals the words again under the key that colleagues hold', async () => {
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    const file = await opened()
    given(await drita.device.grant({ file, member: mira.member, rights: { care: 'read' } }))
    given(await arben.device.sync())
    given(await arben.device.removeMember(mira.member))
    given(await drita.device.sync())
    given(await drita.device.write([{ file, draft: note('She moved on Friday.') }]))
    await emptied('open all the time')
    await adoptAll(file)
    expect(await wordsIn(file)).toEqual(['She likes the river.', 'She moved on Friday.'])
  })
})
