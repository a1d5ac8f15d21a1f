import { describe, expect, it } from 'vitest'
import type { FileLine } from '#device/files/api.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { encounter } from '#domain/kinds/before/encounter.ts'
import { encounterSettled } from '#domain/kinds/before/encounter-settled.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { anasFile } from '../../../../test/support/people.ts'
import { readContacts, contactState } from './use-contacts.ts'

const boy: BodyOf<typeof encounter> = {
  who: 'one',
  mark: 'cap',
  alias: 'blue cap',
  ageSeems: '6-11',
  seems: 'male',
  seen: [],
  given: [],
  answered: 'could-not-be-offered',
  setting: 'market',
}
const met = (on: string) => entryOf(encounter, boy, { at: day(on) })
const lineOf = (lastReceivedAt: string | null, ...entries: Parameters<typeof fileOf>): FileLine => ({
  file: anasFile,
  line: fileOf(...entries),
  rights: {},
  due: [],
  unsent: lastReceivedAt === null ? 1 : 0,
  lastReceivedAt,
})
const today = day('2026-06-01')

describe('people met without a file, as the screen has them', () => {
  it('are those whose time is over first, then those it ends for, then the others; settled ones last, as long as they may be read', () => {
    const settled = met('2026-05-01')
    const lines = [
      lineOf(
        '2026-05-02',
        settled,
        entryOf(encounterSettled, { as: 'became-a-file', entry: settled.id, file: anasFile }),
      ),
      lineOf('2026-05-02', met('2026-05-01')),
      lineOf('2026-03-03', met('2026-03-10')),
      lineOf('2026-03-03', met('2026-03-01')),
    ]
    const contacts = readContacts(lines, today)
    expect(contacts.map(({ is }) => is)).toEqual(['closed', 'ends-soon', 'open', 'settled'])
    expect(contactState(contacts)).toEqual({ count: 2, firstGoesOn: '2026-06-14' })
  })

  it('say of one that was never sent that nothing of it goes by itself', () => {
    expect(readContacts([lineOf(null, met('2026-01-01'))], today)).toMatchObject([
      { is: 'closed', unsent: true, goesOn: null },
    ])
    expect(contactState([])).toEqual({ count: 0, firstGoesOn: null })
  })
})
