import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PEOPLE } from '#cli/demo/cast.ts'
import { COORDINATORS } from '#cli/demo/coordinators.ts'
import { isMet } from '#evidence/record/evidence-record.ts'
import { STORIES } from '#cli/demo/stories.ts'
import type { Device } from '#device/api.ts'
import { all } from '#domain/case-file.ts'
import { caseStatus } from '#domain/case-status.ts'
import { due } from '#domain/due.ts'
import { KINDS } from '#domain/kinds.ts'
import { crossedOverIn } from '#domain/kinds/registration/crossed-over.ts'
import { childGroup } from '#domain/kinds/registration/child-group.ts'
import { name } from '#domain/kinds/registration/name.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { service } from '#domain/kinds/services/service.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { given } from '../support/system.ts'
import { deviceAt } from './agency-on-server.ts'
import { start, type Running } from './homeward.ts'
import { day } from '../support/entries.ts'

const MINUTES = 60_000
const TODAY = '2026-11-25'

let demo: Running
const devices = new Map<string, Device>()

/** Runs it as a person does, and signs in with what it prints. */
beforeAll(async () => {
  demo = start(['demo', '--port', '0', '--today', TODAY])
  const [printed] = await demo.until(/The demonstration is at [\s\S]*Ctrl-C ends it/)
  const url = /http:\/\/\S+/.exec(printed)?.[0] ?? ''
  for (const person of [...Object.values(PEOPLE), ...COORDINATORS]) {
    const signIn = new RegExp(`${person.name} .*\\n\\s+account code\\s+(\\S+)\\n\\s+passphrase\\s+(.+)`).exec(printed)
    const device = deviceAt(url)
    given(await device.signIn({ account: signIn?.[1] ?? '', passphrase: signIn?.[2] ?? '' }))
    given(await device.sync())
    devices.set(person.name, device)
  }
}, 6 * MINUTES)
afterAll(async () => {
  demo.process.kill('SIGTERM')
  expect(await demo.ended).toMatchObject({ code: 0, error: '' })
})

async function filesOf(person: string) {
  const device = devices.get(person)
  if (!device) throw new Error(`${person} did not sign in`)
  return given(await device.files()).map(({ line }) => line).filter((line) => line.byKind['card'] !== undefined || line.byKind['visit'] !== undefined)
}

describe('the demonstration', () => {
  test('has every story in a file of its own, for the caseworker and her supervisor alike', async () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(30)
    expect(await filesOf('Drita Kola')).toHaveLength(STORIES.length)
    expect(await filesOf('Besa Leka')).toHaveLength(STORIES.length)
  })

  test('gives whoever works with a young mother what two people let through from her son’s file, and no more of it', async () => {
    const mira = devices.get('Mira Hoxha')
    const packets = mira ? given(await mira.files('packet')) : []
    expect(packets.flatMap(({ line }) => crossedOverIn(line)?.body.items.map(({ crossing }) => crossing) ?? [])).toEqual(['when-we-come'])
  })

  test('shows somebody who turned eighteen, and that a copy of his file is due', async () => {
    const drita = devices.get('Drita Kola')
    const lines = drita ? given(await drita.files()) : []
    expect(lines.filter((line) => line.due.some(({ what }) => what === 'own-file-copy'))).toHaveLength(1)
  })

  test('shows the psychologist one folder of some files, and the administrator none', async () => {
    const mira = await filesOf('Mira Hoxha')
    expect(mira).toHaveLength(STORIES.filter((story) => story.mira).length)
    for (const file of mira) expect(file.held).toEqual(['card', 'therapy'])
    expect(await filesOf('Arben Dema')).toEqual([])
  })

  test('covers the four groups, and children of every age and script', async () => {
    const files = await filesOf('Drita Kola')
    const groups = files.flatMap((file) => all(file, childGroup).map((entry) => entry.body.group))
    expect(new Set(groups)).toEqual(new Set(['left-behind', 'trafficked-with-parent', 'born-of-trafficking', 'trafficked-child', 'other']))
    const scripts = new Set(files.flatMap((file) => all(file, name).map((entry) => entry.body.script)))
    for (const script of ['Latn', 'Khmr', 'Laoo', 'Mymr', 'Hans', 'Cyrl']) expect(scripts).toContain(script)
    const languages = new Set(STORIES.flatMap((story) => story.languages))
    for (const language of ['sq', 'km', 'lo', 'my', 'vi', 'zh', 'kri', 'uk']) expect(languages).toContain(language)
    const bands = new Set(STORIES.map((story) => story.band))
    for (const band of ['0-2', '3-5', '6-11', '12-14', '15-17']) expect(bands).toContain(band)
    expect(files.filter((file) => all(file, name).length === 0)).not.toEqual([])
  })

  test('stands at every stage of the work, with something to approve and something due today', async () => {
    const files = await filesOf('Besa Leka')
    const count = (is: string) => files.filter((file) => caseStatus(file).is === is).length
    for (const [status, least] of [['open', 20], ['closure-asked', 2], ['closed', 3], ['dormant', 2], ['reopened', 1]] as const) expect(count(status), status).toBeGreaterThanOrEqual(least)
    expect(files.filter((file) => due(KINDS, file, day(TODAY)).some((promise) => promise.on === TODAY)).length).toBeGreaterThanOrEqual(3)
    expect(files.filter((file) => all(file, levelAssessment).length >= 3).length).toBeGreaterThanOrEqual(8)
    const stages = new Set(files.flatMap((file) => all(file, service).map((entry) => entry.body.stage)))
    for (const stage of ['needed', 'offered', 'accepted', 'declined', 'absent', 'unfit', 'waitlisted', 'in-progress', 'completed']) expect(stages).toContain(stage)
  })

  test('lets two coordinators read coded records of earlier years, enough for figures, and shows them to nobody else', async () => {
    for (const { name: coordinator } of COORDINATORS) {
      const records = given((await devices.get(coordinator)?.evidence()) ?? { ok: false, code: 'locked', detail: undefined })
      expect(records.length).toBeGreaterThan(400)
      expect(new Set(records.map(({ record }) => record.district)).size).toBeGreaterThan(6)
      // Meetings without a file are among them, and the agency said that they are counted.
      expect(records.filter(({ record }) => isMet(record)).length).toBeGreaterThan(100)
      expect(await filesOf(coordinator)).toEqual([])
    }
    for (const { name: other } of Object.values(PEOPLE)) expect(await devices.get(other)?.evidence()).toMatchObject({ ok: false, code: 'not-found' })
  })

  test('links a mother and her children by file, each standing for itself', async () => {
    const device = devices.get('Drita Kola')
    const lines = given((await device?.files()) ?? { ok: false, code: 'locked', detail: undefined })
    const ids = new Set(lines.map((line) => line.file))
    const links = lines.flatMap(({ line }) => all(line, tie).flatMap((entry) => entry.body.theirFile ?? []))
    expect(links.length).toBeGreaterThanOrEqual(15)
    expect(links.filter((file) => !ids.has(file))).toEqual([])
  })

  test('needs no newer app for anything, and nothing in it waits to be sent', async () => {
    for (const file of await filesOf('Drita Kola')) expect(file.needsNewerApp).toEqual([])
    expect((await devices.get('Drita Kola')?.state())?.unsent).toBe(0)
  })
})
