import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry, Whom } from '#domain/entry/entry.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { fold } from '#domain/file/fold.ts'
import { KINDS } from '#domain/kinds.ts'
import { phase } from '#domain/kinds/planning/phase.ts'
import { caseHolder } from '#domain/kinds/registration/case-holder.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { accept } from '#result.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild, openChild, planWith, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { entryOf } from '../../../../../test/support/entries.ts'
import { given } from '../../../../../test/support/given.ts'
import { grandmother, idFrom } from '../../../../../test/support/people.ts'

let device: Device
let file: FileId
const today = todayHere()
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

const said = (by: Whom, over: Partial<BodyOf<typeof consent>> = {}) =>
  entryOf(
    consent,
    {
      purpose: 'statistics',
      answer: 'yes',
      by,
      capacity: by === 'child' ? 'child' : 'guardian',
      as: 'consent',
      how: 'spoken',
      explained: [],
      notAsked: [],
      ...over,
    },
    { file, at: addDays(today, -2) },
  )
const plan = async (...entries: readonly Entry[]) => {
  const shown = await planWith(device, file, entries)
  const asks = [...shown.page.querySelectorAll('button')].filter((one) => one.textContent.includes('Ask, and write'))
  return { words: shown.reads(), asks: asks.length }
}

describe('what a file gives to statistics', () => {
  it('is said to nobody who does not carry the file', async () => {
    const other = idFrom('member-other') as MemberId
    expect((await plan(said(grandmother))).words).toContain('statistics')
    const view = given(await (await withMoreEntries(device, file, [said(grandmother)])).file(file))
    const holder = entryOf(caseHolder, { member: other, as: 'caseworker' }, { file, by: other })
    const caseFile = { ...fold(KINDS, [...view.caseFile.entries, holder], view.caseFile.held), careReaders: [other] }
    const shown = openChild(
      answering(device, { file: () => Promise.resolve(accept({ ...view, caseFile })) }),
      file,
      'plan',
    )
    await shown.comes('Help and services')
    expect(shown.reads()).not.toMatch(/statistics/)
  })

  it('is no question in the crisis', async () => {
    const crisis = entryOf(phase, { phase: 'crisis', because: 'Again.' }, { file, at: today })
    const { words, asks } = await plan(crisis)
    expect(words).toContain('Not counted in statistics: nobody is asked in the crisis phase.')
    expect(asks).toBe(0)
  })

  it('says why a child’s own agreement alone gives nothing, with the way to mend it; after both agreed, since when', async () => {
    const alone = await plan(said('child', { as: 'assent' }))
    expect(alone.words).toContain('the child agrees, and nobody who may decide has agreed yet')
    expect(alone.asks).toBe(1)
    const both = await plan(said('child', { as: 'assent' }), said(grandmother))
    expect(both.words).toMatch(/Counted in statistics since .*, without a name/)
    expect(both.asks).toBe(0)
  })

  it('asks nobody again who said no', async () => {
    const { words, asks } = await plan(said(grandmother, { answer: 'no' }))
    expect(words).toContain('Not counted in statistics: the answer was no.')
    expect(asks).toBe(0)
  })
})
