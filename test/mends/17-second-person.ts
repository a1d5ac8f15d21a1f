import type { Mend } from '../../scripts/mend.ts'

const SECOND = 'src/domain/rules/deciding/second-person.test.ts'

export const mend: Mend = {
  item: 17,
  fault:
    '"Two people decided" accepted anybody: the worker alone, the child, an uncle marked unsafe; and nobody was asked for an answer of their own.',
  takeBack: [
    {
      what: 'anybody is a second person',
      edits: [
        {
          file: 'src/domain/rules/deciding/second-person.ts',
          from: "  return may ? [] : ['second-person-who-may-answer']",
          to: "  return may || by !== '' ? [] : ['second-person-who-may-answer']",
        },
      ],
      test: SECOND,
      named: 'is not',
    },
    {
      what: 'a supervisor who has left, or whom the file marks, is a second person',
      edits: [
        {
          file: 'src/domain/rules/deciding/second-person.ts',
          from: '  !isNotHere(file, member) &&\n  !markedMembers(file).includes(member)',
          to: '  markedMembers(file).length >= 0',
        },
      ],
      test: SECOND,
      named: 'has left the agency',
    },
    {
      what: 'a guardian whom nobody may contact is a second person',
      edits: [
        { file: 'src/domain/rules/deciding/second-person.ts', from: "!isBarred(file, who, 'contact') &&", to: '' },
      ],
      test: SECOND,
      named: 'is no guardian whom nobody may contact',
    },
    {
      what: 'the name of the child, or of somebody around the child, is a person on duty',
      edits: [
        {
          file: 'src/domain/rules/deciding/second-person.ts',
          from: '!isNameInFile(file, secondPerson.named)',
          to: "isNameInFile(file, '') || secondPerson.named !== ''",
        },
      ],
      test: SECOND,
      named: 'as if on duty',
    },
    {
      what: 'the device does not say who writes',
      edits: [
        {
          file: 'src/domain/deciding/sharing-rules.ts',
          from: 'basis: basisOf(lawful), by: draft.by }, today), r06WithheldStays(file, to, given)',
          to: 'basis: basisOf(lawful) }, today), r06WithheldStays(file, to, given)',
        },
      ],
      test: SECOND,
      named: 'is not the supervisor who writes it',
    },
    {
      what: 'nobody is asked to confirm',
      edits: [
        { file: 'src/domain/file/approvals.ts', from: ' || decidedTogether(entry) !== undefined', to: '' },
        {
          file: 'src/domain/file/approvals.ts',
          from: "import { decidedTogether } from './decided-together.ts'\n",
          to: '',
        },
      ],
      test: SECOND,
      named: 'is a member who may answer',
    },
    {
      what: 'what was decided alone is not looked at again',
      edits: [
        {
          file: 'src/domain/dues/dues-of-rules.ts',
          from: '[sharedWith.name]: (file) => secondLooks(file, entriesOf(file, sharedWith)),',
          to: '',
        },
      ],
      test: SECOND,
      named: 'could not be reached',
    },
    {
      what: 'a name beside the writer is enough for a link between two files',
      edits: [
        {
          file: 'src/domain/rules/family/p19-link.ts',
          from: '    ...lacksOfAny(file, body, today, by),',
          to: '    ...(body.decidedBy.length < 2 ? lacksOfAny(file, body, today, by) : []),',
        },
      ],
      test: SECOND,
      named: 'what crosses to a relative',
    },
    {
      what: 'a link goes on to let things through though the second person said no',
      edits: [
        {
          file: 'src/domain/kinds/registration/file-link.ts',
          from: ' && answersTo(file, link).returnedBy.length === 0',
          to: ' && answersTo(file, link).returnedBy.length >= 0',
        },
      ],
      test: 'src/domain/kinds/registration/file-link.test.ts',
      named: 'once the second person said no',
    },
    {
      what: 'nobody looks at a report that one person decided',
      edits: [
        {
          file: 'src/domain/dues/dues-of-rules.ts',
          from: '[reportByLaw.name]: (file) => secondLooks(file, entriesOf(file, reportByLaw)),',
          to: '',
        },
      ],
      test: SECOND,
      named: 'reported by nobody but the writer',
    },
    {
      what: 'a condition that a tick fulfils stands in no list',
      edits: [
        {
          file: 'src/domain/rules/deciding/conditions.ts',
          from: "  'independent-people': 'word-of-the-writer',\n",
          to: '',
        },
      ],
      test: 'src/domain/rules/deciding/conditions.test.ts',
      named: 'is named with how it comes to be there',
    },
  ],
  searched: [
    {
      place: 'src/domain/vocabulary/sharing/lawful.ts: shared-with, referral, tracing-request',
      found: 'All three took any second person; all three ask the same rule now and wait for the answer of a member.',
    },
    {
      place: 'every code that a rule in src/domain/rules and src/domain/kinds answers with',
      found:
        'Listed in `conditions.ts` by how it comes to be there; thirteen are fulfilled by a tick or a name alone, and the form and the approval say that they are unchecked.',
    },
    {
      place: 'who is taken for a second person: members, representatives, names in words',
      found:
        'A supervisor who had left or whom the file marks, a guardian whom nobody may contact, and the name of the child or of somebody around the child typed as on duty were taken. A member whose office alone ended is still taken; they cannot answer, and it stays unconfirmed.',
    },
    {
      place: 'best-interests (panel of three), demand-answer (decided with), closure, return-plan, plan-agreed',
      found: 'Names in them are words of the writer; each takes effect only beside the approval of another member.',
    },
    {
      place: 'file-link (`decidedBy`), report-by-law (`decidedWith`)',
      found:
        'Both took any name. The second person is one who may answer, and answers under their own key; a link to which they say no lets nothing through; a report is a fact, saved and flagged.',
    },
    {
      place: 'talk-planned (a yes of whose story it is), and what those said whom a link is about',
      found:
        'No rule asks for a second person here: it is a yes of somebody who has no account. By the word of the writer, and said to be unchecked.',
    },
  ],
}
