import { question, ownInstrument, YES_IN_PART_NO } from './own-instrument.ts'

/**
 * Whether this child has a right in practice, by age. It gates nothing: a *no* is where the work begins. No father is
 * asked for (N2).
 */
export const rightsLook = ownInstrument({
  id: 'rights-look',
  title: 'Rights in this child’s life, by age',
  ages: { from: 0, to: 24 },
  respondents: ['child', 'carer', 'worker'],
  folder: 'care',
  againAfterDays: 180,
  scale: YES_IN_PART_NO,
  sections: [
    {
      code: 'every-child',
      title: 'At every age',
      items: [
        question('birth-is-registered', 'The birth is registered, or somebody is working on it'),
        question('has-a-nationality', 'A country recognises the child as its citizen'),
        question(
          'somebody-speaks-for-the-child',
          'A person without a conflict of interest represents the child in law',
          { ages: { from: 0, to: 17 } },
        ),
        question('health-care-as-others', 'Gets health care as other children here do'),
        question('knows-own-language', 'Is spoken to in a language that the child understands'),
        question(
          'contact-with-kin',
          'May be in touch with relatives who are safe, and need not be in touch with others',
        ),
        question('told-and-heard', 'Is told what is planned and is heard, as fits the age'),
        question('knows-how-to-complain', 'Knows how to complain about us', { ages: { from: 6, to: 24 } }),
      ],
    },
    {
      code: 'small',
      title: 'Up to age 5',
      items: [
        question('lives-with-mother-where-safe', 'Lives with the mother where that is safe and wished', {
          ages: { from: 0, to: 5 },
        }),
        question('place-at-kindergarten', 'Has a place at a kindergarten, or days with other children', {
          ages: { from: 3, to: 5 },
        }),
      ],
    },
    {
      code: 'school-age',
      title: 'From age 6',
      items: [
        question('enrolled', 'Is enrolled at a school and goes', { ages: { from: 6, to: 17 } }),
        question('catch-up', 'Gets help with what was missed', { ages: { from: 6, to: 17 } }),
        question('time-to-play', 'Has time to play and to rest', { ages: { from: 6, to: 14 } }),
        question('no-work-that-harms', 'Does no work that harms or gets in the way of school', {
          ages: { from: 6, to: 17 },
        }),
        question('not-punished', 'Is not punished for what others made the child do', { ages: { from: 10, to: 24 } }),
      ],
    },
    {
      code: 'growing-up',
      title: 'From age 15',
      items: [
        question('own-consent', 'Is asked for their own consent, alone if they wish', { ages: { from: 15, to: 24 } }),
        question('identity-card', 'Has an identity card or passport of their own, or a date for it', {
          ages: { from: 15, to: 24 },
        }),
        question('training-or-work', 'Has a way into training or fair work', { ages: { from: 15, to: 24 } }),
        question('knows-what-ends-at-18', 'Knows what ends and what begins at 18', { ages: { from: 16, to: 18 } }),
        question('sees-own-file', 'Knows that they can read their file, and how', { ages: { from: 15, to: 24 } }),
      ],
    },
  ],
})
