import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileLine, FileView } from '#device/files/api.ts'
import type { Rights, Role } from '#device/kept/rights.ts'
import { due } from '#domain/dues/due.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { KINDS } from '#domain/kinds.ts'
import { safeguardingReport } from '#domain/kinds/any/safeguarding-report.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { courtDate } from '#domain/kinds/rights/court-date.ts'
import { EMPTY_LOG, type ReleaseLog } from '#evidence/ledger/release-log.ts'
import { accept } from '#result.ts'
import { todayHere } from '#web/words/today.ts'
import { answering, memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { anasFile, drita, idFrom } from '../../../../test/support/people.ts'
import { entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { TodayScreen } from './today-screen.tsx'

const today = todayHere()
let device: Device
let me: MemberId
beforeAll(async () => {
  device = await practiceDevice()
  me = await memberOf(device)
})

const lineOf = (line: CaseFile, rights: Rights): FileLine => ({
  file: anasFile,
  line,
  rights,
  due: due(KINDS, line, today),
  unsent: 0,
  lastReceivedAt: null,
})
interface Here {
  readonly children?: readonly FileLine[]
  readonly reports?: readonly FileLine[]
  readonly custodian?: boolean
  readonly log?: ReleaseLog
  readonly more?: Partial<Device>
}

/** *Today* of a member with this role, over what lies on the device. */
async function todayOf(
  role: Role,
  { children = [], reports = [], custodian = false, log = EMPTY_LOG, more = {} }: Here,
) {
  const { me: member } = await device.state()
  if (!member) throw new Error('the device is unlocked')
  const files: Device['files'] = (type = 'child') =>
    Promise.resolve(accept(type === 'child' ? children : type === 'safeguarding' ? reports : []))
  const since = { now: 9, came: 2, left: 0, changed: 1 }
  return openOver(
    answering(device, {
      state: async () => ({ ...(await device.state()), me: { ...member, roles: [role], custodian } }),
      files,
      invitations: () =>
        Promise.resolve(
          accept([{ invitation: 'one', name: 'Lira', roles: ['caseworker'], is: 'answered', endsAt: Date.now() }]),
        ),
      releases: () => Promise.resolve(accept({ log, lines: [], at: 0 })),
      cuts: () => Promise.resolve(accept({ cuts: [], since })),
      ...more,
    }),
    <TodayScreen />,
  )
}

const reported = (held: readonly ('care' | 'justice')[]): FileLine =>
  lineOf(
    fileHolding(
      held,
      entryOf(safeguardingReport, {
        what: ['told-secrets'],
        about: [{ member: drita.member }],
        childSafeNow: 'not-known',
        toldBy: 'child',
        mayBeNamed: 'no',
        words: 'He said that she tells the neighbours.',
      }),
    ),
    { care: 'read' },
  )
const lost = (by: MemberId): Entry =>
  entryOf(
    lightClosure,
    { reason: 'lost', words: 'Not at home.', tried: 'Her school.', wayBack: 'The day centre' },
    { by },
  )
const table = (by: string): ReleaseLog => ({
  ...EMPTY_LOG,
  proposals: new Map([
    [
      'first',
      { release: 'first', form: 'table', title: 'Girls', asked: '', digest: '', by, state: 'waiting', afterCut: 1 },
    ],
  ]),
})

describe('what waits, on the Today of each member', () => {
  it('is first a report of harm for who was given it, in words that say of nobody that they did harm', async () => {
    const shown = await todayOf('caseworker', { reports: [reported(['care', 'justice'])] })
    await shown.comes('What was reported')
    await shown.comes('1 waits for a step')
    expect(shown.reads()).not.toContain('neighbours')
    shown.page.querySelector<HTMLElement>('button.entry-row')?.click()
    expect(shown.trail.current()).toEqual({ is: 'reports' })
    const writer = await todayOf('caseworker', { reports: [reported(['care'])] })
    await writer.comes('No child’s file is here yet')
    expect(writer.reads()).not.toContain('What was reported')
  })

  it('is for a supervisor how many decisions wait, and for nobody else', async () => {
    const children = [lineOf(fileOf(lost(drita.member)), { care: 'keep' })]
    const shown = await todayOf('supervisor', { children })
    await shown.comes('To approve 1')
    expect(shown.reads()).not.toContain('Nothing is due today')
    const worker = await todayOf('caseworker', { children })
    await worker.comes('Nothing is due today')
    expect(worker.reads()).not.toContain('To approve')
    const own = await todayOf('supervisor', { children: [lineOf(fileOf(lost(me)), { care: 'keep' })] })
    await own.comes('Nothing is due today')
    expect(own.reads()).not.toContain('To approve')
  })

  it('is for a coordinator a table of another one, and the records of this month', async () => {
    const shown = await todayOf('coordinator', { log: table(drita.member) })
    await shown.comes('Tables to check as second person')
    await shown.comes('3 records came or changed since')
    const own = await todayOf('coordinator', { log: table(me) })
    await own.comes('3 records came or changed since')
    expect(own.reads()).not.toContain('Tables to check as second person')
    const worker = await todayOf('caseworker', { log: table(drita.member) })
    await worker.comes('No child’s file is here yet')
    expect(worker.reads()).not.toContain('records')
  })

  it('is for a custodian who has answered an invitation, and that nobody reads reports of harm yet', async () => {
    const shown = await todayOf('administrator', { custodian: true })
    await shown.comes('1 has answered: compare the fingerprint')
    await shown.comes('Nobody is named yet.')
    const other = await todayOf('administrator', {})
    await other.comes('Nothing is due today')
    expect(other.reads()).not.toContain('has answered')
  })

  it('is for a psychologist whether the child came: either answer closes the appointment, on its own day', async () => {
    const planned = entryOf(
      task,
      { task: 'talk', what: 'Third talk', who: { member: me }, by: addDays(today, -1), time: '10:00', status: 'open' },
      { folder: 'therapy', by: me },
    )
    const caseFile = fileHolding(['therapy'], planned)
    const write = vi.fn<Device['write']>(() => Promise.resolve(accept([])))
    const answers = (rights: Rights) =>
      todayOf('specialist', {
        children: [lineOf(caseFile, rights)],
        more: { write, file: () => Promise.resolve(accept({ caseFile } as FileView)) },
      })
    const shown = await answers({ card: 'read', therapy: 'write' })
    await shown.comes('An appointment, 10:00, 1 day late')
    await shown.comes('The child did not come')
    expect(shown.reads()).not.toContain('Third talk')
    shown.press('The child did not come')
    await vi.waitFor(() => expect(write).toHaveBeenCalledOnce())
    const body = { ...planned.body, status: 'dropped', came: 'no' }
    expect(write.mock.calls[0]?.[0]).toMatchObject([
      { file: anasFile, draft: { folder: 'therapy', at: planned.body.by, replaces: [planned.id], body } },
    ])
    const reader = await answers({ card: 'read', therapy: 'read' })
    await reader.comes('An appointment')
    expect(reader.reads()).not.toContain('The child came')
  })

  it('is for a lawyer and a nurse what is due in the part that they write in, and nothing in one that they only read', async () => {
    const hearing = entryOf(courtDate, {
      date: idFrom('hearing'),
      sort: 'hearing',
      stands: 'planned',
      on: today,
      childComes: 'yes',
      prepared: 'yes',
      goesWith: [],
    })
    const line = (rights: Rights) => lineOf(fileHolding(['justice'], hearing), rights)
    const lawyer = await todayOf('specialist', { children: [line({ card: 'read', justice: 'write' })] })
    await lawyer.comes('Also today')
    expect(lawyer.reads()).toContain('Something was promised')
    const reader = await todayOf('specialist', { children: [line({ card: 'read', justice: 'read' })] })
    await reader.comes('Nothing is due today')
  })

  it('is that a child who stood there as missing is not: it was written by mistake; its writer is told nothing', async () => {
    const alarm = entryOf(missingEpisode, { is: 'missing', episode: 'e' }, { at: today })
    const strike = entryOf(superseded, { entry: alarm.id, because: 'Written by mistake' }, { at: today })
    const children = [lineOf(fileOf(alarm, strike), { care: 'read' })]
    const shown = await todayOf('supervisor', { children })
    await shown.comes(': not missing')
    expect(shown.reads()).toMatch(/withdrew the alarm.*It had been written by mistake/)
    expect(shown.page.querySelector('.urgent-now')).toBeNull()
    const own = { ...strike, by: me }
    const writer = await todayOf('supervisor', { children: [lineOf(fileOf(alarm, own), { care: 'read' })] })
    await writer.comes('Nothing is due today')
    expect(writer.reads()).not.toContain('not missing')
  })
})
