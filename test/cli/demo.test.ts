import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import { COORDINATORS } from '#cli/demo/coordinators.ts'
import { isMet } from '#evidence/record/evidence-record.ts'
import { STORIES } from '#cli/demo/stories/stories.ts'
import type { Device } from '#device/api.ts'
import { all } from '#domain/file/values.ts'
import { caseStatus } from '#domain/file/case-status.ts'
import { fosterCarersOf } from '#domain/kinds/directory/foster-carer.ts'
import { hiddenAddress } from '#domain/kinds/directory/hidden-address.ts'
import { listingsOf } from '#domain/kinds/directory/listing.ts'
import { stocktakingIn } from '#domain/kinds/stocktaking/stocktaking-opened.ts'
import { coverageOfNeeds } from '#domain/stocktaking/need-coverage.ts'
import { servicesByNeed } from '#domain/stocktaking/services-by-need.ts'
import { stocktakingOf } from '#domain/stocktaking/stocktaking-of-file.ts'
import { needsInReleased } from '#evidence/tables/needs-in-released.ts'
import { due } from '#domain/dues/due.ts'
import { KINDS } from '#domain/kinds.ts'
import { crossedOverIn } from '#domain/kinds/registration/crossed-over.ts'
import { childGroup } from '#domain/kinds/registration/child-group.ts'
import { name } from '#domain/kinds/registration/name.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { service } from '#domain/kinds/services/service.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { freshPlace } from '../support/database.ts'
import { given } from '../support/system.ts'
import { deviceByLink } from './agency-on-server.ts'
import { spawnHomeward, type Spawned } from './spawn-homeward.ts'
import { day } from '../support/entries.ts'
import type { FileView } from '#device/files/api.ts'

const MINUTES = 60_000
const TODAY = '2026-11-25'
const EVERYBODY = [...Object.values(INVENTED_MEMBERS), ...COORDINATORS].map((person) => person.name)
const [ILIR, ANA] = COORDINATORS.map((person) => person.name)

let demo: Spawned
const devices = new Map<string, Device>()

/**
 * Runs the command as a person does, and signs in by the links that it prints. It makes its database itself in
 * demo-second-agency.test.ts.
 */
beforeAll(async () => {
  const { databaseUrl } = await freshPlace()
  demo = spawnHomeward(
    ['demo', '--port', '0', '--today', TODAY],
    databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl },
  )
  const [printed] = await demo.until(/The demonstration is at [\s\S]*Ctrl-C ends it/)
  for (const person of EVERYBODY) devices.set(person, await deviceByLink(printed, person))
}, 6 * MINUTES)
afterAll(async () => {
  demo.process.kill('SIGTERM')
  expect(await demo.ended).toMatchObject({ code: 0, error: '' })
})

async function filesOf(person: string) {
  const device = devices.get(person)
  if (!device) throw new Error(`${person} did not sign in`)
  return given(await device.files())
    .map(({ line }) => line)
    .filter((line) => line.byKind['card'] !== undefined || line.byKind['visit'] !== undefined)
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
    expect(
      packets.flatMap(({ line }) => crossedOverIn(line)?.body.items.map(({ crossing }) => crossing) ?? []),
    ).toEqual(['when-we-come'])
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
    expect(new Set(groups)).toEqual(
      new Set(['left-behind', 'trafficked-with-parent', 'born-of-trafficking', 'trafficked-child', 'other']),
    )
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
    for (const [status, least] of [
      ['open', 20],
      ['closure-asked', 2],
      ['closed', 3],
      ['dormant', 2],
      ['reopened', 1],
    ] as const)
      expect(count(status), status).toBeGreaterThanOrEqual(least)
    expect(
      files.filter((file) => due(KINDS, file, day(TODAY)).some((promise) => promise.on === TODAY)).length,
    ).toBeGreaterThanOrEqual(3)
    expect(files.filter((file) => all(file, levelAssessment).length >= 3).length).toBeGreaterThanOrEqual(8)
    const stages = new Set(files.flatMap((file) => all(file, service).map((entry) => entry.body.stage)))
    for (const stage of [
      'needed',
      'offered',
      'accepted',
      'declined',
      'absent',
      'unfit',
      'waitlisted',
      'in-progress',
      'completed',
    ])
      expect(stages).toContain(stage)
  })

  test('lets two coordinators read coded records of earlier years, enough for figures, and shows them to nobody else', async () => {
    for (const { name: coordinator } of COORDINATORS) {
      const records = given(
        (await devices.get(coordinator)?.evidence()) ?? { ok: false, code: 'locked', detail: undefined },
      )
      expect(records.length).toBeGreaterThan(400)
      expect(new Set(records.map(({ record }) => record.district)).size).toBeGreaterThan(6)
      // Meetings without a file are included, and the agency agreed to count them.
      expect(records.filter(({ record }) => isMet(record)).length).toBeGreaterThan(100)
      expect(await filesOf(coordinator)).toEqual([])
    }
    for (const { name: other } of Object.values(INVENTED_MEMBERS))
      expect(await devices.get(other)?.evidence()).toMatchObject({ ok: false, code: 'not-found' })
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

const deviceOf = (person = ''): Device => {
  const device = devices.get(person)
  if (!device) throw new Error(`${person} did not sign in`)
  return device
}

/** The one file of that type which this person holds. */
async function heldBy(person: string | undefined, sort: 'directory' | 'stocktaking'): Promise<FileView> {
  const lines = given(await deviceOf(person).files(sort))
  expect(lines, person).toHaveLength(1)
  return given(await deviceOf(person).file(lines[0]?.file ?? ('' as never)))
}

describe('the directory of the demonstration', () => {
  test('shows hidden doors and foster families to the caseworker and her supervisor, and to nobody else', async () => {
    for (const person of EVERYBODY) {
      const { caseFile } = await heldBy(person, 'directory')
      const sees = person === INVENTED_MEMBERS.drita.name || person === INVENTED_MEMBERS.besa.name
      expect([all(caseFile, hiddenAddress).length, fosterCarersOf(caseFile).length], person).toEqual(
        sees ? [2, 2] : [0, 0],
      )
    }
  })

  test('tells everybody of the same services: some work, some are full or closed, or nobody looked for a year', async () => {
    for (const person of EVERYBODY)
      expect(listingsOf((await heldBy(person, 'directory')).caseFile), person).toHaveLength(21)
    const listings = listingsOf((await heldBy(ILIR, 'directory')).caseFile).map(({ body }) => body)
    const counts = servicesByNeed(listings, { country: 'AL' }, day(TODAY))
    const of = (need: string) => counts.find((one) => one.need === need)
    expect(of('accommodation-care')).toEqual({ need: 'accommodation-care', yes: 2, partly: 2, 'not-known': 0, no: 1 })
    expect(of('psychological-psychosocial')).toEqual({
      need: 'psychological-psychosocial',
      yes: 3,
      partly: 1,
      'not-known': 1,
      no: 0,
    })
    expect(of('education-early-childhood')).toEqual({
      need: 'education-early-childhood',
      yes: 3,
      partly: 0,
      'not-known': 0,
      no: 1,
    })
    expect(of('mentoring-peer')).toEqual({ need: 'mentoring-peer', yes: 0, partly: 0, 'not-known': 0, no: 0 })
  })
})

describe('the stocktaking of the demonstration', () => {
  test('measures no need by a table that one person let out, and says of none what the table does not', async () => {
    const { log, lines } = given(await deviceOf(ANA).releases())
    const { figures } = stocktakingOf((await heldBy(ANA, 'stocktaking')).caseFile) ?? { figures: [] }
    expect(figures).toHaveLength(4)
    for (const table of figures) {
      const proposal = log.proposals.get(table.release)
      expect(proposal).toMatchObject({ state: 'out', title: table.title })
      expect(proposal?.answeredBy).not.toBe(proposal?.by)
      const line = lines.find(({ event }) => event.what === 'proposed' && event.release === table.release)
      const output = given(await deviceOf(ANA).releaseOutput({ seq: line?.seq ?? 0, digest: proposal?.digest ?? '' }))
      const said = needsInReleased(new TextDecoder().decode(output))
      expect(said).toMatchObject({ ok: true, value: table.figures })
    }
    // What a threshold for the public hides stays hidden here.
    expect(figures.flatMap((table) => table.figures).some(({ children }) => children === undefined)).toBe(true)
  })

  test('holds needs against services that work: a need that is not reached, one that nobody gives', async () => {
    const { caseFile } = await heldBy(ILIR, 'stocktaking')
    const listings = listingsOf((await heldBy(ILIR, 'directory')).caseFile).map(({ body }) => body)
    const opened = stocktakingIn(caseFile)?.body
    expect(opened).toEqual({ name: 'Albania, from what could be read', country: 'AL' })
    const taken = stocktakingOf(caseFile, servicesByNeed(listings, { country: 'AL' }, day(TODAY)))
    const needs = taken ? coverageOfNeeds(taken) : []
    expect(needs.find(({ need }) => need === 'education-early-childhood')).toMatchObject({
      stands: 'does-not-reach',
      all: 291,
      absent: 32,
      unfit: 12,
      services: { yes: 3, no: 1 },
    })
    expect(needs.filter(({ stands }) => stands === 'does-not-reach')).toHaveLength(4)
    expect(needs.filter(({ stands }) => stands === 'missing').map(({ need }) => need)).toContain('mentoring-peer')
  })

  test('is written by coordinators and the supervisor, and read by everybody', async () => {
    for (const person of EVERYBODY) {
      const { rights } = await heldBy(person, 'stocktaking')
      expect(rights.care, person).toBe(
        person === ILIR ? 'keep' : person === ANA || person === INVENTED_MEMBERS.besa.name ? 'write' : 'read',
      )
    }
  })
})
