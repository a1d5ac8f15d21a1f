import type { ChildStory } from '../../telling/child-story.ts'

export const klea: ChildStory = {
  key: 'klea',
  called: { text: 'Klea', language: 'sq' },
  names: [
    { text: 'Klea Marku', script: 'Latn', kind: 'called' },
    { text: 'Claudia', script: 'Latn', kind: 'given-in-exploitation', use: 'do-not-use' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: { years: 15, months: 6, known: 'day', basis: 'birth-certificate' },
  band: '15-17',
  languages: ['sq', 'it'],
  interpreter: 'not-needed',
  opened: -270,
  source: 'police',
  sentBy: 'Child protection desk',
  othersThere: [{ called: 'A small sister', from: 7, to: 8, safeTonight: 'yes' }],
  groups: [{ group: 'trafficked-child', stands: 'yes' }],
  people: {
    mother: {
      called: 'Mother',
      tie: 'mother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Looked into at home and with the nurse',
    },
    uncle: {
      called: 'The uncle with the blue shop',
      tie: 'uncle',
      gender: 'male',
      age: '25-or-more',
      safe: 'unsafe',
      side: 'fathers-side',
      never: ['contact', 'inform', 'hand-over', 'accept-consent'],
      numbers: ['067 555 0199'],
      danger: {
        roles: ['recruiter', 'profits'],
        stands: 'suspected',
        words: 'He arranged the journey. He answers the telephone of the house.',
      },
    },
    friend: { called: 'Her friend Ema', tie: 'friend', gender: 'female', age: '15-17', safe: 'safe' },
    sister: { called: 'Little Anxhela', tie: 'sister', gender: 'female', age: '6-11', safe: 'safe', lives: true },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [
      { way: 'meet-elsewhere', to: 'child', when: 'Wednesday, four o’clock', where: 'Day centre' },
      { way: 'through-person', to: 'friend' },
    ],
    never: ['phone', 'visit-home'],
    neverWords: 'Do not phone the house: the uncle picks up',
  },
  mira: true,
  acts: (t) => {
    const talks = t.help('talks', 'psychological-psychosocial', 'trauma-support', 'Mira Hoxha')
    const lawyer = t.help('lawyer', 'legal-justice', 'compensation', 'Free legal aid')
    const school = t.help('school', 'education-early-childhood', 'school-place', 'Evening school')
    const shelter = t.help('shelter', 'accommodation-care', 'emergency-shelter', 'State shelter')
    return [
      t.drita(
        -270,
        t.limits('yes'),
        t.firstHours('safe-sleep', 'yes', 'With her mother, the door to the yard locked'),
        t.firstHours('phone-in-hand', 'no', 'Her phone is with the police'),
        t.safety('not-safe', 'The uncle lives in the next street and comes by.', -268),
        shelter.offered('A bed for some nights, with her sister.'),
      ),
      t.drita(
        -269,
        shelter.declined(['would-have-to-live-there', 'does-not-suit'], 'I am not going to live behind a gate again.', {
          wayBack: 'She knows the number and the side door',
        }),
        t.safetyPlan({
          signs: ['The blue car stands at the corner'],
          does: ['Go in to the neighbour', 'Call with Ema’s phone'],
          call: ['drita', 'friend'],
          says: 'That is what I do anyway.',
          copy: 'no-not-safe',
          reviewIn: 22,
        }),
      ),
      t.drita(
        -262,
        t.alreadyTold('police', 'Inspector, child desk', 'never', ['The flat in the port', 'Names of customers']),
        t.experience('established', {
          acts: ['recruitment', 'transportation'],
          forms: ['sexual-exploitation'],
          recruitedBy: ['family'],
          recruitedHow: ['promise-of-work'],
          scope: 'cross-border',
          countries: [{ country: 'IT', was: 'exploited-in' }],
          ended: 'raid-or-police',
        }),
        t.identified('formally-identified', 'police'),
      ),
      t.drita(
        -250,
        t.risk('uncle', 'suspect-near', 'high', 'household', 'He comes to the yard when her mother is at work.'),
        t.protects('ema', 'friends', 'individual', 'Ema has been told nothing and has asked nothing.'),
        t.levels({
          'with-parent': ['fair', 'child', '"She believes me."'],
          family: ['very-hard', 'worker', 'Half of the family does not greet them.'],
          community: ['hard', 'child', '"They look, then they look away."'],
          society: ['hard', 'worker', 'Two school years missing.'],
        }),
      ),
      t.drita(
        -248,
        t.safeWithCare(
          'She is never alone in the house in the afternoon',
          'The measure keeps the uncle out of the street',
          30,
        ),
        t.step(
          'yard',
          'quiet',
          'Mother’s shift moved to the morning; the neighbour is at home in the afternoon',
          'mother',
          -240,
          'done',
          ['uncle'],
        ),
        t.goal('quiet', 'I want to sit in our yard.', 'Her own yard is hers', 'family', 1),
        t.goal('school', 'I want to finish the ninth class.', 'Ninth class finished', 'society', 2),
        school.needed('child', 'She asked for the evening school, not for her old class.'),
        talks.offered('An hour on Wednesday; she may also just sit.'),
      ),
      t.drita(
        -220,
        talks.accepted(),
        school.waitlisted(-150),
        lawyer.offered('What the court could award her, how long it takes, and what she would have to say.'),
      ),
      t.drita(
        -180,
        lawyer.declined(
          ['does-not-want-to-tell-it-again', 'wants-to-move-on'],
          'Not now. I do not want to sit in that room.',
          { how: 'At the day centre, once, by Drita', askAgainIn: 12 },
        ),
        school.running('Four evenings'),
        t.levels({
          'with-parent': ['good', 'child', '"She waits for me at the bus."'],
          family: ['hard', 'worker', 'The uncle has kept away since the measure.'],
          community: ['hard', 'child', 'Goes out with Ema.'],
          society: ['fair', 'teacher', 'Comes every evening.'],
        }),
      ),
      t.mira(
        -150,
        t.visit('office', null, { folder: 'therapy', saw: 'She drew for the whole hour and took the drawing home.' }),
      ),
      t.drita(
        -90,
        t.levels({
          'with-parent': ['good', 'worker', 'They joke about the soup.'],
          family: ['fair', 'child', '"My cousins came on Sunday."'],
          community: ['fair', 'child', 'Sings in the choir of the quarter.'],
          society: ['fair', 'teacher', 'Two subjects passed.'],
        }),
        t.phase('transition', 'Safe at home, in school, talks by her own wish.'),
      ),
      t.mira(
        -34,
        t.visit('office', 'I said it to the mirror first.', {
          folder: 'therapy',
          saw: 'Sleeps through. Wants to come every second week.',
        }),
      ),
      t.drita(
        -20,
        t.levels({
          'with-parent': ['good', 'child', 'As before.'],
          family: ['fair', 'worker', 'As before.'],
          community: ['hard', 'child', 'Somebody wrote her other name on the wall of the school.'],
          society: ['good', 'teacher', 'Six of nine subjects.'],
        }),
        t.worry('wall', 'school', 'now', 'Her other name stood on the wall beside the gate.', 'child'),
      ),
      t.drita(
        -18,
        t.worryLookedInto(
          'wall',
          'Painted over the same day by the caretaker. The director knows that it must not be repeated, and not why.',
          true,
        ),
        t.plan({
          goals: ['quiet', 'school'],
          everyDays: 7,
          child: 'signed',
          says: 'I read every line.',
          copy: 'not-safe-to-have',
          reviewIn: 30,
        }),
      ),
      t.besa(-17, t.approve('plan-agreed', 'Good that the copy stays with us.')),
      t.drita(
        -7,
        t.visit('other', 'It is painted over but I know where it stood.', {
          saw: 'Tired. Ate two plates. Laughed about the choir.',
          nextIn: 0,
        }),
        t.nextVisit('klea-1', 0, 'other', 'Day centre, four o’clock', 'Do not phone the house'),
      ),
    ]
  },
}
