import type { ChildStory } from '../../telling/child-story.ts'

export const erion: ChildStory = {
  key: 'erion',
  household: 'valbona',
  called: { text: 'Erion', language: 'sq' },
  names: [{ text: 'Erion Prroi', script: 'Latn', kind: 'called' }],
  pronoun: 'he',
  gender: 'male',
  age: { years: 1, months: 2, known: 'day', basis: 'family-said' },
  band: '0-2',
  languages: ['sq'],
  interpreter: 'not-needed',
  opened: -118,
  source: 'parents-own-case',
  othersThere: 'none-there',
  groups: [{ group: 'born-of-trafficking', stands: 'yes', parent: 'mother' }],
  people: {
    mother: {
      called: 'His mother Valbona',
      tie: 'mother',
      gender: 'female',
      age: '15-17',
      safe: 'safe',
      lives: true,
      cares: true,
      story: 'valbona',
    },
    greatgran: {
      called: 'Gran Dila',
      tie: 'grandmother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      side: 'mothers-side',
    },
    older: {
      called: 'A tall man with a grey van',
      tie: 'other',
      gender: 'male',
      age: '25-or-more',
      safe: 'unsafe',
      never: ['contact', 'inform', 'hand-over', 'accept-consent'],
      danger: { roles: ['violent'], stands: 'yes', words: 'See the reason in his mother’s own file.' },
    },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'through-person', to: 'mother', when: 'Before noon', weAre: 'The sewing course' }],
    never: ['phone', 'visit-home'],
  },
  acts: (t) => {
    const papers = t.help('papers', 'administrative-documentation', 'birth-registration', 'Civil registry, Lezhë')
    const doctor = t.help('doctor', 'medical', 'check-up', 'Children’s clinic')
    return [
      t.drita(
        -118,
        t.limits('too-young', 'Told to his mother.'),
        t.livesWith('mother-child-unit', ['mother'], 'has-none', { showed: 'Reaches for his mother and settles.' }),
        t.safeWithCare('Nobody outside the unit knows the house', 'He is with his mother day and night', 21),
        doctor.needed('family', 'He has seen no doctor since he was born.'),
      ),
      t.drita(
        -112,
        t.birthPapers('not-registered', {
          certificate: 'none',
          obstacles: ['born-outside-a-facility', 'term-has-passed'],
          legalAdvice: 'asked-for',
          next: 'The lawyer explains what registration without a second parent means',
          nextIn: -90,
        }),
        papers.needed('worker', 'Without it: no clinic card, no kindergarten later.'),
      ),
      t.drita(
        -100,
        doctor.completed('Growth as it should be; vaccinations begun.', { showed: 'Cried at the needle, then slept.' }),
      ),
      t.drita(
        -88,
        papers.offered('Registration with his mother’s name alone; nobody is asked to name a father.'),
        t.levels({
          'with-parent': ['good', 'worker', 'He looks for her face before he does anything.'],
          family: ['fair', 'parent', 'His great-grandmother knows him and is proud.'],
          community: null,
          society: ['very-hard', 'worker', 'No paper says that he exists.'],
        }),
      ),
      t.drita(
        -70,
        papers.running('The court heard his mother once'),
        t.birthPapers('in-progress', {
          certificate: 'with-authority',
          obstacles: ['court-needed'],
          legalAdvice: 'given',
          next: 'Decision of the court',
          nextIn: 12,
          waitingOn: 'District court',
        }),
      ),
      t.drita(
        -30,
        t.levels({
          'with-parent': ['good', 'parent', '"He says mama and lamp."'],
          family: ['good', 'worker', 'Thursday is the day of his great-grandmother.'],
          community: ['fair', 'worker', 'Plays with the other children of the unit.'],
          society: ['hard', 'worker', 'The court has heard the case; the paper is not there yet.'],
        }),
      ),
      t.drita(
        -9,
        t.levels({
          'with-parent': ['good', 'worker', 'Brings her his shoes when he wants to go out.'],
          family: ['good', 'worker', 'As before.'],
          community: ['fair', 'worker', 'As before.'],
          society: ['hard', 'worker', 'The court has not decided yet.'],
        }),
      ),
      t.drita(
        -6,
        t.visit(
          'shelter',
          { showed: 'Walked three steps to his mother and sat down laughing.' },
          { child: 'seen', present: ['mother'] },
        ),
        t.task('shoes', 'Winter shoes, size 21', 3),
      ),
      t.drita(
        -5,
        t.nextVisit('unit-1', 1, 'shelter', 'At the unit, after the workshop', 'Together with his mother'),
        t.crosses(
          'mother',
          ['when-we-come'],
          'One visit for both, and her hour with Mira is not on the same day.',
          180,
        ),
      ),
      t.besa(-4, t.approve('file-link', 'One visit is enough for both of them.')),
    ]
  },
}
