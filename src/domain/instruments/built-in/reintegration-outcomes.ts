import { CHILDHOOD, HOW_IT_IS_SCALE, question, ownInstrument } from './own-instrument.ts'

/**
 * Fourteen domains of reintegration, in our own words. What other instruments have that is similar is in
 * `crosswalk.ts`. A child's will or effort is not among them: it is never scored (N3).
 */
export const reintegrationOutcomes = ownInstrument({
  id: 'reintegration-outcomes',
  title: 'How life is going: fourteen domains',
  ages: CHILDHOOD,
  respondents: ['child', 'parent', 'carer', 'worker'],
  folder: 'care',
  asksObservation: true,
  againAfterDays: 180,
  scale: HOW_IT_IS_SCALE,
  sections: [
    {
      code: 'settled',
      title: 'Safe and settled',
      items: [
        question('home', 'A place to live that is safe, that fits and that will last', {
          look: 'Doors, beds, who else lives there, for how long the place is promised.',
        }),
        question('safety', 'Safety from those who did harm, and from new harm', {
          look: 'Who has come near, who has called, whether the child knows what to do then.',
        }),
        question('papers', 'Papers, and a legal status that protects', {
          look: 'Registration of birth, nationality, permission to stay, who speaks for the child.',
        }),
        question('proceedings', 'Dealing with courts and offices without being harmed', {
          look: 'What the child was told, who went along, how the child was after it.',
        }),
      ],
    },
    {
      code: 'well',
      title: 'Well in body and mind',
      items: [
        question('body', 'Health of the body', {
          look: 'Food, sleep, growth, pain, and whether the child gets care when it is needed.',
        }),
        question('mind', 'Feelings, and getting through the day', {
          look: 'Sleep, play, anger, fear, what calms the child. In the child’s words where the child wishes.',
        }),
        question('voice', 'Being asked, being told, and having a say', {
          look: 'Whether the child can say what was decided, and what the child asked for.',
        }),
      ],
    },
    {
      code: 'belonging',
      title: 'Belonging',
      items: [
        question('care', 'A person who cares every day, and a family to belong to', {
          look: 'Who wakes, feeds, comforts, sets limits; whether siblings are together.',
        }),
        question('people', 'Friends and neighbours, without shame put on the child', {
          look: 'Who visits, who plays with the child, name-calling.',
        }),
        question('those-around', 'How the people the child depends on are doing', {
          look: 'The mother, the grandmother, brothers and sisters: what weighs on them.',
        }),
      ],
    },
    {
      code: 'chances',
      title: 'Chances',
      items: [
        question('learning', 'School, or learning at the child’s own pace', {
          look: 'Days at school, the place in the class, who helps with what was missed.',
        }),
        question('work', 'Skills, and work that is fit for the age', {
          look: 'Training that leads somewhere; hours; who keeps the pay.',
          ages: { from: 14, to: 24 },
        }),
        question('means', 'Enough to live on in the household', {
          look: 'Meals, debts, who earns, whether the child is expected to earn.',
        }),
        question('help', 'Help and rights within reach', {
          look: 'What is needed and is there; what is there and cannot be reached.',
        }),
      ],
    },
  ],
})
