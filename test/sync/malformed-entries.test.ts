import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { KINDS } from '#domain/kinds.ts'
import { utf8 } from '#sealing/primitives/bytes.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { oneDatabase } from '../support/database.ts'
import { evilMember } from '../support/evil-member.ts'
import {
  enrol,
  type Enrolled,
  found,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })
const saws = async (device: Tested, file: FileId) =>
  given(await device.file(file))
    .caseFile.entries.flatMap((entry) => (entry.body as { saw?: string } | null)?.saw ?? [])
    .sort()

type Made = (entry: Entry) => readonly string[]
const json = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value))
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const withBody = (entry: Entry, body: string) =>
  JSON.stringify({ ...entry, body: 0 }).replace('"body":0', `"body":${body}`)
const other = () => idText(newId())

/** Each as one member would send it to another. */
const MALFORMED: Readonly<Record<string, Made>> = {
  'two under one id, nested 2,800 deep': (entry) => [
    withBody(entry, deep(2_800)),
    withBody(entry, `[${deep(2_800)},1]`),
  ],
  'one nested 100,000 deep': (entry) => [withBody(entry, deep(100_000))],
  'one that is only opening brackets': () => ['['.repeat(200_000)],
  'one of 200,000 values': (entry) => [withBody(entry, `[${'1,'.repeat(200_000)}1]`)],
  'one of 90,000 values': (entry) => [withBody(entry, `[${'1,'.repeat(90_000)}1]`)],
  'one of 700,000 letters': (entry) =>
    json({ ...entry, body: { ...(entry.body as object), saw: 'a'.repeat(700_000) } }),
  'one of 600,000 letters': (entry) =>
    json({ ...entry, body: { ...(entry.body as object), saw: 'a'.repeat(600_000) } }),
  'bodies that are none': (entry) =>
    json(...[null, 0, '', [], {}, [[]], 'words', true].map((body) => ({ ...entry, id: other(), body }))),
  'one without a body': ({ body: _, ...entry }) => json(entry),
  'a number without an end': (entry) => [
    withBody(entry, '{"saw":1e999}'),
    withBody({ ...entry, id: other() as Entry['id'] }, '-0'),
  ],
  'what is no JSON': () => ['', '{', 'null', '[]', '"words"', '\ufeff{}'],
  'types that are wrong': (entry) =>
    json(
      { ...entry, kind: 7 },
      { ...entry, at: 7 },
      { ...entry, about: 'child' },
      { ...entry, replaces: null },
      { ...entry, id: 7 },
      { ...entry, version: '1' },
    ),
  'dates that are wrong': (entry) =>
    json(
      ...['2026-13-45', '2026-02-30', '', { from: '2026-03-02', to: '2026-03-01' }].map((at) => ({
        ...entry,
        id: other(),
        at,
      })),
      { ...entry, recordedAt: 'yesterday' },
    ),
  'dates at the ends of time': (entry) =>
    json(
      ...['9999-12-31', '0000-01-01', { from: '0000-01-01', to: '9999-12-31' }].map((at) => ({
        ...entry,
        id: other(),
        at,
      })),
      { ...entry, id: other(), recordedAt: '9999-12-31T23:59:59-23:59' },
    ),
  'kinds that nobody knows': (entry) =>
    json(
      ...['unknown', '__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((kind) => ({
        ...entry,
        id: other(),
        kind,
      })),
    ),
  'a version far ahead': (entry) => json({ ...entry, version: Number.MAX_SAFE_INTEGER }),
  'keys of every object': (entry) => [
    withBody(entry, '{"__proto__":{"saw":"x"},"constructor":{"prototype":1},"toString":1}'),
    JSON.stringify(entry).replace('{', '{"__proto__":{"kind":"visit"},'),
  ],
  'one id twice with other words': (entry) =>
    json(
      { ...entry, body: aVisit({ saw: 'so', others: [] }) },
      { ...entry, body: aVisit({ saw: 'or so', others: [] }) },
    ),
  'entries that replace each other in a circle, and themselves': (entry) => {
    const [one, two] = [other(), other()]
    return json(
      { ...entry, id: one, replaces: [two] },
      { ...entry, id: two, replaces: [one] },
      { ...entry, replaces: [entry.id] },
    )
  },
  'corrections that strike each other': (entry) => {
    const [one, two] = [other(), other()]
    const strike = { ...entry, kind: 'superseded', version: 1 }
    return json(
      { ...strike, id: one, body: { entry: two, why: 'wrong' } },
      { ...strike, id: two, body: { entry: one, why: 'wrong' } },
    )
  },
  'half letters and zero bytes': (entry) => [
    JSON.stringify({ ...entry, body: aVisit({ saw: 'X', others: [] }) }).replace('"X"', '"\\ud800 \\u0000 \\udfff"'),
  ],
  'a name of another, another file, another device': (entry) =>
    json(
      { ...entry, by: other() },
      { ...entry, file: other() },
      { ...entry, device: other() },
      { ...entry, folder: 'health' },
    ),
  'more than a list holds': (entry) =>
    json(
      { ...entry, about: Array.from({ length: 41 }, () => 'child') },
      { ...entry, replaces: Array.from({ length: 201 }, other) },
    ),
  'an act of more parts than there are': (entry) => json({ ...entry, act: { id: other(), parts: 1e15 } }),
  'a key that is none': (entry) => json({ ...entry, more: true }),
}

describe.each([oneDatabase()])('A member who sends what no app writes, with $name', (kind) => {
  let system: System
  let besa: Enrolled
  let evil: Awaited<ReturnType<typeof evilMember>>
  let evilOne: Enrolled
  let hit: FileId
  let apart: FileId
  const written: string[] = []

  beforeAll(async () => {
    system = await startSystem(kind)
    const arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    evilOne = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    ;[hit, apart] = given(
      await evilOne.device.openFiles([{ drafts: [visit('of one')] }, { drafts: [visit('of the other')] }]),
    ) as [FileId, FileId]
    written.push('of one')
    given(await evilOne.device.sync())
    given(await besa.device.sync())
    given(await besa.device.files())
    await evilOne.device.lock()
    evil = await evilMember(system, evilOne)
  })
  afterAll(() => system.stop())

  const entry = (): Entry =>
    ({
      id: idText(newId()),
      file: hit,
      folder: 'care',
      kind: 'visit',
      version: 1,
      at: today,
      recordedAt: '2026-11-25T09:00:00.000Z',
      by: evilOne.member,
      device: evil.device,
      about: [],
      replaces: [],
      body: aVisit({ saw: 'of somebody who means harm', others: [] }),
    }) as unknown as Entry

  it.each(Object.entries(MALFORMED))('stops nothing for a colleague: %s', async (_, made) => {
    expect(await evil.send(hit, 'care', made(entry()).map(utf8))).toMatchObject({ ok: true })
    const { device } = besa
    expect(await device.sync()).toMatchObject({ ok: true, value: { problem: null } })
    const own = `still written ${String(written.length)}`
    given(
      await device.write([
        { file: hit, draft: visit(own) },
        { file: apart, draft: visit(own) },
      ]),
    )
    written.push(own)
    expect(
      given(await device.files())
        .map(({ file }) => file)
        .sort(),
    ).toEqual([hit, apart].sort())
    given(await device.possiblyRelated(null))
    given(await device.shareEvidence())
    expect(await device.sync()).toMatchObject({ ok: true, value: { problem: null, unsent: 0 } })
    expect(await saws(device, apart)).toEqual(['of the other', ...written.slice(1)].sort())
    expect(await saws(device, hit)).toEqual(expect.arrayContaining(written))
  })

  it('keeps nobody from answering: of 260 values of one thing, an answer takes the place of as many as an entry can name', async () => {
    const look = { answer: 'not-safe', how: 'not-looked', because: 'so', againBy: today }
    const many = Array.from({ length: 260 }, () => ({ ...entry(), kind: 'safety-look', body: look }))
    expect(await evil.send(hit, 'care', json(...many).map(utf8))).toMatchObject({ ok: true })
    const { device } = besa
    given(await device.sync())
    const answer = { kind: 'safety-look', body: { ...look, answer: 'safe', how: 'seen-there' } }
    const write = async () => {
      const replaces = whatItReplaces(KINDS, given(await device.file(hit)).caseFile, answer)
      given(await device.write([{ file: hit, draft: { ...answer, at: today, replaces } }]))
      return replaces.length
    }
    expect(await write()).toBe(260)
    expect(await write()).toBe(61)
    expect(whatItReplaces(KINDS, given(await device.file(hit)).caseFile, answer)).toHaveLength(1)
  })

  it('stops no redaction and no new start, is named without its words, and every device folds alike', async () => {
    const { device } = besa
    const last = given(await device.write([{ file: hit, draft: visit('to be taken out') }]))[0]
    given(await device.sync())
    given(
      await device.redact({
        file: hit,
        entry: last ?? ('' as never),
        why: { askedBy: 'worker', reason: 'could-do-harm' },
      }),
    )
    given(await device.sync())
    const here = given(await device.file(hit))
    expect(here.alarms.map(({ what, folder }) => [what, folder])).toContainEqual(['entry-malformed', 'care'])
    const told = given(await device.needsAttention())
    expect(told).toMatchObject([{ file: hit, why: 'entry-malformed', entries: [] }])

    const fresh = await furtherDevice(system, besa)
    const there = given(await fresh.file(hit))
    expect(JSON.stringify(there.caseFile.entries)).toBe(JSON.stringify(here.caseFile.entries))
    expect(Object.keys(there.caseFile.byKind).sort()).toEqual(Object.keys(here.caseFile.byKind).sort())

    await device.lock()
    given(await device.unlock({ member: besa.member, passphrase: PASSPHRASE }))
    expect(given(await device.files())).toHaveLength(2)
    given(await device.sync())
    for (const one of given(await device.needsAttention()))
      given(await device.settleAttention({ id: one.id, as: 'leave' }))
    expect(given(await device.needsAttention())).toEqual([])
  })
})
