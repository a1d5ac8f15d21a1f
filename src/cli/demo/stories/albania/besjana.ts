import type { ChildStory } from '../../telling/child-story.ts'

export const besjana: ChildStory = {
  key: 'besjana',
  called: { text: 'Besjana', language: 'sq' },
  names: [{ text: 'Besjana Toska', script: 'Latn', kind: 'called' }],
  pronoun: 'she',
  gender: 'female',
  age: { years: 4, months: 3, known: 'day', basis: 'birth-certificate' },
  band: '3-5',
  languages: ['sq'],
  interpreter: 'not-needed',
  opened: -820,
  source: 'hospital-or-clinic',
  othersThere: 'none-there',
  groups: [{ group: 'born-of-trafficking', stands: 'yes', parent: 'mother' }],
  people: {
    mother: {
      called: 'Mother',
      tie: 'mother',
      gender: 'female',
      age: '18-24',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen with her over two years',
    },
    grandparents: {
      called: 'Grandmother Lule',
      tie: 'grandmother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      side: 'mothers-side',
      checked: 'Seen at home; she wished to talk without the mother, and did',
    },
  },
  contact: { rule: 'any-way', ways: [{ way: 'phone', to: 'mother' }] },
  acts: (t) => {
    const papers = t.help('papers', 'administrative-documentation', 'birth-registration', 'Civil registry')
    const kindergarten = t.help('kindergarten', 'education-early-childhood', 'kindergarten', 'Kindergarten Ylli')
    const together = t.help('together', 'psychological-psychosocial', 'parent-child-sessions', 'Mother and child unit')
    return [
      t.drita(
        -820,
        t.limits('too-young', 'Told to her mother.'),
        t.livesWith('mother-child-unit', ['mother'], 'has-none', { showed: 'Looks for her mother’s voice.' }),
        t.birthPapers('not-registered', {
          certificate: 'none',
          obstacles: ['refused-without-father'],
          legalAdvice: 'given',
        }),
      ),
      t.drita(
        -780,
        t.levels({
          'with-parent': ['hard', 'parent', '"Some days I cannot look at her. I look after her all the same."'],
          family: ['very-hard', 'worker', 'The grandparents know of a daughter, not of a grandchild.'],
          community: null,
          society: ['very-hard', 'worker', 'No papers.'],
        }),
        together.running('Twice a week'),
      ),
      t.drita(
        -700,
        papers.completed('Registered with the mother’s name alone.', { showed: 'Chewed the corner of the folder.' }),
        t.birthPapers('registered', { certificate: 'in-hand', legalAdvice: 'given' }),
      ),
      t.drita(
        -560,
        t.levels({
          'with-parent': ['fair', 'parent', '"She has my ears."'],
          family: ['hard', 'worker', 'The grandmother came, and brought socks.'],
          community: ['fair', 'worker', 'Plays in the yard of the unit.'],
          society: ['good', 'worker', 'Registered and insured.'],
        }),
      ),
      t.drita(
        -400,
        t.livesWith(
          'one-parent',
          ['mother', 'grandparents'],
          'has-none',
          { showed: 'Ran into the kitchen ahead of everyone.' },
          'return',
        ),
        kindergarten.running('Mornings'),
      ),
      t.drita(
        -230,
        t.levels({
          'with-parent': ['good', 'worker', 'They tease each other.'],
          family: ['fair', 'worker', 'Her grandmother says "my granddaughter" in front of neighbours.'],
          community: ['fair', 'worker', 'Invited to a birthday.'],
          society: ['good', 'worker', 'Kindergarten, clinic, register.'],
        }),
        together.completed('Two years of it; the mother asked to end.', { showed: 'Waved.' }),
      ),
      t.drita(
        -40,
        t.levels({
          'with-parent': ['good', 'worker', 'As before.'],
          family: ['good', 'worker', 'Three generations at one table.'],
          community: ['good', 'teacher', 'Has a best friend, called Amra.'],
          society: ['good', 'worker', 'Everything in order.'],
        }),
        kindergarten.completed('She may stay until school.', { showed: 'Showed her peg with the star.' }),
      ),
      t.drita(
        -20,
        t.conference(
          'closing',
          ['drita', 'besa', 'mother'],
          'spoke-through-someone',
          { showed: 'Sat on the table and counted the people.' },
          'What is good, what could become hard when she asks where she comes from, and whom to call then.',
          ['Ask to close', 'A visit at her fifth birthday'],
        ),
      ),
      t.drita(
        -4,
        t.askToClose('goals-met', {
          reasons:
            'At home with her mother and her grandmother, registered, in kindergarten. Nothing is left that needs us.',
          says: { showed: 'Gave Drita a drawing of a house and said: you can come again.' },
          helped: 'The hours together; the lawyer who knew that no father is needed for the register.',
          didNotHelp: 'Being asked the same questions at three counters.',
          call: 'The number of the day centre, any day',
          contacts: [60, 180, 360],
          until: 366,
          watch: ['When she asks about her father'],
        }),
      ),
    ]
  },
}
