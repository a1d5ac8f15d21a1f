import type { ChildStory } from '../../telling/child-story.ts'

/** A mother who is herself a child: she has her own file, representative and consent. Her son has his own file. */
export const valbona: ChildStory = {
  key: 'valbona',
  household: 'valbona',
  called: { text: 'Valbona', language: 'sq' },
  names: [
    { text: 'Valbona Prroi', script: 'Latn', kind: 'called' },
    { text: 'Bona', script: 'Latn', kind: 'other' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: { years: 17, months: 2, known: 'day', basis: 'birth-certificate' },
  band: '15-17',
  languages: ['sq'],
  interpreter: 'not-needed',
  opened: -118,
  source: 'shelter',
  sentBy: 'Mother and child unit, Lezhë',
  othersThere: [{ called: 'Her son Erion', from: 1, to: 1, safeTonight: 'yes', story: 'erion' }],
  groups: [{ group: 'trafficked-child', stands: 'yes' }],
  people: {
    son: { called: 'Erion', tie: 'own-child', gender: 'male', age: '0-2', safe: 'safe', lives: true, story: 'erion' },
    grandmother: {
      called: 'Gran Dila',
      tie: 'grandmother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      side: 'mothers-side',
      checked: 'Two visits to her house and a talk with the neighbour whom Valbona named',
    },
    older: {
      called: 'A tall man with a grey van',
      tie: 'other',
      gender: 'male',
      age: '25-or-more',
      safe: 'unsafe',
      never: ['contact', 'inform', 'hand-over', 'accept-consent'],
      numbers: ['069 555 0142'],
      danger: {
        roles: ['husband-through-trafficking', 'exploiter'],
        stands: 'yes',
        words: 'Named by Valbona to the psychologist of the shelter. He has asked in the neighbourhood where she is.',
      },
    },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'messenger', to: 'child', when: 'Before noon', weAre: 'The sewing course' }],
    never: ['visit-home', 'phone'],
    neverWords: 'Never ring the old number: somebody else has that phone',
  },
  mira: true,
  acts: (t) => {
    const school = t.help('course', 'vocational-life-skills', 'training', 'Sewing workshop, Lezhë')
    const talks = t.help('talks', 'psychological-psychosocial', 'counselling', 'Mira Hoxha')
    const room = t.help('room', 'accommodation-care', 'mother-child-unit', 'Mother and child unit, Lezhë')
    return [
      t.drita(
        -118,
        t.limits('yes', 'She said it back: "You may not keep it to yourself if we are in danger."'),
        t.livesWith('mother-child-unit', ['son'], 'has-none', 'It is quiet here. He sleeps.'),
        t.place('lives', 'Mother and child unit', 'with-care', 'Ring at the side door, say the name of the workshop'),
        room.running('Day and night'),
        t.safeWithCare('Nobody outside the unit knows the house', 'She goes out only with somebody of the unit', 21),
      ),
      t.drita(
        -117,
        t.alreadyTold('psychologist', 'Psychologist of the shelter', 'only-with-reason', ['How it began']),
        t.experience('told', {
          acts: ['recruitment', 'harbouring'],
          forms: ['sexual-exploitation', 'forced-marriage'],
          recruitedBy: ['husband-or-his-family'],
          scope: 'internal',
          ended: 'escaped',
        }),
        t.identified('presumed', 'ngo'),
      ),
      t.drita(
        -96,
        t.levels({
          'with-parent': ['hard', 'child', 'She has not spoken with her own mother for two years.'],
          family: ['fair', 'worker', 'Her grandmother asks after both of them.'],
          community: ['very-hard', 'child', '"I do not go out by myself."'],
          society: ['hard', 'worker', 'Out of school since she was fourteen; her own papers are in order.'],
        }),
        t.risk('asking', 'suspect-near', 'high', 'community', 'A man has asked for her at the bus station.'),
        t.protects('gran', 'an-adult-she-trusts', 'household', 'Her grandmother listens and keeps things to herself.'),
      ),
      t.drita(
        -95,
        t.goal('trade', 'I want to sew things that people buy.', 'A trade of her own', 'society', 1),
        t.goal('gran', 'I want Gran to see him walk.', 'Her grandmother is near', 'family', 2),
        t.step('bus', 'gran', 'Grandmother comes to the day centre, not to the unit', 'drita', -60, 'done', ['asking']),
        t.step('course', 'trade', 'Ask for a place in the sewing workshop', 'drita', -70, 'done'),
        school.needed('child', 'She asked for it on the second day.'),
        talks.offered('Once a week, and she chooses what to speak about.'),
      ),
      t.drita(-80, school.running('Three mornings a week'), talks.accepted()),
      t.drita(
        -62,
        t.visit('shelter', 'He walks if I hold one finger.', {
          saw: 'She laughs when he falls. Slept well, she says.',
          present: ['grandmother'],
        }),
      ),
      t.mira(
        -40,
        t.visit('shelter', 'I dreamt of the sea and it was only the sea.', {
          folder: 'therapy',
          saw: 'Calmer than in September. Wants to keep the hour.',
        }),
      ),
      t.drita(
        -30,
        t.levels({
          'with-parent': ['hard', 'child', '"Not yet. Maybe in spring."'],
          family: ['good', 'child', 'Her grandmother comes every Thursday.'],
          community: ['hard', 'worker', 'She walks to the workshop with two others.'],
          society: ['fair', 'worker', 'Three mornings a week in the workshop.'],
        }),
      ),
      t.drita(
        -9,
        t.levels({
          'with-parent': ['fair', 'child', '"She wrote to me. Two lines."'],
          family: ['good', 'worker', 'Her grandmother has asked for a key.'],
          community: ['fair', 'child', 'Goes to the market by herself on Tuesdays.'],
          society: ['fair', 'worker', 'First sewing order.'],
        }),
      ),
      t.drita(
        -6,
        t.visit('shelter', 'The teacher says my seams are straight.', {
          saw: 'Erion has a cold and is better.',
          nextIn: 1,
        }),
        t.plan({
          goals: ['trade', 'gran'],
          everyDays: 14,
          child: 'signed',
          says: 'I have read it. The part about the flat must come later.',
          reviewIn: 84,
        }),
      ),
      t.drita(
        -5,
        t.nextVisit('unit-1', 1, 'shelter', 'At the unit, after the workshop', 'Ask about winter shoes for Erion'),
      ),
    ]
  },
}
