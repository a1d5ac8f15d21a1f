import type { EntryId, FileId, OrganisationId } from '../../../src/domain/entry/ids.ts'
import { memberNamed } from '../../../src/domain/kinds/any/member-named.ts'
import { organisationNamed } from '../../../src/domain/kinds/any/organisation-named.ts'
import { askBeforeActing } from '../../../src/domain/kinds/registration/ask-before-acting.ts'
import { birth } from '../../../src/domain/kinds/registration/birth.ts'
import { card } from '../../../src/domain/kinds/registration/card.ts'
import { caseHolder } from '../../../src/domain/kinds/registration/case-holder.ts'
import { childGroup } from '../../../src/domain/kinds/registration/child-group.ts'
import { consent } from '../../../src/domain/kinds/registration/consent.ts'
import { contactDetails } from '../../../src/domain/kinds/registration/contact-details.ts'
import { doNot } from '../../../src/domain/kinds/registration/do-not.ts'
import { fileOpened } from '../../../src/domain/kinds/registration/file-opened.ts'
import { gender } from '../../../src/domain/kinds/registration/gender.ts'
import { fromEarlierList } from '../../../src/domain/kinds/before/from-earlier-list.ts'
import { movedInLooked } from '../../../src/domain/kinds/before/moved-in-looked.ts'
import { guardianship } from '../../../src/domain/kinds/registration/guardianship.ts'
import { household } from '../../../src/domain/kinds/registration/household.ts'
import { limitsTold } from '../../../src/domain/kinds/registration/limits-told.ts'
import { partOpened } from '../../../src/domain/kinds/follow-up/part-opened.ts'
import { memberStopped } from '../../../src/domain/kinds/follow-up/member-stopped.ts'
import { stopAnswered } from '../../../src/domain/kinds/follow-up/stop-answered.ts'
import { name } from '../../../src/domain/kinds/registration/name.ts'
import { person } from '../../../src/domain/kinds/registration/person.ts'
import { notSameChild } from '../../../src/domain/kinds/registration/not-same-child.ts'
import { sameChildEnded } from '../../../src/domain/kinds/registration/same-child-ended.ts'
import { sameChild } from '../../../src/domain/kinds/registration/same-child.ts'
import { referredBy } from '../../../src/domain/kinds/follow-up/referred-by.ts'
import { safeContact } from '../../../src/domain/kinds/registration/safe-contact.ts'
import { tie } from '../../../src/domain/kinds/registration/tie.ts'
import { waysToReach } from '../../../src/domain/kinds/follow-up/ways-to-reach.ts'
import { withhold } from '../../../src/domain/kinds/registration/withhold.ts'
import { day } from '../entries.ts'
import { besa, drita, grandmother, idFrom, mother, sibling, uncle } from '../people.ts'
import { example } from './example.ts'

/** Ana, about thirteen, came with her little brother; an uncle is not safe. All of it invented. */
export const registrationExamples = [
  example(fileOpened, {
    source: 'school',
    askedAboutOthers: 'some-there',
    othersThere: [
      { person: sibling, called: 'the little brother', ageSeems: { from: 4, to: 6 }, safeTonight: 'not-known' },
    ],
  }),
  example(fileOpened, {
    source: 'data-import',
    askedAboutOthers: 'not-asked',
    othersThere: [],
    imported: { scheme: 'some-scheme', source: 'source-1', row: 7 },
  }),
  example(childGroup, { group: 'born-of-trafficking', stands: 'suspected', parent: mother }),
  example(caseHolder, { member: drita.member, as: 'caseworker' }),
  example(caseHolder, { member: besa.member, as: 'supervisor' }),
  example(card, {
    called: { text: 'Ana', language: 'sq' },
    pronoun: 'she',
    ageBand: '12-14',
    languages: ['sq', 'rom'],
    interpreter: 'not-needed',
  }),
  example(card, { pronoun: 'the-child', ageBand: 'not-known', languages: [], interpreter: 'not-known' }),
  example(safeContact, {
    rule: 'agreed-ways-only',
    never: ['phone', 'visit-home'],
    neverWords: 'never after six',
    night: '04 000 0007',
  }),
  example(fromEarlierList, { list: 'The blue register', column: 'Kodi B', words: 'B2' }),
  example(movedInLooked, { read: 'all', words: 'Read with Besa.' }),
  example(referredBy, { by: 'the class teacher' }),
  example(waysToReach, {
    ways: [{ way: 'through-school', to: grandmother, when: 'Tuesdays, long break', weAre: 'the reading club' }],
  }),
  example(doNot, {
    person: uncle,
    called: "mother's brother, moustache, blue van",
    never: ['contact', 'inform', 'hand-over', 'accept-consent'],
    numbers: ['+355 67 000 0001'],
  }),
  example(partOpened, { member: besa.member, parts: ['health'], right: 'keep' }),
  example(memberStopped, { member: besa.member, asked: drita.member }),
  example(stopAnswered, { stop: idFrom('entry-stop') as EntryId, answer: 'confirmed' }),
  example(askBeforeActing, { before: 'family-contact', ask: 'supervisor', stands: true }),
  example(name, { who: 'child', kind: 'called', text: 'Ana', script: 'Latn', language: 'sq', use: 'use' }),
  example(name, { who: mother, kind: 'birth', text: 'សុភា', script: 'Khmr', language: 'km', use: 'use' }),
  example(birth, {
    who: 'child',
    born: { known: 'range', from: day('2013-01-01'), to: day('2013-12-31') },
    basis: 'family-said',
    reasonsForChild: 'yes',
    asSaid: { words: 'the year of the Snake', calendar: 'animal-year' },
    country: 'GR',
  }),
  example(birth, { who: mother, born: { known: 'nothing' }, basis: 'not-known', reasonsForChild: 'not-known' }),
  example(gender, { who: 'child', gender: 'female' }),
  example(sameChild, {
    file: idFrom('file-anna') as FileId,
    worked: 'here',
    because: 'The same mother, the same school, the same scar.',
  }),
  example(sameChildEnded, {
    file: idFrom('file-anna') as FileId,
    ends: [idFrom('entry-joined') as EntryId],
    because: 'They are cousins.',
  }),
  example(notSameChild, { file: idFrom('file-annika') as FileId, because: 'Seen in one room.' }),
  example(contactDetails, {
    who: mother,
    addresses: [{ kind: 'phone', value: '067 000 0001', answeredBy: [uncle], watched: 'yes' }],
  }),
  example(person, { person: uncle, called: 'Uncle Gent', gender: 'male', ageBand: '25-or-more', alive: 'yes' }),
  example(person, { person: grandmother, called: 'Gran', gender: 'female', ageBand: '25-or-more', alive: 'yes' }),
  example(tie, {
    person: mother,
    tie: 'mother',
    safe: 'not-known',
    livesWithChild: 'no',
    cares: 'not-known',
    theirFile: idFrom('file-of-the-mother') as FileId,
  }),
  example(tie, {
    person: grandmother,
    tie: 'grandmother',
    side: 'mothers-side',
    safe: 'safe',
    checked: { on: day('2026-02-20'), how: 'Two visits, and the child alone.' },
    livesWithChild: 'yes',
    livesSince: day('2026-02-01'),
    cares: 'yes',
  }),
  example(household, { persons: [grandmother], children: [{ person: sibling, safe: 'yes' }], seen: 'both' }),
  example(limitsTold, {
    to: 'child',
    told: ['who-may-read', 'duty-to-report', 'may-say-no'],
    how: 'spoken',
    language: 'sq',
    understood: 'in-part',
  }),
  example(consent, {
    purpose: 'case-work',
    answer: 'yes',
    by: 'child',
    capacity: 'child',
    as: 'assent',
    how: 'spoken',
    explained: ['purpose', 'may-refuse-or-withdraw'],
    notAsked: [{ whom: uncle, why: 'suspected-involvement' }],
  }),
  example(withhold, {
    key: 'school',
    withheld: { what: 'folder', folder: 'origins' },
    from: { recipient: 'school' },
    why: 'shame-or-stigma',
    askedBy: 'child',
    stands: true,
  }),
  example(guardianship, {
    type: 'temporary-guardian',
    stands: 'appointed',
    called: 'Lawyer of the municipality',
    authority: 'District court',
    conflict: 'none-declared',
    endsOn: day('2031-12-31'),
  }),
  example(memberNamed, { member: drita.member, name: drita.name, roles: ['caseworker'] }),
  example(organisationNamed, {
    organisation: idFrom('organisation') as OrganisationId,
    name: 'House at the Lake',
    shownAs: 'Daybook',
  }),
]
