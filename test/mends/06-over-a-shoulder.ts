import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 6,
  fault:
    'Titles of guidance, hints of forms and the child’s own page told whoever looked over a shoulder what had happened, and named people beside “unsafe”.',
  takeBack: [
    {
      what: 'the file before the touch still says that it holds what happened, therapy and health',
      edits: [
        {
          file: 'src/domain/shown/before-reveal.ts',
          from: 'held: file.held.filter((folder) => !needsReveal(folder)),',
          to: 'held: file.held,',
        },
      ],
      test: 'src/domain/shown/before-reveal.test.ts',
    },
    {
      what: 'entries of these folders are among those that a first screen reads',
      edits: [
        {
          file: 'src/domain/shown/before-reveal.ts',
          from: 'const left = entries.filter(shown)\n',
          to: 'const left = entries\n',
        },
      ],
      test: 'src/domain/shown/before-reveal.test.ts',
    },
    {
      what: 'a card that speaks of a danger is titled on the overview',
      edits: [
        {
          file: 'src/guidance/engine/first-screen.ts',
          from: '![...facts, ...fits].some((fact) => SAY_WHAT_HAPPENED.has(fact.kind) || saysWhoIsSafe(fact))',
          to: '[...facts, ...fits].length > 0',
        },
      ],
      test: 'src/guidance/engine/first-screen.test.ts',
    },
    {
      what: 'the form of a “no” names the crime',
      edits: [
        {
          file: 'src/web/kinds/services/service.tsx',
          from: 'The list comes from a study of adults: a child’s reason may not be in it.',
          to: 'The list comes from what grown women and girls said about sexual exploitation.',
        },
      ],
      test: 'test/architecture/over-a-shoulder.test.ts',
    },
    {
      what: 'a step against a danger, typed in free words, is printed on the child’s own page',
      edits: [
        {
          file: 'src/domain/for-child/plan-page.ts',
          from: "return speaksOfDanger(text) ? 'speaks-of-danger' : null",
          to: 'return null',
        },
      ],
      test: 'src/domain/for-child/plan-page.test.ts',
    },
    {
      what: 'words on the card that name somebody are shown on Today',
      edits: [
        {
          file: 'src/web/views/child-file/safety-lines.ts',
          from: 'tells: betrays(rule.neverWords) || names(rule.neverWords, namesIn(file))',
          to: 'tells: false',
        },
      ],
      test: 'src/web/views/child-file/safety-lines.test.ts',
    },
    {
      what: 'a list calls by its own name what is due by a sealed part',
      edits: [
        {
          file: 'src/domain/shown/named-dues.ts',
          from: 'due(kinds, beforeReveal(file), today)',
          to: 'due(kinds, file, today)',
        },
      ],
      test: 'src/domain/shown/named-dues.test.ts',
    },
    {
      what: 'the page of what a return rests on opens without the touch',
      edits: [
        {
          file: 'src/web/screens/child/return/return-screen.tsx',
          from: "import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'\n",
          to: '',
        },
        { file: 'src/web/screens/child/return/return-screen.tsx', from: '<RevealedOnly file={file}>', to: '<>' },
        { file: 'src/web/screens/child/return/return-screen.tsx', from: '</RevealedOnly>', to: '</>' },
      ],
      test: 'test/architecture/over-a-shoulder.test.ts',
      named: 'asks who can see it',
    },
    {
      what: 'Supervision names parts that the supervisor does not hold',
      edits: [
        {
          file: 'src/web/screens/supervision/missing-and-drift.ts',
          from: 'notJudged.some((one) => one.code === code) ? [child] : []',
          to: 'notJudged.flatMap((one) => (one.code === code ? [{ ...child, dependsOn: one.dependsOn }] : []))',
        },
      ],
      test: 'src/web/screens/supervision/missing-and-drift.test.ts',
      named: 'names no part',
    },
  ],
  searched: [
    {
      place: 'src/web/screens/child (four tabs, family map, person and entry sheets)',
      found:
        'read the file before the touch; titles, lines, part names, marks of safety and “two people wrote” waited for nothing',
    },
    {
      place: 'src/web/screens/guidance (list, card, dilemmas, laid aside)',
      found: 'all spoke from every folder; now from the file before the touch, sources folded',
    },
    {
      place: 'src/web/screens/today, children, calendar, first-days, what-happened',
      found:
        'walked in test/journeys/over-a-shoulder.test.ts with words planted in every sealed entry; the safety notes of Today named people',
    },
    {
      place: 'every form of a child’s file, as it opens',
      found:
        'hints of service and guardianship and the card of document-kept; forms that open with a sealed value ask first',
    },
    {
      place: 'every card with its examples',
      found: 'test/support/guidance/proving.ts holds each against the file before the touch',
    },
    {
      place: 'src/domain/for-child',
      found: 'free words could name helpers, an unsafe uncle by his tie, or a step against a danger',
    },
    {
      place: 'src/web/screens/team, approvals, hand-over-page, shift',
      found:
        'the sheet of a decision was shown whole, the list named it and the rule that it went around; the page named whoever is marked; the shift card named them and what a child is allergic to',
    },
    {
      place: 'every place of the app (test/support/app/every-screen/visits.ts), each visited by the journey',
      found:
        'what a return rests on, a decision on paper, a slip, help that fits a need of the body, sets of questions in Health, the copy of the own file, an official form, what crosses between files',
    },
    {
      place: 'every screen that reads a whole file: test/architecture/over-a-shoulder.test.ts',
      found: 'thirteen ask for no touch, each with its reason; a new one fails until it asks or says why not',
    },
  ],
}
