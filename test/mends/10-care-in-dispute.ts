import type { Mend } from '../../scripts/mend.ts'

const RULE = 'src/domain/rules/rights/n04-in-dispute.test.ts'

export const mend: Mend = {
  item: 10,
  fault:
    'In a clash of consent about care already under way "No" was called the safer answer, a clash about other care than health, or with a recipient, was due nowhere, and whoever gives the care learned nothing of it.',
  takeBack: [
    {
      what: 'a dispute about help in Health is unknown to whoever carries the child and does not hold Health',
      edits: [
        {
          file: 'src/domain/questions/dispute-on-card.ts',
          from: 'careInDispute(file, today).length + helpInDispute(file, today).length > 0',
          to: 'careInDispute(file, today).length > 0',
        },
      ],
      test: RULE,
      named: 'whoever carries the child and may not open it reads that there is an agreement to talk about',
    },
    {
      what: 'a no to care is called safer',
      edits: [
        {
          file: 'src/domain/kinds/registration/consent.ts',
          from: '    care: ({ purpose }) => CARE_PURPOSES.includes(purpose)',
          to: '',
        },
      ],
      test: RULE,
      named: 'no value of medicine',
    },
    {
      what: "the child's own no counts as one side of a clash",
      edits: [
        {
          file: 'src/domain/rules/rights/n04-in-dispute.ts',
          from: "return by === 'child' ? answer === 'yes' : !isBarred",
          to: "return by === 'child' || !isBarred",
        },
      ],
      test: RULE,
      named: 'is no clash with what a grown-up agreed to',
    },
    {
      what: "the child's own no makes nothing due",
      edits: [
        {
          file: 'src/domain/dues/care-in-dispute.ts',
          from: 'childsOwnNo(file).map(',
          to: '[].slice(childsOwnNo(file).length).map(',
        },
      ],
      test: RULE,
      named: 'is no clash with what a grown-up agreed to',
    },
    {
      what: 'whoever gives the care is not told',
      edits: [
        {
          file: 'src/domain/questions/dispute-on-card.ts',
          from: "if (!holds(before, 'care', 'card')) return []",
          to: 'if (!holds(before) || before.held.length >= 0) return []',
        },
      ],
      test: RULE,
      named: 'learns from the card',
    },
    {
      what: 'two workers who contradict each other about one help make nothing due',
      edits: [
        {
          file: 'src/domain/rules/rights/n04-help-in-dispute.ts',
          from: 'return isUnderWay(file) ? twoSayOfCare(ofCare',
          to: 'return ofCare.length < 0 ? twoSayOfCare(ofCare',
        },
      ],
      test: RULE,
      named: 'two workers who wrote different things',
    },
    {
      what: 'a dispute that only sync brings together waits for the next act',
      edits: [
        {
          file: 'src/device/after-round.ts',
          from: 'if (hasAgreements(open) || hasDeaths(open)) await',
          to: 'if (hasDeaths(open)) await',
        },
      ],
      test: 'test/sync/care-in-dispute.test.ts',
      named: 'came together in a sync alone',
    },
  ],
  searched: [
    {
      place: 'src/device/files/write/write.ts (`onCards`), src/device/after-round.ts',
      found:
        'The card was marked in an act alone, so two answers from two devices reached the nurse with whatever was written next. The device of whoever carries the child marks it after the round that brought them together.',
    },
    {
      place: 'every kind with `single.safer` (src/domain/kinds)',
      found:
        'About medicine, food or a bed: consent (case work, health care, psychological support), service (four categories), health-matter, first-hours (bed, food and clothes), first-hours-health. None is called safer any more.',
    },
    {
      place: 'care-arrangement, whereabouts, health-factor',
      found: 'Ranked by nothing: the newest is shown first and called so.',
    },
    {
      place: 'entitlement, money-given, factor, safety-look',
      found: 'Their order leads to more care or more caution, never to stopping it.',
    },
    {
      place: 'src/web/screens/child/journey/clash-sheet.tsx, src/web/screens/what-happened/form/clash-form.tsx',
      found:
        'Both called the first one safer or leading and chose it beforehand; about care none is chosen and the words say that it is in dispute.',
    },
    {
      place: 'src/domain/rules/consent/consents.ts',
      found: '`doNotInterrupt` held for health care alone and counted the child; nothing on a screen read it.',
    },
    {
      place: 'src/domain/kinds/rights/health-matter.ts',
      found:
        'Made a reminder without words where two people contradict each other, and none else; it makes one for its day, too, which says that there is an appointment (N5).',
    },
  ],
}
