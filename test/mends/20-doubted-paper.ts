import type { Mend } from '../../scripts/mend.ts'

const BIRTH = 'src/domain/kinds/registration/birth.ts'
const ORDERS = 'src/domain/rules/r02-every-order.test.ts'

export const mend: Mend = {
  item: 20,
  fault:
    'A date from a doubted paper took the place of everything that was said of a birth, and made an adult of a child in spite of reasons to think that this is one.',
  takeBack: [
    {
      what: 'Births of different grounds take the place of each other',
      edits: [{ file: BIRTH, from: 'key: (body) => `${body.who} ${body.basis}`', to: 'key: (body) => body.who' }],
      test: ORDERS,
      named: 'takes nothing away from a year of the Ox',
    },
    {
      what: 'A doubted paper gives an age of eighteen or more',
      edits: [{ file: BIRTH, from: "body.basis !== 'document-doubted'", to: "body.basis !== 'not-known' || true" }],
      test: ORDERS,
      named: 'a doubted paper alone makes nobody an adult',
    },
    {
      what: 'Reasons to think that this is a child count for nothing against a paper',
      edits: [
        {
          file: BIRTH,
          from: '!sure || (thoughtChildUntil !== undefined && on < thoughtChildUntil)',
          to: '!sure || (thoughtChildUntil === undefined && on === undefined)',
        },
      ],
      test: ORDERS,
      named: 'count against a sure paper',
    },
    {
      what: 'A yes to such reasons goes with the birth whose place another one took',
      edits: [{ file: BIRTH, from: "if (answers.get(id) !== 'no') for", to: 'if (answers.get(id) === undefined) for' }],
      test: ORDERS,
      named: 'until somebody answers them with a no',
    },
    {
      what: 'Whoever is presumed a child is given the cards of grown people',
      edits: [
        {
          file: 'src/domain/questions/protective-band.ts',
          from: "isChild(file, today) !== 'presumed-child' || CHILD_BANDS.includes(band)",
          to: "isChild(file, today) === 'presumed-child' || CHILD_BANDS.includes(band)",
        },
      ],
      test: ORDERS,
      named: 'takes nothing away|makes nobody an adult',
    },
    {
      what: 'The year of an animal begins on the same days in every country',
      edits: [
        {
          file: 'src/domain/kinds/registration/said-year.ts',
          from: 'nearestStep(2019 + said.animal - said.about), said.country)',
          to: 'nearestStep(2019 + said.animal - said.about), undefined)',
        },
      ],
      test: 'src/domain/kinds/registration/said-year.test.ts',
    },
    {
      what: 'A year of an animal that a look cannot tell from the one twelve years before makes an adult',
      edits: [
        {
          file: 'src/domain/kinds/registration/said-year.ts',
          from: 'if (Math.abs(away) < FAR) return near',
          to: 'if (Math.abs(away) < FAR + 2) return near',
        },
      ],
      test: 'src/domain/kinds/registration/said-year.test.ts',
      named: 'covers both of its years',
    },
    {
      what: 'A no to such reasons makes an adult of somebody whom one source makes a child',
      edits: [{ file: BIRTH, from: '!births.some(({ body }) => makesChild(body, on))', to: 'births.length > 0' }],
      test: ORDERS,
      named: 'a source that makes a child',
    },
    {
      what: 'A form saves without showing what would count no longer',
      edits: [
        {
          file: 'src/web/screens/what-happened/form/form-frame.tsx',
          from: '          <SupersededByThis drafts={result.drafts} />\n',
          to: '',
        },
      ],
      test: 'test/architecture/unshown-fields.test.ts',
      named: 'is shown before Save',
    },
  ],
  searched: [
    {
      place: 'every reader of `birth` in src (23 files)',
      found: 'Ten read one birth for each person; all ask `birthsOf` now, which gives those of every basis.',
    },
    {
      place:
        'every question of full age: R2, R14, R20, consents taken again, the mother’s age, the copy of the own file, cards by age, questions asked by age, words for girl and woman',
      found:
        'R2 and the mother’s age looked at the ends of the range themselves and at reasons otherwise: both ask `childByBirth` now. The copy of the own file counted from any paper: it asks `comesOfAge`. Cards and the head of a file took the band from any paper: both ask `protectiveBand`.',
    },
    {
      place: 'the card *Not sure how old*',
      found: 'It was silent where a doubted paper gave a day: it speaks wherever a child is presumed.',
    },
    {
      place: 'slips for police, hospital, school',
      found: 'Each date that stands was printed, with no word of doubt: a doubted paper is left out.',
    },
    {
      place: 'every calendar of `said-year.ts`',
      found:
        'The Chinese lunar year was a month too wide at each end; it goes by the days of both lunar calendars. Buddhist, Burmese and Islamic years are wide on purpose; a Buddhist year ended in December, though Laos counts it from mid-April. An animal’s year five or six years away from a look was taken for one of two: it covers both.',
    },
  ],
}
