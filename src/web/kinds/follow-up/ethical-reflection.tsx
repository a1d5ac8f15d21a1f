import { msg } from '@lingui/core/macro'
import { ethicalReflection } from '#domain/kinds/follow-up/ethical-reflection.ts'
import { defineFace, GENERATED } from '../define-face.ts'
import { PRINCIPLE_CODES } from '../principle-codes.ts'

export const face = defineFace(ethicalReflection, {
  group: 'changed',
  order: 10,
  icon: 'scales',
  ask: msg`Right against right: think it through`,
  askMore: msg`What would help one and harm another`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'ethics, dilemma' }),
  name: msg`Thought through together`,
  titled: (body) => body.question,
  lined: (body) => (body.state === 'still-thinking' ? null : (body.ways[body.chosen]?.way ?? null)),
  fields: {
    reflection: GENERATED,
    question: { label: msg`What is the question?`, hint: msg`As one question` },
    moment: {
      label: msg`When does this come up?`,
      codes: {
        'before-it-comes-up': msg`Before it comes up`,
        'while-it-lasts': msg`While it lasts`,
        'after-it-happened': msg`After it happened`,
      },
    },
    principles: { label: msg`What pulls in different directions?`, hint: msg`At least two`, codes: PRINCIPLE_CODES },
    childSays: msg`What does the child say?`,
    ways: {
      label: msg`Which ways are there?`,
      hint: msg`At least two`,
      add: msg`Another way`,
      fields: {
        way: msg`What would be done?`,
        helps: { label: msg`Whom would it help, and how?`, hint: msg`One on each line` },
        harms: { label: msg`Whom would it harm, and how?`, hint: msg`One on each line` },
        childThinks: msg`What does the child think of it?`,
      },
    },
    asked: msg`Who was asked?`,
    state: {
      label: msg`Where does it stand?`,
      codes: {
        'still-thinking': msg`We are still thinking`,
        decided: msg({ context: 'answer to “Where does it stand?”', message: 'We decided' }),
        'looked-back': msg`We looked back on it`,
      },
    },
    chosen: { label: msg`Which way?`, of: 'ways' },
    because: msg`Why?`,
    decidedBy: msg`Who decided?`,
    lessenHarm: { label: msg`What makes the harm less?`, hint: msg`One on each line` },
    whatCame: msg`What came of it?`,
    wouldAgain: {
      label: msg`Would you do it again?`,
      codes: { 'in-part': msg({ context: 'answer to “Would you do it again?”', message: 'In part' }) },
    },
    reviewOn: msg`Look back on it on`,
    words: { label: msg`Anything else?`, rare: true },
  },
})
