import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileLine } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { attendance } from '#domain/kinds/before/attendance.ts'
import { focalPoints } from '#domain/kinds/any/focal-points.ts'
import { safeguardingReport } from '#domain/kinds/any/safeguarding-report.ts'
import { fold } from '#domain/file/fold.ts'
import { KINDS } from '#domain/kinds.ts'
import type { FileType } from '#domain/vocabulary/file-type.ts'
import { accept } from '#result.ts'
import { todayHere } from '#web/words/today.ts'
import { openScreen } from '../../../../test/support/components/child-page.tsx'
import { answering, memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { given } from '../../../../test/support/given.ts'
import { besa, drita } from '../../../../test/support/people.ts'
import { screen } from './figures-screen.tsx'

let device: Device
let me: MemberId
const today = todayHere()
beforeAll(async () => {
  device = await practiceDevice()
  me = await memberOf(device)
})

const report = entryOf(
  safeguardingReport,
  {
    what: ['violence'],
    about: [{ member: besa.member }],
    childSafeNow: 'yes',
    toldBy: 'child',
    mayBeNamed: 'no',
    words: 'He hit her.',
  },
  { at: today },
)

/** The month with these files of groups and reports, where these members read what is said about staff. */
async function month(points: readonly MemberId[], groups: readonly Entry[] = []) {
  const view = given(await device.team())
  const named = entryOf(focalPoints, { points: [...points] }, { at: today })
  const caseFile = { ...view.caseFile, ...fold(KINDS, [...view.caseFile.entries, named], view.caseFile.held) }
  const [line] = given(await device.files())
  if (!line) throw new Error('practice has children')
  const beside: Partial<Record<FileType, readonly FileLine[]>> = {
    safeguarding: [{ ...line, line: fileOf(report) }],
    group: [{ ...line, line: fileOf(...groups) }],
    encounter: [],
  }
  const shown = openScreen(
    answering(device, {
      team: () => Promise.resolve(accept({ ...view, caseFile })),
      files: (type?: FileType) => Promise.resolve(accept((type && beside[type]) ?? [line])),
    }),
    screen,
    { is: 'figures' },
  )
  await shown.comes('Open when the month began')
  return shown
}

describe('the figures of a month', () => {
  it('say nothing of reports about staff to whoever is no focal point', async () => {
    const shown = await month([besa.member, drita.member])
    expect(shown.reads()).not.toMatch(/about staff|Reported this month/)
  })

  it('give a focal point the number alone, which is not printed', async () => {
    const shown = await month([me, besa.member])
    await shown.comes('Reported this month')
    expect(shown.reads()).toMatch(/Reports about staff Reported this month 1/)
    const sheet = shown.page.querySelector('.print-sheet')
    expect(sheet?.textContent).not.toContain('Reported this month')
    expect(shown.reads()).not.toMatch(/He hit her|Besa/)
  })

  it('count who came to a group', async () => {
    const shown = await month(
      [besa.member, drita.member],
      [entryOf(attendance, { came: ['cap'], others: 2 }, { at: today, by: me })],
    )
    await shown.comes('Days on which a group met')
    expect(shown.reads()).toMatch(/Days on which a group met 1 Attendance \(each person counted every time\) 3/)
  })
})
