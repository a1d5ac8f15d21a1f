import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 2,
  fault:
    'One worker’s light closing ended every due of safety of a child at once, and the team no longer saw the child.',
  takeBack: [
    {
      what: '*Cannot be found* closes the file at once.',
      edits: [
        {
          file: 'src/domain/file/case-status.ts',
          from: "reason === 'lost' && !isApproved(file, entry) ? 'not-found' : 'closed'",
          to: "'closed'",
        },
      ],
      test: 'src/domain/kinds/closure/light-closure.test.ts',
      named: 'keeps what is due for safety',
    },
    {
      what: 'An end that one person wrote ends the dues of safety.',
      edits: [
        {
          file: 'src/domain/dues/still-due.ts',
          from: "if (endedBy === 'two') return",
          to: 'if (endedBy !== null) return',
        },
      ],
      test: 'src/domain/kinds/closure/light-closure.test.ts',
      named: 'of a child met once',
    },
    {
      what: 'Crossing out a danger is shown to nobody.',
      edits: [
        {
          file: 'src/domain/deciding/decide.ts',
          from: 'return hides ? accept',
          to: 'return hides && today === undefined ? accept',
        },
      ],
      test: 'test/architecture/dues-of-safety.test.ts',
      named: 'any single entry',
    },
    {
      what: 'After a death what rings, visits or asks the child stays due.',
      edits: [
        {
          file: 'src/domain/dues/still-due.ts',
          from: "if (endedBy === 'death') return",
          to: "if (endedBy === null && is === 'closed') return",
        },
      ],
      test: 'test/architecture/dues-of-safety.test.ts',
      named: 'after her death',
    },
    {
      what: 'A wish for no contact leaves the looks on the caseworker’s day.',
      edits: [
        {
          file: 'src/domain/continuity/who-carries.ts',
          from: 'if (due.forSupervisor && ',
          to: 'if (due.forSupervisor === undefined && ',
        },
      ],
      test: 'test/architecture/dues-of-safety.test.ts',
      named: 'wishes none',
    },
    {
      what: 'One supervisor alone ends the search for a child who is missing.',
      edits: [{ file: 'src/domain/deciding/rules-of-kinds.ts', from: ', ...searchEnded(file, draft.body)', to: '' }],
      test: 'src/domain/kinds/closure/light-closure.test.ts',
      named: 'not ended by one supervisor',
    },
    {
      what: 'Team drops a closed file though something is due for the child’s safety',
      edits: [{ file: 'src/web/screens/team/team-rows.ts', from: ' + row.ofSafety.length', to: '' }],
      test: 'src/web/screens/team/team-rows.test.ts',
      named: 'that one person alone closed',
    },
    {
      what: 'a child of the household who is not safe is due for nobody where no day was named',
      edits: [
        {
          file: 'src/domain/kinds/first-72-hours/first-hours.ts',
          from: 'OF_SAFETY.includes(line) ? startOf(at) : undefined',
          to: 'OF_SAFETY.includes(line) ? undefined : undefined',
        },
      ],
      test: 'test/architecture/dues-of-safety.test.ts',
      named: 'says that it is still open',
    },
    {
      what: 'a child at risk is looked at again by nobody where no day was named',
      edits: [
        {
          file: 'src/domain/kinds/before/child-at-risk.ts',
          from: 'body.lookAgainOn ?? addDays(endOf(at), LOOK_AGAIN_AFTER)',
          to: "body.lookAgainOn ?? addDays(endOf(at), body.stands === 'open' ? 9_999 : LOOK_AGAIN_AFTER)",
        },
      ],
      test: 'src/domain/kinds/before/encounter.test.ts',
    },
    {
      what: 'a nurse who holds Health alone is not told that the child died, and rings',
      edits: [
        {
          file: 'src/domain/file/case-status.ts',
          from: "  !file.held.includes('care') &&\n",
          to: '  file.held.length === 0 &&\n',
        },
      ],
      test: 'src/domain/questions/death-on-card.test.ts',
      named: 'who holds Health alone',
    },
    {
      what: 'a death written in one of two files of a child leaves her visited by whoever reads both',
      edits: [{ file: 'src/domain/file/case-status.ts', from: 'inAll.some(died) ?', to: 'inAll.some(() => false) ?' }],
      test: 'src/domain/same-child/joined-files.test.ts',
      named: 'in whichever file it was written',
    },
    {
      what: 'who takes their own word of a danger out takes what was due for it away, unseen',
      edits: [
        {
          file: 'src/device/access/redact.ts',
          from: 'safetyDuesOf(open.kinds, blob.caseFile, entry.id, today(open)).length > 0',
          to: 'safetyDuesOf(open.kinds, blob.caseFile, entry.id, today(open)).length < 0',
        },
      ],
      test: 'test/sync/taken-back-at-once.test.ts',
      named: 'does not leave everybody’s sight',
    },
    {
      what: 'a worker closes the file to its last supervisor',
      edits: [
        { file: 'src/device/access/last-supervisor.ts', from: 'holding.length === 1 &&', to: 'holding.length < 0 &&' },
      ],
      test: 'test/sync/access.test.ts',
      named: 'from its last supervisor',
    },
    {
      what: 'a year that was mistyped puts a due of safety off for decades',
      edits: [
        { file: 'src/domain/dues/due.ts', from: 'const slip = isOfSafety(one) &&', to: 'const slip = !one.what &&' },
      ],
      test: 'src/domain/dues/due.test.ts',
      named: 'mistyped by decades',
    },
    {
      what: 'after a wish for no contact what is due for safety goes to supervisors who do not hold the file',
      edits: [
        {
          file: 'src/domain/continuity/who-carries.ts',
          from: '(file.supervisors ?? []).some(canSeeDues(file))) return null',
          to: '(file.supervisors ?? []).length > 0) return null',
        },
      ],
      test: 'src/domain/continuity/who-carries.test.ts',
      named: 'where no supervisor holds the file',
    },
  ],
  searched: [
    {
      place: 'devices that do not hold `care`, in which a death is written; files that are read together with another',
      found:
        'a nurse’s own calls in Health stayed due after a death, and whoever read two files of one child together saw it open where the death was in the other one: the card says it now, and a death counts in whichever file it is',
    },
    {
      place:
        'acts of one person beside entries: taking one’s own words out, moving them, closing a file to a colleague, an end of a grant',
      found:
        'words of a danger could be taken out, and the file be closed to its last supervisor, without anybody seeing it; both are shown or refused. A meeting that is let go keeps what was written of a child at risk',
    },
    {
      place: 'every day in every example, as 9999, 2999 and year 1 (`due`, Today, Team)',
      found:
        'none stops a list; a day beyond 9999 was counted as long ago, and a mistyped year put a due of safety off for as long',
    },
    {
      place: 'entries of the very kind that answers a due of safety, which say that it is still open and name no day',
      found:
        'two lost it: a line of the first days about brothers and sisters or a bed, and a child at risk who has no file; both are due on a day of ours now',
    },
    {
      place: 'every `due` of src/domain/kinds',
      found:
        'Eight of safety stopped with the file or with a wish for no contact (risk, concern, missing, safety look, safety plan, return, look after a return, report): they are asked of the fold alone now, and `supervision/still-due.ts` says which remain.',
    },
    {
      place: 'every kind of entry that one member can write (test/architecture/dues-of-safety.test.ts)',
      found:
        'A danger that is crossed out, and a mark that is lifted under a planned return, took a due away silently: shown to the supervisor. A risk was hidden by an entry about another risk that claimed to replace it: mended in r09.',
    },
    {
      place: 'src/domain/kinds/before/child-at-risk.ts',
      found: '*Lost sight of* ended the look at once: it is due again after a month.',
    },
    {
      place: 'src/domain/file/approvals.ts',
      found: 'An end that was opened again still waited for an answer: it waits no more.',
    },
    {
      place: 'src/domain/figures/in-period.ts',
      found:
        'A child who cannot be found was counted as closed on the day it was written: counted with the supervisor’s yes.',
    },
    {
      place: 'hand-over and case-holder',
      found:
        'They move dues between people’s days; Team shows the file in any case, and who left carries nothing (src/domain/continuity/who-carries.ts).',
    },
  ],
}
