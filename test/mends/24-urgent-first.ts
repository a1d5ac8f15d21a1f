import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 24,
  fault:
    '"Needs a doctor: now" put nothing on the overview, on Today or before the supervisor unless a last contact was timed, and the form that asks a hospital for help put words about health into Care and plan.',
  takeBack: [
    {
      what: 'a need of the body is urgent only where a contact was timed',
      edits: [
        {
          file: 'src/domain/urgent/urgent-needs.ts',
          from: "entry.body.need === 'now' || entry.body.need === 'today' ?",
          to: "(entry.body.need === 'now' || entry.body.need === 'today') && entry.body.lastContact !== undefined ?",
        },
      ],
      test: 'src/domain/urgent/urgent-needs.test.ts',
      named: 'though no contact was timed',
    },
    {
      what: 'no line is written for who does not hold the closed part',
      edits: [
        {
          file: 'src/domain/urgent/urgent-lines.ts',
          from: '.filter(({ entry }) => !was.some((one) => one.entry.id === entry.id))',
          to: '.filter(() => false)',
        },
      ],
      test: 'src/domain/urgent/urgent-needs.test.ts',
      named: 'writes a line',
    },
    {
      what: 'words about the body go to Care and plan',
      edits: [
        { file: 'src/domain/sharing/folder-of-words.ts', from: "{ medical: 'health',", to: '{' },
        { file: 'src/domain/sharing/folder-of-words.ts', from: "{ hospital: 'health',", to: '{' },
      ],
      test: 'src/domain/sharing/folder-of-words.test.ts',
    },
    {
      what: 'the supervisor’s list says nothing of it',
      edits: [{ file: 'src/domain/supervision/team-view.ts', from: "(['urgent'] as const) : [])", to: '[] : [])' }],
      test: 'src/domain/urgent/urgent-needs.test.ts',
      named: 'is on the supervisor’s list',
    },
    {
      what: 'the shift card leaves out what is urgent',
      edits: [{ file: 'src/domain/shift/shift-line.ts', from: 'urgent: urgentNeeds(file)', to: 'urgent: []' }],
      test: 'src/domain/shift/shift-line.test.ts',
      named: 'what is urgent',
    },
    {
      what: 'what a nurse is to do goes to Care and plan',
      edits: [
        {
          file: 'src/domain/sharing/folder-of-words.ts',
          from: "ofEntry(file, body['from']) ?? ofDoer(body['who'], holds)",
          to: 'undefined',
        },
      ],
      test: 'src/domain/sharing/folder-of-words.test.ts',
      named: 'what a nurse is to do',
    },
    {
      what: 'a note about the body goes to Care and plan',
      edits: [
        {
          file: 'src/web/form-model/proposed-folder.ts',
          from: "?? (typed.folder === 'care' && !isForSeveral(typed) ? folderOfFreeText(kind, typed.body) : undefined)",
          to: '',
        },
      ],
      test: 'src/web/form-model/proposed-folder.test.ts',
      named: 'speaks of the body',
    },
    {
      what: 'of what is typed into a form only some fields are read',
      edits: [
        {
          file: 'src/domain/sharing/free-text.ts',
          from: 'if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => wordsIn(option, value))',
          to: '',
        },
      ],
      test: 'src/domain/sharing/free-text.test.ts',
      named: 'wherever such words are typed',
    },
    {
      what: 'a matter of health that is urgent comes first nowhere',
      edits: [
        {
          file: 'src/domain/urgent/urgent-needs.ts',
          from: "entry.body.urgent ? [{ need: 'health' as const, within: entry.body.urgent, entry }] : []",
          to: "entry.body.urgent ? [].map(() => ({ need: 'health' as const, within: 'now' as const, entry })) : []",
        },
      ],
      test: 'src/domain/kinds/rights/health-matter.test.ts',
      named: 'that is urgent',
    },
    {
      what: 'a worry about the body is due for nobody',
      edits: [
        {
          file: 'src/domain/kinds/follow-up/concern.ts',
          from: "if (body.status !== 'open') return []",
          to: "if (body.status !== 'open' || folder === 'health') return []",
        },
      ],
      test: 'src/domain/kinds/follow-up/concern.test.ts',
      named: 'about the body',
    },
    {
      what: 'a matter of health with a day is due for nobody',
      edits: [{ file: 'src/domain/kinds/rights/health-matter.ts', from: '}), due: mattersDue', to: '})' }],
      test: 'src/domain/kinds/rights/health-matter.test.ts',
      named: 'with a day is due',
    },
    {
      what: 'the line that says that something is urgent waits ten seconds',
      edits: [
        {
          file: 'src/device/files/write/keep-act.ts',
          from: "'first-hours-health', 'urgent-need'",
          to: "'first-hours-health'",
        },
      ],
      test: 'test/sync/taken-back-at-once.test.ts',
      named: 'urgent',
    },
  ],
  searched: [
    {
      place:
        'every fact that says that something is urgent: the body in the first days, concerns, pressing risks, the look at safety, a missing child, where the child sleeps, arrangements that fit no child, a bed that was asked for',
      found: 'only risks and the look reached a list; all are in urgentSources now',
    },
    {
      place: 'every way in which entries are written (forms, opening, many files, the command line)',
      found: 'all pass through the device, which writes the neutral line itself in the same act',
    },
    {
      place:
        'kinds that may stand in Health and open in Care and plan (referral, its answer, chase and taking back, service, what helped, concern, task, visit, note, instrument)',
      found:
        'the first seven go by their codes or to where the question stands; a task goes by who does it and by the note that it came from; whatever is written from the page of one part opens in that part. Where codes say nothing, what is typed is read: every line and text of the twelve kinds that may stand in both parts (free-text.test.ts names them), in ten languages. An instrument says itself where its answers belong. A visit at a health place of which nothing about the body is written stays in Care',
    },
    {
      place:
        'every form with a text of one’s own: the form of a kind (form-frame.tsx), the note that is written first (note-first.tsx), a note divided over several children (several-children/), the form of an incomplete fact (begun)',
      found:
        'the first three propose the part by what is typed, each child’s part by its own words; one task for several children stays where it is; an incomplete fact goes where its form would. Kinds that stand in Care alone (goal, action, planned visit, safety look and others) have nowhere else to go',
    },
    {
      place: 'risks (factor): folderOfRisk',
      found: 'was written and asked by no form; the form of a risk asks it now',
    },
    {
      place: 'screens that show what comes first: overview, Today, Children, Team',
      found: 'none had a place for it; all four have, and so do the cards for a child and the shift card',
    },
  ],
}
