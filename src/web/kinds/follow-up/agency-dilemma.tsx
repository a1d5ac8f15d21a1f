import { msg } from '@lingui/core/macro'
import { agencyDilemma } from '#domain/kinds/follow-up/agency-dilemma.ts'
import { defineFace, GENERATED } from '../define-face.ts'
import { PRINCIPLE_CODES } from '../principle-codes.ts'

const MATTERS = {
  donors: msg`Those who give money`,
  media: msg`Press, pictures, film`,
  rationing: msg`Not enough for everyone`,
  staff: msg`Ourselves, and how we work`,
  partners: msg`Other agencies and authorities`,
  other: msg`Something else`,
}

export const face = defineFace(agencyDilemma, {
  group: 'elsewhere',
  order: 71,
  icon: 'scales',
  ask: msg`A hard question of the agency`,
  name: msg`A hard question of the agency`,
  titled: (body) => body.question,
  lined: (body, { say }) => say(MATTERS[body.matter]),
  fields: {
    dilemma: GENERATED,
    matter: { label: msg`What is it about?`, codes: MATTERS },
    question: { label: msg`What is the question?`, hint: msg`Write one question. Do not name a child.` },
    principles: { label: msg`Which principles conflict?`, hint: msg`At least two`, codes: PRINCIPLE_CODES },
    ways: {
      label: msg`Which ways are there?`,
      hint: msg`At least two`,
      add: msg`Another way`,
      fields: {
        way: msg`What would be done?`,
        helps: { label: msg`Whom would it help, and how?`, hint: msg`One on each line` },
        harms: { label: msg`Whom would it harm, and how?`, hint: msg`One on each line` },
      },
    },
    asked: { label: msg`Who was asked?`, hint: msg`One on each line. Include those it is about.` },
    state: {
      label: msg`Status`,
      codes: {
        'still-thinking': msg`We are still thinking`,
        decided: msg({ context: 'answer to “Status”', message: 'We decided' }),
        'looked-back': msg`We looked back on this`,
      },
    },
    because: { label: msg`What was decided, and why?` },
    whatCame: { label: msg`What was the result?` },
    reviewOn: msg`Look back on`,
  },
})
