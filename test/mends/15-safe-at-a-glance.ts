import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 15,
  fault:
    'The headline read the last look at safety alone: after a child was recorded as living with somebody to whom nobody may hand her over it still said "Safe where she lives, with care"; a warning about another child, asked at opening, could not be corrected.',
  takeBack: [
    {
      what: 'anybody may have a card marked as a focal point',
      edits: [
        {
          file: 'src/device/safeguarding/marks-asked.ts',
          from: "body.stands === 'asked' && by === body.from && points.includes(by)",
          to: "body.stands === 'asked'",
        },
        {
          file: 'src/device/safeguarding/marks-asked.ts',
          from: '!(await focalPointsHere(open, turn)).includes(open.member)',
          to: '(await focalPointsHere(open, turn)).length < 0',
        },
      ],
      test: 'test/sync/safeguarding.test.ts',
      named: 'asks nobody to mark a card for anyone else',
    },
    {
      what: 'the answer to a focal point marks no card',
      edits: [{ file: 'src/device/safeguarding/marks-asked.ts', from: 'if (!stands)', to: 'if (stands)' }],
      test: 'test/sync/safeguarding.test.ts',
      named: 'marks without a reason the card of a child whose file the focal point does not hold',
    },
    {
      what: 'a good answer is said whatever was written since the look',
      edits: [
        {
          file: 'src/domain/safety/safety-answer.ts',
          from: 'REASSURING.includes(answer) && notSeenByLook(file).length > 0',
          to: 'REASSURING.includes(answer) && notSeenByLook(file).length < 0',
        },
      ],
      test: 'src/domain/safety/at-a-glance.test.ts',
      named: 'whatever the dates say',
    },
    {
      what: 'a look names nothing that it saw',
      edits: [
        {
          file: 'src/domain/deciding/decide.ts',
          from: 'kind.asWritten?.(file, read.data) ?? read.data',
          to: 'read.data',
        },
      ],
      test: 'src/domain/safety/touches-safety.test.ts',
      named: 'makes a look out of date: household',
    },
    {
      what: 'who was seen in the house, or with whom the child was placed, is not asked whether somebody barred lives there',
      edits: [
        {
          file: 'src/domain/safety/barred-under-roof.ts',
          from: '[...livesWithChild(file), ...current(file, household).flatMap(({ body }) => body.persons), ...placed]',
          to: 'livesWithChild(file)',
        },
      ],
      test: 'src/domain/safety/at-a-glance.test.ts',
      named: 'check today who lives there',
    },
    {
      what: 'a kind that changes safety is in no list',
      edits: [{ file: 'src/domain/safety/touches-safety.ts', from: "  touch(toldToWhom, 'written'),\n", to: '' }],
      test: 'src/domain/safety/touches-safety.test.ts',
      named: 'is decided for every kind',
    },
    {
      what: 'an accepted risk makes no review due before the day that the look names',
      edits: [
        {
          file: 'src/domain/safety/safety-answer.ts',
          from: 'return accepted ? earlier(',
          to: 'return accepted === undefined ? earlier(',
        },
        {
          file: 'src/domain/safety/safety-answer.ts',
          from: 'ACCEPTED_RISK_DAYS[accepted]',
          to: "ACCEPTED_RISK_DAYS[accepted ?? 'measures']",
        },
      ],
      test: 'src/domain/safety/at-a-glance.test.ts',
      named: 'within a week',
    },
    {
      what: 'a placement of which nobody said why breaks every list of what is due',
      edits: [
        {
          file: 'src/domain/safety/safety-answer.ts',
          from: '{ whyChanged?: readonly string[] }).whyChanged ?? [])',
          to: '{ whyChanged: readonly string[] }).whyChanged)',
        },
      ],
      test: 'src/domain/safety/placements-and-risks.test.ts',
      named: 'after every placement',
    },
    {
      what: 'a risk that somebody accepted before any look makes no review due',
      edits: [
        { file: 'src/domain/safety/safety-answer.ts', from: ' || isRisk(fact))', to: ' || (isRisk(fact) && false))' },
      ],
      test: 'src/domain/safety/placements-and-risks.test.ts',
      named: 'after every risk',
    },
    {
      what: 'a later answer about another child of the household changes nothing',
      edits: [
        {
          file: 'src/domain/questions/children-left.ts',
          from: 'answerSince(file, opening.id, at, child.person) ?? child.safeTonight',
          to: 'child.safeTonight',
        },
      ],
      test: 'src/domain/questions/children-left.test.ts',
    },
    {
      what: 'people who are unsafe or marked are named at a glance',
      edits: [
        {
          file: 'src/web/screens/child/people/people-around.ts',
          from: "people.filter((one) => one.safety === 'safe' && one.never.length === 0 && !one.died)",
          to: 'people.filter((one) => !one.died)',
        },
      ],
      test: 'src/web/screens/child/people/people-around.test.ts',
    },
  ],
  searched: [
    {
      place:
        'every arrangement with every reason for a change and with none (src/domain/safety/placements-and-risks.test.ts)',
      found:
        'one without a reason, which the form allows, threw while dues were worked out; a risk that was accepted before anybody had looked made nothing due',
    },
    {
      place:
        'all kinds (src/domain/kinds): src/domain/safety/touches-safety.ts lists those that could change safety, its test holds every other kind to a reason why not',
      found: '19 kinds touch safety; the test refuses a kind in neither list',
    },
    {
      place:
        'whoever reads isSheSafe: the overview, the list of children, Team, the hand-over page, the copy of the own file',
      found:
        'all read the answer of the last look alone; isSheSafe itself now says *not known* for a good answer that is out of date',
    },
    {
      place: 'the sheet of what closing needs (src/web/screens/approvals/closing-needs.tsx)',
      found: 'named the day of the look though something changed since; says so now',
    },
    {
      place: 'who counts as living with the child (tie, household, care arrangement)',
      found: 'three places, only the tie was read; all three are, and two that differ are both taken',
    },
    {
      place:
        'names before a touch on the overview: unsafe ties, marks, whoever answers an agreed number, *Who is around her?*',
      found: 'all four named people beside a warning; they stand behind one touch, or are left out',
    },
    {
      place:
        'a look that is written again after it was refused, or taken over by somebody else (src/device/sync/reconcile/settle-attention.ts)',
      found: 'would have named what came since: such words keep what their writer had seen',
    },
    { place: 'the form that looks at safety again', found: 'opened with the former answer filled in; it opens empty' },
    {
      place: 'the guidance card about other children who are there still',
      found: 'read the opening alone; reads the later answers, too',
    },
  ],
}
