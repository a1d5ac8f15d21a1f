import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SealedTo } from '#device/packets/api.ts'
import type { Http } from '#device/platform/http.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { isNotLookedAt } from '#domain/kinds/before/moved-in-looked.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { answerToWrite } from '#domain/sharing/agency-hand-over-file.ts'
import { receivedChild } from '#domain/moving-in/received-child.ts'
import { sealToRecipient } from '#sealing/primitives/key-file.ts'
import { utf8 } from '#sealing/primitives/bytes.ts'
import { oneDatabase } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { enrol, found, given, startSystem, type System, type Tested } from '../support/system.ts'

const WORDS = 'seven stones in the river'
const HEAD = { title: 'Handed over', words: 'Agreed: not to her aunt.' }
const at = day('2026-11-25')
const consented = {
  purpose: 'sharing',
  recipient: 'ngo',
  recipientCalled: 'House of the North',
  answer: 'yes',
  by: 'child',
  capacity: 'child',
  as: 'consent',
  how: 'spoken',
  explained: ['purpose'],
  notAsked: [],
}
const handOver = {
  handOver: 'to-the-north',
  to: 'ngo',
  called: 'House of the North',
  country: 'KH',
  parts: ['card', 'identity', 'care'],
  chosen: [],
  lawful: { basis: 'consent' },
  limits: 'Not to her aunt.',
  childTold: { told: 'yes', on: at, childSays: { answer: 'said', words: 'Good.' } },
  answerBy: day('2026-12-20'),
}
const drafts = [
  {
    kind: 'card',
    at,
    body: { called: { text: 'សុខា' }, pronoun: 'she', ageBand: '12-14', languages: ['km'], interpreter: 'not-needed' },
  },
  { kind: 'name', at, body: { who: 'child', kind: 'document', text: 'មាស សុខា', script: 'Khmr', use: 'use' } },
  { kind: 'note', at, body: { words: 'She wants to draw.' } },
  { kind: 'note', at, folder: 'therapy' as const, body: { words: 'She told me of the car.' } },
  { kind: 'consent', at, body: consented },
]

/** A system whose devices can be cut off from it. */
async function agency() {
  const system = await startSystem(oneDatabase())
  const net = { on: true }
  const http: Http = {
    base: '',
    fetch: (url, request) => (net.on ? system.http.fetch(url, request) : Promise.reject(new TypeError('offline'))),
  }
  const founder = await found(system)
  const worker = async (name: string) =>
    (await enrol(system, founder, name, ['caseworker'], system.device({ http }))).device
  return { system, net, worker }
}

describe('A child moves to another agency, with no server between the two', () => {
  const systems: System[] = []
  let drita: Tested
  let mira: Tested
  let another: Tested
  let file: FileId
  let entry: EntryId
  let sealed: Uint8Array

  beforeAll(async () => {
    const [south, north] = [await agency(), await agency()]
    systems.push(south.system, north.system)
    drita = await south.worker('Drita Kola')
    mira = await north.worker('Mira Hoxha')
    another = await north.worker('Besa Leka')
    const [opened] = given(await drita.openFiles([{ drafts }]))
    if (!opened) throw new Error('a file was opened')
    file = opened
    const [written] = given(await drita.write([{ file, draft: { kind: 'agency-hand-over', at, body: handOver } }]))
    if (!written) throw new Error('it was written')
    entry = written
    for (const device of [drita, mira, another]) given(await device.sync())
    south.net.on = false
    north.net.on = false
    sealed = given(await seal({ code: given(await mira.ownCode()).code }))
  }, 60_000)
  afterAll(() => Promise.all(systems.map((system) => system.stop())))

  async function seal(to: SealedTo, over: object = {}) {
    const view = given(await drita.file(file))
    const shown = view.caseFile.entries.filter(
      ({ kind, folder }) => kind !== 'agency-hand-over' && folder !== 'therapy',
    )
    const words = Object.fromEntries(shown.map(({ id, kind }) => [id, { title: kind, words: `in words: ${kind}` }]))
    return drita.sealHandOver({ file, entry, printed: 'Sokha, about thirteen.', words: { ...words, ...over }, to })
  }
  const opened = async (device: Tested, bytes = sealed, passphrase = '') => {
    const read = await device.openSealed({ bytes, passphrase })
    return read.ok ? read.value : read.code
  }
  const handed = async () => {
    const read = await opened(mira)
    if (typeof read === 'string' || read.is !== 'hand-over') throw new Error('a hand-over was opened')
    return read
  }
  const due = async () => given(await drita.files()).flatMap((line) => line.due.map(({ what }) => what))
  const answerOf = async (answer: object, printed = 'We take her.') =>
    mira.answerHandOver({ handOver: (await handed()).content, printed, answer: answer as never })

  it('is sealed to no code that was mistyped, under no weak words, and not for a page of other facts', async () => {
    expect(await seal({ code: 'age1xyz' })).toMatchObject({ code: 'code-mistyped' })
    expect(await seal({ passphrase: 'short' })).toMatchObject({ code: 'passphrase-weak' })
    expect(await seal({ passphrase: WORDS }, { [entry]: { title: 'x', words: 'x' } })).toMatchObject({
      code: 'head-moved',
    })
  })

  it('is opened by nobody else: not by a colleague of the receiver, and not cut or changed', async () => {
    expect(await opened(another)).toBe('not-readable')
    expect(await opened(another, sealed, WORDS)).toBe('not-readable')
    expect(await opened(mira, sealed.slice(0, -20))).toBe('not-readable')
    expect(await opened(mira, sealed.with(-1, (sealed.at(-1) ?? 0) ^ 1))).toBe('not-readable')
    expect(new TextDecoder().decode(sealed)).not.toMatch(/Sokha|North|សុខា/)
    const noise = await sealToRecipient(utf8('Dear colleague,'), given(await mira.ownCode()).code)
    expect(await opened(mira, noise.ok ? noise.value : undefined)).toBe('not-readable')
    expect(given(await mira.files())).toEqual([])
  })

  it('is forged where its words were changed and sealed again', async () => {
    const { content, text } = await handed()
    const again = utf8(
      `${text}\n\n--- homeward hand-over 1 ---\n${JSON.stringify({ ...content, agency: 'Another' })}\n`,
    )
    const keys = `${'A'.repeat(43)} ${'A'.repeat(43)}\n${'A'.repeat(86)}\n`
    const changed = await sealToRecipient(Uint8Array.from([...again, ...utf8(keys)]), given(await mira.ownCode()).code)
    expect(await opened(mira, changed.ok ? changed.value : undefined)).toBe('forged')
  })

  it('says who signed it, what was agreed, what was left out and why, and names no file and no member', async () => {
    const { text, fingerprint, content } = await handed()
    expect(text).toBe('Sokha, about thirteen.')
    expect(fingerprint).toBe(given(await drita.ownCode()).fingerprint)
    expect(content).toMatchObject({ from: 'Drita Kola', limits: 'Not to her aunt.', basis: 'consent' })
    expect(content.left).toEqual(
      expect.arrayContaining([
        { because: 'not-chosen', count: 1 },
        { because: 'not-for-them', count: 1 },
      ]),
    )
    // Of all but a few kinds the words go alone: nothing else of a note, an agreement or a document.
    expect(content.facts.map(({ kind, body }) => [kind, body !== undefined])).toEqual(
      expect.arrayContaining([
        ['name', true],
        ['note', false],
        ['consent', false],
      ]),
    )
    const said = JSON.stringify(content)
    expect(said).not.toContain(file)
    expect(said).not.toContain('the car')
  })

  it('becomes a file once, which nobody has looked at: found by its name, with nothing due, and no agreement', async () => {
    const { content } = await handed()
    const child = receivedChild(content, HEAD, at)
    expect(
      await mira.moveIn([{ ...child, drafts: [...child.drafts, { kind: 'no-such', at, body: {} }] }]),
    ).toMatchObject({ ok: false, code: 'unknown-kind' })
    expect(given(await mira.files())).toEqual([])
    const [received] = given(await mira.moveIn([child]))
    if (!received) throw new Error('a file was opened')
    expect(given(await mira.moveIn([child]))).toEqual([])
    expect(given(await mira.rowsHere([child]))).toEqual([{ is: 'here', file: received }])
    const { caseFile } = given(await mira.file(received))
    expect(isNotLookedAt(caseFile)).toBe(true)
    expect(given(await mira.files()).flatMap((line) => line.due.map(({ what }) => what))).toEqual(['read-hand-over'])
    expect(whoIsThis(caseFile, at).called?.text).toBe('សុខា')
    expect(caseFile.byKind['consent']).toBeUndefined()
    expect(JSON.stringify(caseFile.byKind['from-earlier-list'])).toContain('note (Drita Kola)')
    expect(given(await mira.files()).map((line) => line.file)).toEqual([received])
  })

  it('is carried by the sender until the answer names who carries her: a yes without a name is none', async () => {
    expect(await due()).toContain('agency-answer')
    expect(await answerOf({ answer: 'takes-over', since: at, carriedBy: ' ' })).toMatchObject({
      code: 'not-well-formed',
    })
    const bytes = given(await answerOf({ answer: 'takes-over', carriedBy: 'Mira Hoxha', since: at }))
    expect(await opened(another, bytes)).toBe('not-readable')
    expect(await opened(mira, bytes)).toBe('not-readable')
    expect(await opened(drita, bytes.slice(0, -9))).toBe('not-readable')
    const read = await opened(drita, bytes)
    if (typeof read === 'string' || read.is !== 'answer') throw new Error('an answer was opened')
    expect(read).toMatchObject({ file, called: 'House of the North', stands: 'waiting' })
    expect(read.fingerprint).toBe(given(await mira.ownCode()).fingerprint)
    given(await drita.write([{ file, draft: answerToWrite(read.content, read.fingerprint, at) }]))
    expect(await due()).not.toContain('agency-answer')
    expect(await opened(drita, bytes)).toMatchObject({ stands: 'taken' })
  })

  it('takes no answer to what nobody here handed over', async () => {
    const { content } = await handed()
    const other = await mira.answerHandOver({
      handOver: { ...content, handOver: 'another' },
      printed: 'x',
      answer: { answer: 'cannot' },
    })
    expect(await opened(drita, given(other))).toBe('not-found')
  })

  it('goes no more once the yes was taken back', async () => {
    const draft = { kind: 'consent', at: day('2026-11-26'), body: { ...consented, answer: 'withdrawn' } }
    given(await drita.write([{ file, draft }]))
    expect(await seal({ passphrase: WORDS })).toMatchObject({ ok: false, code: 'rule-refused' })
  })
})
