import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Bytes } from '#bytes.ts'
import { fromBytes } from '#contract/codec.ts'
import { DeliveryGroup, SyncRequest } from '#contract/sync.ts'
import { WHEREABOUTS } from '#sealing/access/right.ts'
import type { Http } from '#device/platform/http.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { current } from '#domain/file/values.ts'
import { whereabouts } from '#domain/kinds/care/whereabouts.ts'
import { readAccessBody } from '#sealing/access/access-body.ts'
import { parseRecord } from '#sealing/primitives/record.ts'
import { openOutboxFile } from '#sealing/segments/outbox-file.ts'
import { parseSegment } from '#sealing/segments/segment.ts'
import { oneDatabase } from '../support/database.ts'
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
import { aSafetyPlan } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const lives = (name: string) => ({
  kind: 'whereabouts',
  at: today,
  body: { of: 'lives', is: 'known', name, address: `${name}, second door` },
})
const aWorry = {
  status: 'open',
  concern: 'car',
  about: 'somebody-near',
  words: 'A car waits at the corner.',
  raisedBy: 'child',
  look: 'watch',
}

describe.each([oneDatabase()])('Where she is, with $name', (kind) => {
  let system: System
  let besa: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let lira: Enrolled
  let file: FileId

  beforeAll(async () => {
    system = await startSystem(kind)
    const arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    lira = await enrol(system, arben, 'Lira Shehu', ['caseworker'])
    given(await arben.device.sync())
    given(await drita.device.sync())
    const holder = { kind: 'case-holder', at: today, body: { member: drita.member, as: 'caseworker' } }
    const [opened] = given(await drita.device.openFiles([{ drafts: [holder, lives('House by the mill')] }]))
    if (!opened) throw new Error('a file was opened')
    file = opened
    given(await drita.device.sync())
  })
  afterAll(() => system.stop())

  const answersNobody = () => ({ leaving: { [file]: [] as MemberId[] } })
  /** Names of the current places in the file on this device, without replaced ones. */
  const placesOn = async (device: Tested) => {
    given(await device.sync())
    const { caseFile } = given(await device.file(file))
    return (caseFile.byKind['whereabouts'] ?? []).map(({ body }) => (body as { name: string }).name).sort()
  }

  it('is not written before somebody answered who still needs to know, in no kind that says it', async () => {
    const plan = { kind: 'safety-plan', at: today, body: aSafetyPlan() }
    for (const draft of [lives('Flat over the bakery'), plan])
      expect(await drita.device.write([{ file, draft }])).toMatchObject({
        ok: false,
        code: 'who-needs-to-know',
        detail: { ask: [file] },
      })
    expect(given(await drita.device.files())[0]?.unsent).toBe(0)
    expect(given(await drita.device.whereReaders(file))).toMatchObject([
      { name: 'Besa Leka', right: 'keep', leaves: null },
    ])
  })

  it('gets a new key with the new address, and the former one is shown to nobody who comes later', async () => {
    given(
      await drita.device.write(
        [
          {
            file,
            draft: {
              ...lives('School at the bridge'),
              body: { of: 'school', is: 'known', name: 'School at the bridge' },
            },
          },
          { file, draft: { kind: 'concern', folder: 'whereabouts', at: today, body: aWorry } },
        ],
        answersNobody(),
      ),
    )
    given(await drita.device.sync())
    const { caseFile } = given(await drita.device.file(file))
    const before = current(caseFile, whereabouts, 'lives')[0]
    if (!before) throw new Error('she lived somewhere')
    given(
      await drita.device.write(
        [{ file, draft: { ...lives('Flat over the bakery'), replaces: [before.id] } }],
        answersNobody(),
      ),
    )
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: mira.member, rights: { whereabouts: 'read' } }))
    expect(await placesOn(mira.device)).toEqual(['Flat over the bakery', 'School at the bridge'])
    const hers = given(await mira.device.file(file))
    expect(hers).toMatchObject({ hidesEarlier: true, alarms: [] })
    expect(JSON.stringify(hers.caseFile)).not.toContain('House by the mill')
    expect(hers.caseFile.byKind['concern']).toMatchObject([{ body: aWorry, adopted: { by: drita.member } }])
  })

  it('stays readable to whoever had it, with a new phone as well, and each place once', async () => {
    const phone = await furtherDevice(system, drita)
    for (const device of [phone, drita.device, besa.device]) {
      const places = await placesOn(device)
      expect(places).toContain('House by the mill')
      expect(given(await device.file(file))).not.toHaveProperty('hidesEarlier')
    }
  })

  it('is told no more to whoever left at a move, and what they had is taken from their device', async () => {
    given(
      await drita.device.write([{ file, draft: lives('With an aunt in the hills') }], {
        leaving: { [file]: [mira.member] },
      }),
    )
    given(await drita.device.sync())
    expect(await placesOn(mira.device)).toEqual([])
    expect(given(await mira.device.file(file)).rights).not.toHaveProperty('whereabouts')
    expect(await placesOn(besa.device)).toContain('With an aunt in the hills')
  })

  it('leaves a device without a network under no key that others hold, and then under a new one alone', async () => {
    const line = { up: true }
    const sent: (readonly Item[])[] = []
    const phone = system.device({ http: listened(system, line, (items) => sent.push(items)) })
    given(await phone.signIn({ account: drita.account, passphrase: PASSPHRASE }))
    given(await phone.sync())
    given(await phone.write([{ file, draft: { kind: 'concern', folder: 'whereabouts', at: today, body: worry } }]))
    given(await phone.sync())
    const [[usual] = []] = sent.splice(0)
    if (usual?.is !== 'segment') throw new Error('the worry was sent under the key of before')

    line.up = false
    given(await phone.write([{ file, draft: lives('Room at the harbour') }], { leaving: { [file]: [besa.member] } }))
    expect(await phone.sync()).toMatchObject({ ok: false, code: 'no-network' })
    const carried = await openOutboxFile(given(await phone.exportOutbox(CARRIED)), CARRIED)
    if (!carried.ok) throw new Error('the outbox opens')
    const moved = [
      { is: 'rotated', opensFormer: false, taken: 1 },
      { is: 'segment', epoch: usual.epoch + 1 },
    ]
    expect(
      z
        .array(DeliveryGroup)
        .parse(carried.value.groups)
        .map(({ items }) => itemsOf(items)),
    ).toEqual([moved])

    line.up = true
    given(await phone.sync())
    expect(sent).toEqual([moved])
    given(await besa.device.sync())
    expect(given(await besa.device.file(file)).rights).not.toHaveProperty('whereabouts')
    given(await drita.device.sync())
  })

  it('is asked of a keeper where the writer may not take it from others', async () => {
    given(await drita.device.grant({ file, member: lira.member, rights: { whereabouts: 'write' } }))
    given(await lira.device.sync())
    given(await lira.device.write([{ file, draft: lives('Shelter by the river') }]))
    given(await lira.device.sync())
    given(await drita.device.sync())
    const asked = async () => {
      const { caseFile } = given(await drita.device.file(file))
      return (caseFile.byKind['who-needs-to-know'] ?? []).filter(({ id }) => !(id in caseFile.replaced))
    }
    expect(await asked()).toMatchObject([{ by: lira.member, body: { is: 'asked' } }])
    given(await drita.device.answerWhoNeedsToKnow({ file, leaving: [lira.member] }))
    expect(await asked()).toMatchObject([{ by: drita.member, body: { is: 'answered' } }])
    expect(await placesOn(lira.device)).toEqual([])
  })
})

const CARRIED = 'a passphrase to carry it with'
const worry = {
  status: 'open',
  concern: 'a',
  about: 'safety',
  words: 'A car stood there for an hour',
  raisedBy: 'observed',
  look: 'watch',
}

type Item =
  | { readonly is: 'rotated'; readonly opensFormer: boolean; readonly taken: number }
  | { readonly is: 'segment'; readonly epoch: number }

/** Of the items of one group: the turned keys, and the segments of `whereabouts`. */
function itemsOf(items: z.infer<typeof DeliveryGroup>['items']): readonly Item[] {
  return items.flatMap((item): readonly Item[] => {
    if (item.is === 'segment') {
      const segment = parseSegment(item.bytes)
      return segment.ok && segment.value.folder === WHEREABOUTS ? [{ is: 'segment', epoch: segment.value.epoch }] : []
    }
    const record = parseRecord(item.record)
    const body = record && readAccessBody(record.body)
    return body?.type === 'rotated'
      ? [{ is: 'rotated', opensFormer: body.epochs.some(({ previous }) => previous), taken: body.removed.length }]
      : []
  })
}

/** A line that may be down, and tells what each request sends in groups. */
function listened({ http }: System, line: { up: boolean }, tell: (items: readonly Item[]) => void): Http {
  return {
    base: '',
    fetch: (url, request) => {
      if (!line.up) throw new TypeError('no network')
      const read = url.endsWith('/v1/sync') ? fromBytes(SyncRequest, request.body as Bytes) : undefined
      for (const { items } of read?.groups ?? []) tell(itemsOf(items))
      return http.fetch(url, request)
    },
  }
}
