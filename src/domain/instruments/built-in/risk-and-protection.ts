import { CHILDHOOD, question, ownInstrument } from './own-instrument.ts'

/**
 * What may endanger and what protects, at the four places of the determinants model: individual, household, community,
 * structural. A *yes* is then written as a `factor` of its own, with how pressing it is. Nothing about people who did
 * harm is asked here, since that belongs in `origins`, and nothing about the body, which belongs in `health` (P4, N5).
 * Ethnicity and religion are no risks (N7).
 */
export const riskAndProtection = ownInstrument({
  id: 'risk-and-protection',
  title: 'Risks and protection in four places',
  ages: CHILDHOOD,
  respondents: ['child', 'carer', 'worker', 'other'],
  folder: 'care',
  asksObservation: true,
  againAfterDays: 90,
  scale: [
    { code: 'weighs-on-the-child', words: 'It is a risk to the child' },
    { code: 'mixed', words: 'Mixed, or now and then' },
    { code: 'holds-the-child', words: 'It protects the child' },
  ],
  sections: [
    {
      code: 'individual',
      title: 'The child',
      items: [
        question('days-and-nights', 'Days and nights: sleep, going missing, places to be'),
        question('trusted-adult', 'An adult whom the child trusts and can reach'),
        question('own-plans', 'Skills, plans and knowing whom to call'),
        question('phone-and-online', 'Telephone and contacts online'),
      ],
    },
    {
      code: 'household',
      title: 'The household',
      items: [
        question('at-home', 'How people treat each other at home'),
        question('daily-care', 'Who cares for the child, and how long they can'),
        question('household-means', 'Income, food and debts'),
        question('siblings', 'Brothers and sisters: together, safe, heard'),
        question('what-is-kept-secret', 'What is kept secret, and what would happen if it came out'),
      ],
    },
    {
      code: 'community',
      title: 'The community',
      items: [
        question('neighbours', 'What neighbours say and do'),
        question('school-climate', 'School: the teacher, the class, the way there'),
        question('peers', 'Friends, and what is expected of girls and boys of this age'),
        question('community-support', 'People who help without being asked: faith groups, associations, elders'),
      ],
    },
    {
      code: 'structural',
      title: 'Papers, services, work and law',
      items: [
        question('papers-in-order', 'Papers, and what the child cannot get without them'),
        question(
          'services-in-reach',
          'Services: available, open to this child, affordable, in a language of the child',
        ),
        question('work-in-the-area', 'What work there is, for adults and for children'),
        question('protection-in-force', 'Whether the law and the officials who apply it protect people here'),
      ],
    },
  ],
})
