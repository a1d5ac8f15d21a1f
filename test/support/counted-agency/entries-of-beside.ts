import type { CaseFile } from '../../../src/domain/file/case-file.ts'
import type { EntryId } from '../../../src/domain/entry/ids.ts'
import type { BesideFiles } from '../../../src/domain/figures/before-figures.ts'
import type { BodyOf } from '../../../src/domain/file/kind.ts'
import { attendance } from '../../../src/domain/kinds/before/attendance.ts'
import { childAtRisk } from '../../../src/domain/kinds/before/child-at-risk.ts'
import { encounter } from '../../../src/domain/kinds/before/encounter.ts'
import { encounterSettled } from '../../../src/domain/kinds/before/encounter-settled.ts'
import { preventionSession } from '../../../src/domain/kinds/before/prevention-session.ts'
import { day, entryId, entryOf, fileOf } from '../entries.ts'
import { besa } from '../people.ts'
import type { CountedBeside } from './counted-beside.ts'

const what = { seen: [], given: [], answered: 'took-it' as const, setting: 'street' as const }

/** The files of it, as devices hold them: of a contact that is only counted the words are gone already. */
export function filesOfBeside(beside: CountedBeside): BesideFiles {
  return {
    met: [...beside.contacts.map(contactFile), ...beside.atRisk.map(atRiskFile)],
    groups: [
      ...beside.groups.map((days) =>
        fileOf(
          ...days.flatMap(({ on, marked }) =>
            marked.map(({ came, others }) => entryOf(attendance, { came: [...came], others }, { at: day(on) })),
          ),
        ),
      ),
      ...beside.sessions.map(({ on, ...counts }) =>
        fileOf(
          entryOf(
            preventionSession,
            { with: 'class', setting: 'school-or-nearby', topics: ['online'], theyAsked: [], ...counts },
            { at: day(on) },
          ),
        ),
      ),
    ],
    children: [],
  }
}

function contactFile({ on, children, onlyCounted }: CountedBeside['contacts'][number], n: number): CaseFile {
  if (onlyCounted) {
    const entry: EntryId = entryId()
    const body: BodyOf<typeof encounterSettled> = {
      as: 'only-counted',
      entry,
      children,
      month: on.slice(0, 7),
      why: 'let-go',
    }
    // Long after the contact, and once by each of two people.
    return fileOf(
      entryOf(encounterSettled, body, { at: day('2026-11-20') }),
      entryOf(encounterSettled, body, { at: day('2026-11-21'), by: besa.member }),
    )
  }
  const seems = { ageSeems: '6-11' as const, seems: 'male' as const }
  return fileOf(
    children === 1
      ? entryOf(encounter, { who: 'one', mark: `m${String(n)}`, ...seems, ...what }, { at: day(on) })
      : entryOf(encounter, { who: 'group', count: children, children: [], ...what }, { at: day(on) }),
  )
}

function atRiskFile({ on, safeOn }: CountedBeside['atRisk'][number], n: number): CaseFile {
  const told = (stands: 'open' | 'safe-enough'): BodyOf<typeof childAtRisk> => ({
    mark: `r${String(n)}`,
    ageSeems: '12-14',
    seems: 'female',
    signs: ['out-of-school'],
    toldBy: 'teacher',
    stands,
  })
  const began = entryOf(childAtRisk, told('open'), { at: day(on) })
  return fileOf(
    began,
    ...(safeOn ? [entryOf(childAtRisk, told('safe-enough'), { at: day(safeOn), replaces: [began.id] })] : []),
  )
}
