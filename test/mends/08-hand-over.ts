import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 8,
  fault:
    '“Another worker takes over” wrote a page: neither who carries the case nor any key, task or due moved with it.',
  takeBack: [
    {
      what: 'The child leaves the day of whoever was asked, and stays with one worker alone, before there is an answer',
      edits: [
        {
          file: 'src/domain/continuity/who-carries.ts',
          from: 'standing.includes(me) || asked === me',
          to: 'standing.includes(me)',
        },
      ],
      test: 'src/domain/continuity/who-carries.test.ts',
      named: 'of both workers',
    },
    {
      what: 'A yes is taken from anybody',
      edits: [
        {
          file: 'src/domain/kinds/any/hand-over.ts',
          from: "const taken = says('takes-over', asked)",
          to: "const taken = says('takes-over', () => true)",
        },
      ],
      test: 'src/domain/kinds/any/hand-over.test.ts',
      named: 'answered by nobody but',
    },
    {
      what: 'A yes does not move what was open',
      edits: [{ file: 'src/domain/continuity/take-over.ts', from: '    ...moved', to: '' }],
      test: 'src/domain/continuity/take-over.test.ts',
      named: 'moves every open step',
    },
    {
      what: 'The keys stay with whoever hands over',
      edits: [
        {
          file: 'src/device/after-round.ts',
          from: 'if (handsOver(open)) await',
          to: 'if (false && handsOver(open)) await',
        },
      ],
      test: 'test/sync/hand-over.test.ts',
      named: 'gives what the page names',
    },
    {
      what: 'A child whose worker has left the agency is on nobody’s day',
      edits: [
        {
          file: 'src/domain/continuity/who-carries.ts',
          from: 'standing.length === 0 && (named.length',
          to: 'standing.length < 0 && (named.length',
        },
      ],
      test: 'src/domain/continuity/who-carries.test.ts',
      named: 'of the supervisors',
    },
    {
      what: 'A child whose worker was stopped on the file is on nobody’s day',
      edits: [{ file: 'src/domain/continuity/who-carries.ts', from: '    !stopped.includes(member) &&\n', to: '' }],
      test: 'src/domain/continuity/who-carries.test.ts',
      named: 'was stopped on the file',
    },
    {
      what: 'A child whose worker lost the key is on nobody’s day',
      edits: [
        {
          file: 'src/domain/continuity/who-carries.ts',
          from: '(file.careReaders?.includes(member) ?? true)',
          to: 'true',
        },
      ],
      test: 'src/domain/continuity/who-carries.test.ts',
      named: 'where the key was taken',
    },
    {
      what: 'A hand-over waits on no supervisor’s day where the one who was named has left',
      edits: [
        {
          file: 'src/domain/kinds/any/hand-over.ts',
          from: "holdersOf(file, 'supervisor').filter((member) => !isNotHere(file, member))",
          to: "holdersOf(file, 'supervisor')",
        },
      ],
      test: 'src/domain/kinds/any/hand-over.test.ts',
      named: 'who supervised this case has left',
    },
  ],
  searched: [
    {
      place: 'workers who are in the agency and can open the file no more: stopped on it, or without its key',
      found:
        'the child stood on their day alone, which they cannot see: it is on the day of every supervisor who holds the file, who is led to the hand-over',
    },
    {
      place: 'src/domain/kinds/any/hand-over.ts',
      found: 'asked for no answer; version 2 does, and the old page goes on being read and asks for none',
    },
    {
      place: 'src/domain/kinds/registration/case-holder.ts',
      found:
        'naming another took the child from one’s own day though that person had never opened the file; now it stays with whoever named them until they have written something',
    },
    {
      place: 'every due that names somebody (src/domain/continuity/named-to-do.test.ts)',
      found:
        'one whose doer left the agency, or gave the case away, would have been on nobody’s day; it falls to whoever carries the case',
    },
    {
      place: 'src/device/people/members.ts: removing a member',
      found:
        'said nothing of the children carried; each is on the day of every supervisor who holds the file, who is led to the hand-over',
    },
    {
      place: 'test/journeys/between-two.test.ts',
      found:
        'the hand-over by a supervisor was tried in no browser; it is now, from the child’s own screens to the other worker’s yes. The page told whoever takes over that the keys come when the worker who is gone is connected: they come from whoever asked',
    },
    { place: 'src/domain/kinds/closure (transfer)', found: 'another’s item: not touched here' },
  ],
}
