import { question, ownInstrument, YES_IN_PART_NO } from './own-instrument.ts'

const until2 = { from: 0, to: 2 } as const
const from3to5 = { from: 3, to: 5 } as const
const from6to11 = { from: 6, to: 11 } as const
const from12to14 = { from: 12, to: 14 } as const
const from15to17 = { from: 15, to: 17 } as const

/**
 * What to notice in how a child grows, by age. Ours, from general practice in child protection; it finds children whom
 * a nurse or a doctor should see, and does not say why.
 */
export const developmental = ownInstrument({
  id: 'developmental-look',
  title: 'How the child grows: what to notice, by age',
  ages: { from: 0, to: 17 },
  respondents: ['parent', 'carer', 'worker', 'professional'],
  folder: 'health',
  againAfterDays: 180,
  scale: YES_IN_PART_NO,
  sections: [
    {
      code: 'body',
      title: 'Body',
      items: [
        question('feeds-and-grows', 'Feeds, and grows from one weighing to the next', { ages: until2 }),
        question('vaccines-of-the-age', 'Has the vaccines for this age, or a date for them', {
          ages: { from: 0, to: 5 },
        }),
        question('moves-as-others', 'Moves as others of this age do: holds the head, sits, stands, walks', {
          ages: until2,
        }),
        question('runs-and-climbs', 'Runs, climbs, eats alone, uses the toilet or begins to', { ages: from3to5 }),
        question('eyes-ears-teeth', 'Eyes, ears and teeth were checked', { ages: { from: 3, to: 17 } }),
        question('body-explained', 'Somebody whom the child trusts has explained how bodies change', {
          ages: { from: 9, to: 17 },
        }),
      ],
    },
    {
      code: 'speech-and-learning',
      title: 'Speech and learning',
      items: [
        question('answers-voices', 'Turns to voices and answers with sounds or words', { ages: until2 }),
        question('speaks-so-others-understand', 'Speaks so that people outside the family understand', {
          ages: from3to5,
        }),
        question('language-of-the-place', 'Understands the language that is spoken here, or is learning it', {
          ages: { from: 3, to: 17 },
        }),
        question('learns-to-read', 'Learns to read and count, at whatever age learning began', { ages: from6to11 }),
        question('finishes-what-is-begun', 'Can stay with a task and finish it', { ages: { from: 6, to: 14 } }),
        question('everyday-skills', 'Can cook a meal, handle money and find the way', { ages: from15to17 }),
      ],
    },
    {
      code: 'being-with-others',
      title: 'Being with others',
      items: [
        question('seeks-one-person', 'Seeks one person for comfort, and that person can calm the child', {
          ages: until2,
        }),
        question('plays', 'Plays, and lets others join', { ages: from3to5 }),
        question('wary-of-strangers', 'Is careful with strangers, as others of this age are', {
          ages: { from: 0, to: 5 },
        }),
        question('has-a-friend', 'Has a friend', { ages: { from: 6, to: 17 } }),
        question('own-answers-who-am-i', 'Can ask “Who am I?” and gets true answers that fit the age', {
          ages: from12to14,
        }),
        question('sees-a-future', 'Speaks about the future', { ages: { from: 12, to: 17 } }),
      ],
    },
  ],
})
