import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { countryPackChosen } from '#domain/kinds/any/country-pack-chosen.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { accept } from '#result.ts'
import { screen as guidance } from '#web/screens/guidance/guidance-screen.tsx'
import { newChild, openScreen, withMoreEntries } from '../../../../test/support/components/child-page.tsx'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openForm } from '../../../../test/support/components/form.tsx'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { given } from '../../../../test/support/given.ts'
import { LawLater } from './law-later.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

const uses = (country: string) => entryOf(countryPackChosen, { country, use: 'leads', version: 1, times: [] })
const inTeam = async (...entries: readonly Entry[]): Promise<Device> => {
  const team = given(await device.team())
  return answering(device, { team: () => Promise.resolve(accept({ ...team, caseFile: fileOf(...entries) })) })
}

describe('what the law says, in the form where it matters', () => {
  it('is no country’s where none was chosen, and sends to the supervisor', async () => {
    const shown = await openForm({ device: await inTeam(), file: await newChild(device) }, 'report-by-law')
    await shown.comes('Your agency has not entered a duty to report here. Ask your supervisor today.')
    expect(shown.reads()).not.toContain('Law 18/2017')
  })

  it('is said to be not found where the country’s page does not name it', async () => {
    const shown = openOver(await inTeam(uses('UA')), <LawLater kinds={['concern']} />)
    await shown.comes('What must be reported by law')
    await shown.comes('Not found in any source yet. Ask your supervisor.')
  })

  it('names the duty, to whom it is done, its source and the day on which it was read, before anything is saved', async () => {
    const shown = await openForm({ device: await inTeam(uses('AL')), file: await newChild(device) }, 'concern', [], {
      route: { kind: 'concern/told' },
    })
    await shown.comes('Duty to report harm to a child: Child protection worker of the municipality')
    expect(shown.reads()).toMatch(
      /Found in a text: Law 18\/2017, as summarised by ChildHub, 23 February 2017 · Checked on .*1 Dec/,
    )
  })

  it('stands on the card, too, that the same entry makes speak, and on no card that has nothing to do with it', async () => {
    const file = await newChild(device)
    const base = await inTeam(uses('AL'))
    const gone = entryOf(missingEpisode, { is: 'missing', episode: 'gone' })
    const withCard = async (card: string) =>
      openScreen(await withMoreEntries(base, file, [{ ...gone, file }]), guidance, { is: 'guidance', file, card })
    const shown = await withCard('child-is-missing')
    await shown.comes('Duty to report harm to a child')
    const other = await withCard('contact-rule-missing')
    await other.comes('Sources')
    expect(other.reads()).not.toContain('What must be reported by law')
  })

  it('tells what is not checked apart from what was read', async () => {
    const shown = openOver(await inTeam(uses('AL')), <LawLater kinds={['identification-status']} />)
    await shown.comes('Official victim of trafficking')
    expect(shown.reads()).toMatch(/General knowledge, not checked/)
  })
})
