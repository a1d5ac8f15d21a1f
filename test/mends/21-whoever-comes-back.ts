import type { Mend } from '../../scripts/mend.ts'

const SEARCH = 'src/web/screens/children/search-all.test.ts'

export const mend: Mend = {
  item: 21,
  fault:
    'A search left out closed files and by-names and offered a new file at once; what was typed was lost on the way, and a file opened from a meeting asked nothing at all.',
  takeBack: [
    {
      what: 'A search leaves out closed files',
      edits: [
        {
          file: 'src/web/screens/children/search-all.ts',
          from: 'namesForSearch(known)',
          to: "namesForSearch(known.filter(({ line }) => line.line.byKind['light-closure'] === undefined))",
        },
      ],
      test: SEARCH,
    },
    {
      what: 'A search leaves out by-names of meetings',
      edits: [
        {
          file: 'src/web/screens/children/search-all.ts',
          from: 'met: similarByNames(contacts, asked, day)',
          to: "met: similarByNames(contacts, '', day)",
        },
      ],
      test: SEARCH,
    },
    {
      what: 'A search leaves out by-names of children thought to be at risk',
      edits: [
        {
          file: 'src/web/screens/children/search-all.ts',
          from: 'similarAtRisk(contacts, asked)',
          to: 'similarAtRisk([], asked)',
        },
      ],
      test: SEARCH,
      named: 'at risk by the by-name',
    },
    {
      what: 'A search leaves out by-names on the lists of groups',
      edits: [
        {
          file: 'src/web/screens/children/search-all.ts',
          from: 'similarInGroups(groups, asked)',
          to: 'similarInGroups([], asked)',
        },
      ],
      test: SEARCH,
    },
    {
      what: 'Somebody on a group’s list is offered as without a file after it was said that they have one',
      edits: [
        {
          file: 'src/domain/kinds/before/known-in-group.ts',
          from: '.filter(({ mark }) => !known.has(mark))',
          to: '.filter(() => known.size < 1_000)',
        },
      ],
      test: SEARCH,
    },
    {
      what: 'A question that was passed over comes again on no day',
      edits: [{ file: 'src/web/screens/children/opening/opening-drafts.ts', from: 'by: addDays(today, 1), ', to: '' }],
      test: 'src/web/screens/children/opening/opening-drafts.test.ts',
    },
    {
      what: 'A family is opened without asking',
      edits: [
        {
          file: 'src/web/screens/children/family/use-opening.ts',
          from: "import { whoMayBeKnown } from '../opening/asked-for.ts'",
          to: 'const whoMayBeKnown = () => Promise.resolve([])',
        },
      ],
      test: 'test/architecture/opening-asks.test.ts',
    },
  ],
  searched: [
    {
      place: 'every caller of `openFiles` in src (21)',
      found:
        'Four open a child’s file: the new file, its brothers and sisters, a meeting, a family. Each asks now, or makes the question due tomorrow. The others open files of a team, a group, a contact, a packet, a channel.',
    },
    {
      place: 'import of case data (`src/cli/ctdc`)',
      found:
        'Its rows carry no name, so nobody can be found by them; a row that was imported before is known by its own number.',
    },
    {
      place: 'every search by a name in src/web: Children, With whom?, Already known?, The same or related?',
      found:
        'Children left out closed files; With whom? did not say which are closed, nor whom to ask. Already known? and The same, or related? look at every file; the first did not say which are closed.',
    },
    {
      place: 'children at risk, written down before there is a file',
      found: 'Their by-names were searched by nothing. Children and Already known? look at them now.',
    },
    {
      place: 'lists of groups',
      found:
        'Were searched by nothing. Children and Already known? look at them; the group keeps that somebody on its list has a file, and not which.',
    },
  ],
}
