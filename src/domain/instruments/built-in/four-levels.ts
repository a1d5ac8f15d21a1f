import { CHILDHOOD, HOW_IT_IS_SCALE, question, ownInstrument } from './own-instrument.ts'

/**
 * The four levels, each with its challenge and its opportunity. It is filled in as a `level-assessment`, which holds
 * whose view a level is and its basis; it is listed here so that its interval, ages and licence are found with the
 * others.
 */
export const fourLevels = ownInstrument({
  id: 'four-levels',
  title: 'The four levels: with the parent, in the family, in the community, in society',
  ages: CHILDHOOD,
  respondents: ['child', 'parent', 'carer', 'worker', 'teacher', 'other'],
  folder: 'care',
  asksObservation: true,
  againAfterDays: 90,
  scale: HOW_IT_IS_SCALE,
  sections: [
    {
      code: 'levels',
      title: 'How it is, what is hard and what could help',
      items: [
        question('with-parent', 'How is it between the child and the parent?', {
          look: 'Who comforts the child, who is sought when something hurts, what both say of their days together.',
        }),
        question('family', 'How is it in the family?', {
          look: 'Whether the child is spoken of as one of the family, who shares food and tasks, what is kept secret.',
        }),
        question('community', 'How is it among neighbours, at school and with friends?', {
          look: 'Whom the child plays with, what is said behind the child’s back, who stands up for the child.',
        }),
        question('society', 'How is it with papers, school, health care and what the state owes?', {
          look: 'What the child has a right to and has, and what was refused, by whom.',
        }),
      ],
    },
  ],
})
