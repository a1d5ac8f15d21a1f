import { CHILDHOOD, item, ownInstrument } from './made.ts'

/**
 * What may endanger and what protects, at the four places of the determinants model: individual, household, community,
 * structural. A *yes* is then written as a `factor` of its own, with how pressing it is. Nothing about people who did
 * harm is asked here, since that belongs in `origins`, and nothing about the body, which belongs in `health` (P4, N5).
 * Ethnicity and religion are no risks (N7).
 */
export const riskAndProtection = ownInstrument({
  id: 'risk-and-protection',
  title: 'What may endanger and what protects, at four places',
  ages: CHILDHOOD,
  respondents: ['child', 'carer', 'worker', 'other'],
  folder: 'care',
  asksObservation: true,
  againAfterDays: 90,
  scale: [
    { code: 'weighs-on-the-child', words: 'It weighs on the child' },
    { code: 'mixed', words: 'Mixed, or now and then' },
    { code: 'holds-the-child', words: 'It holds the child' },
  ],
  sections: [
    {
      code: 'individual',
      title: 'The child',
      items: [
        item('days-and-nights', 'Days and nights: sleep, going missing, places to be'),
        item('trusted-adult', 'An adult whom the child trusts and can reach'),
        item('own-plans', 'Skills, plans and knowing whom to call'),
        item('phone-and-online', 'Telephone and contacts online'),
      ],
    },
    {
      code: 'household',
      title: 'The household',
      items: [
        item('at-home', 'How people treat each other at home'),
        item('daily-care', 'Who cares, and for how long they can'),
        item('household-means', 'Income, food and debts'),
        item('siblings', 'Brothers and sisters: together, safe, heard'),
        item('what-is-kept-secret', 'What is kept secret, and what would happen if it came out'),
      ],
    },
    {
      code: 'community',
      title: 'The community',
      items: [
        item('neighbours', 'What neighbours say and do'),
        item('school-climate', 'School: the teacher, the class, the way there'),
        item('peers', 'Friends, and what is expected of girls and boys of this age'),
        item('community-support', 'People who help without being asked: faith, associations, elders'),
      ],
    },
    {
      code: 'structural',
      title: 'How things are arranged',
      items: [
        item('papers-in-order', 'Papers, and what cannot be had without them'),
        item('services-in-reach', 'Services: there, open to this child, payable, in a language of the child'),
        item('work-in-the-area', 'What work there is, for grown people and for children'),
        item('protection-in-force', 'Whether the law and those who carry it out protect here'),
      ],
    },
  ],
})
