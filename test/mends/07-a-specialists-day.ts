import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 7,
  fault:
    'What names a member as its doer was on that member’s Today only in files that they carried: a nurse’s own task in Health was on nobody’s day, and whoever carried the child knew of no appointment.',
  takeBack: [
    {
      what: 'A visit in Health hides from whoever carries the child that she was seen',
      edits: [
        {
          file: 'src/device/appointments/appointment-parts.ts',
          from: 'return [dayThere(written), seenThere(written)].flatMap(',
          to: 'return [dayThere(written)].flatMap(',
        },
      ],
      test: 'test/sync/appointments.test.ts',
      named: 'on which day she was seen',
    },
    {
      what: 'A task does not say who does it',
      edits: [
        {
          file: 'src/domain/kinds/follow-up/task.ts',
          from: "what: 'task', on: body.by, entry: id, who: body.who,",
          to: "what: 'task', on: body.by, entry: id,",
        },
      ],
      test: 'src/domain/continuity/named-to-do.test.ts',
      named: 'task.who',
    },
    {
      what: 'Today shows what is due in files that one carries, alone',
      edits: [
        {
          file: 'src/domain/continuity/who-carries.ts',
          from: "some((doer) => isMember(doer, me))) return 'mine'",
          to: "some((doer) => isMember(doer, me)) && carries(file, me)) return 'mine'",
        },
      ],
      test: 'src/web/screens/today/days-work.test.ts',
      named: 'a nurse’s own task',
    },
    {
      what: 'No line without its content is written beside a specialist’s task',
      edits: [
        {
          file: 'src/device/appointments/write-with-days.ts',
          from: 'if (!act.some(({ draft })',
          to: 'if (true || !act.some(({ draft })',
        },
      ],
      test: 'test/sync/appointments.test.ts',
      named: 'that there is an appointment',
    },
    {
      what: 'The place of an appointment is told though its writer did not let it be',
      edits: [
        { file: 'src/domain/continuity/days-there.ts', from: "...(tells.includes('place') && place", to: '...(place' },
      ],
      test: 'test/sync/appointments.test.ts',
      named: 'that there is an appointment',
    },
    {
      what: 'A matter of health says to nobody when the child is seen again',
      edits: [
        {
          file: 'src/domain/continuity/days-there.ts',
          from: "  'health-matter': reads(healthMatter, ({ matter, nextSeenOn }) => onDay(matter, nextSeenOn)),\n",
          to: '',
        },
      ],
      test: 'src/domain/continuity/days-there.test.ts',
      named: 'has been decided',
    },
    {
      what: 'A specialist’s next visit falls to whoever carries the child',
      edits: [
        { file: 'src/domain/kinds/follow-up/visit.ts', from: 'entry: last.id, ...doer }', to: 'entry: last.id }' },
      ],
      test: 'src/domain/continuity/days-there.test.ts',
      named: 'names for the next time',
    },
  ],
  searched: [
    {
      place: 'src/domain/kinds: every field of every kind with a due that takes a doer',
      found:
        'eighteen name somebody who does something on a day and none but two said so; now each does, and a test asks for a decision about every such field (src/domain/continuity/named-to-do.test.ts)',
    },
    {
      place: 'src/domain/kinds/planning/supervision-session.ts',
      found: 'what was agreed in a talk, by whom and by when, made nothing due; now it does',
    },
    {
      place: 'src/web/screens/today, src/web/screens/calendar',
      found: 'both read files that one carries; both ask now whose day it is (src/domain/continuity/who-carries.ts)',
    },
    {
      place: 'files that are no child’s (talks, hard questions, reports, carers)',
      found:
        'Today read children’s files alone; what names its member in those stands beside the day, without a word of what it is',
    },
    {
      place: 'src/web/frame: the bar, the rail, where the app opens',
      found:
        'specialists, supervisors without a caseload, coordinators and administrators had no Today; each member has one',
    },
    {
      place: 'src/web/screens/what-happened/form/who-field.tsx: every form that asks who does it',
      found:
        'only holders of the file could be named, and one who lacked the part was named without a word; now every colleague can be, and the key is offered',
    },
    {
      place:
        'kinds with a day in health, therapy, status, justice beside tasks (court-date, proceeding, talk-planned, service)',
      found:
        'nine kinds beside the task name a day on which the child has to be somewhere: hearing, planned talk, matter of health, age assessment, next visit in a part of its own, look after a return, talk after coming back, help that begins; each gives whoever carries the child the line without its content, and a test asks for a decision about every field with a day (src/domain/continuity/days-there.test.ts)',
    },
  ],
}
