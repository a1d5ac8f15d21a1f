import { attendance } from '../../../src/domain/kinds/before/attendance.ts'
import { childAtRisk } from '../../../src/domain/kinds/before/child-at-risk.ts'
import { encounter } from '../../../src/domain/kinds/before/encounter.ts'
import { encounterSettled } from '../../../src/domain/kinds/before/encounter-settled.ts'
import { groupList } from '../../../src/domain/kinds/before/group-list.ts'
import { knownInGroup } from '../../../src/domain/kinds/before/known-in-group.ts'
import { groupNote } from '../../../src/domain/kinds/before/group-note.ts'
import { preventionSession } from '../../../src/domain/kinds/before/prevention-session.ts'
import { outsideRequest } from '../../../src/domain/kinds/before/outside-request.ts'
import { outsideRequestSettled } from '../../../src/domain/kinds/before/outside-request-settled.ts'
import { askedAbout } from '../../../src/domain/kinds/before/asked-about.ts'
import type { EntryId, FileId } from '../../../src/domain/entry/ids.ts'
import { anasFile, idFrom } from '../people.ts'
import { example } from './example.ts'

const met = {
  mark: 'cap',
  alias: 'blue cap',
  ageSeems: '6-11' as const,
  seems: 'male' as const,
  seen: ['begs' as const],
  given: ['our-number' as const],
  answered: 'took-it' as const,
}

/** Before a file: contacts, groups and sessions. */
export const beforeExamples = [
  example(encounter, {
    who: 'group',
    setting: 'market',
    count: 4,
    children: [met],
    seen: ['watched-by-somebody'],
    given: ['food-or-clothes'],
    answered: 'took-some',
    district: 'Shkodër',
  }),
  example(encounterSettled, {
    as: 'became-a-file',
    entry: idFrom('entry-met') as EntryId,
    mark: 'cap',
    file: anasFile,
  }),
  example(encounterSettled, {
    as: 'only-counted',
    entry: idFrom('entry-met') as EntryId,
    children: 4,
    month: '2026-03',
    why: 'time-is-over',
  }),
  example(encounterSettled, {
    as: 'only-counted',
    entry: idFrom('entry-met') as EntryId,
    children: 4,
    month: '2026-03',
    why: 'let-go',
    figures: {
      district: 'AL-10',
      ended: [
        { how: 'took-help', children: 3 },
        { how: 'said-no', children: 1 },
      ],
    },
  }),
  example(outsideRequest, {
    child: 'Liridona M.',
    says: 'says-lawyer',
    who: 'A. Prela',
    ground: 'acts for the father, as he says',
    wants: 'Just say whether she is there.',
    way: 'rang',
    reach: '+355 69 000 0000',
    pressed: 'pressed',
    told: 'standing-answer',
  }),
  example(outsideRequestSettled, { as: 'call-over', entry: idFrom('entry-asked') as EntryId }),
  example(outsideRequestSettled, {
    as: 'words-gone',
    entry: idFrom('entry-asked') as EntryId,
    month: '2026-03',
    why: 'time-is-over',
  }),
  example(askedAbout, {
    stands: 'this-child',
    request: { file: idFrom('file-asked') as FileId, entry: idFrom('entry-asked') as EntryId },
    says: 'says-relative',
    who: 'an uncle',
    wants: 'Where does the child sleep?',
    way: 'came-here',
    pressed: 'threatened-us',
    told: 'something-else-said',
    toldWords: 'Come back in office hours.',
  }),
  example(childAtRisk, {
    mark: 'cap',
    ageSeems: '12-14',
    seems: 'female',
    signs: ['out-of-school', 'carer-away'],
    toldBy: 'teacher',
    stands: 'open',
  }),
  example(knownInGroup, { mark: 'cap' }),
  example(groupList, { called: 'Tuesdays at the river', people: [{ mark: 'cap', alias: 'blue cap', left: false }] }),
  example(attendance, { came: ['cap'], others: 2 }),
  example(groupNote, {
    with: 'children',
    topics: ['whom-to-call'],
    did: 'They drew whom they would call.',
    theySaid: ['My teacher.'],
  }),
  example(preventionSession, {
    with: 'class',
    setting: 'school-or-nearby',
    topics: ['online'],
    girls: 14,
    boys: 11,
    grownUps: 1,
    theyAsked: [],
    askedForHelp: 1,
  }),
]
