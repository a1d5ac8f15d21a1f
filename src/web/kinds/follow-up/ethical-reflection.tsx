import { msg } from '@lingui/core/macro'
import { ethicalReflection } from '#domain/kinds/follow-up/ethical-reflection.ts'
import { defineFace, GENERATED } from '../define-face.ts'
import { PRINCIPLE_CODES } from '../principle-codes.ts'

export const face = defineFace(ethicalReflection, {
  group: 'changed',
  order: 10,
  icon: 'scales',
  ask: msg`Think through a hard question`,
  askMore: msg`What would help one and harm another`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'ethics, dilemma' }),
  name: msg`Hard question for this child`,
  titled: (body) => body.question,
  lined: (body) => (body.state === 'still-thinking' ? null : (body.ways[body.chosen]?.way ?? null)),
  fields: {
    reflection: GENERATED,
    question: { label: msg`What is the question?`, hint: msg`Write one question` },
    moment: {
      label: msg`When does this come up?`,
      codes: {
        'before-it-comes-up': msg`Before it comes up`,
        'while-it-lasts': msg`While it lasts`,
        'after-it-happened': msg`After it happened`,
      },
    },
    principles: { label: msg`Which principles conflict?`, hint: msg`At least two`, codes: PRINCIPLE_CODES },
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
      label: msg`Status`,
      codes: {
        'still-thinking': msg`We are still thinking`,
        decided: msg({ context: 'answer to “Status”', message: 'We decided' }),
        'looked-back': msg`We looked back on this`,
      },
    },
    chosen: { label: msg`Which way?`, of: 'ways' },
    because: msg`Why?`,
    decidedBy: msg`Who decided?`,
    lessenHarm: { label: msg`How can we reduce the harm?`, hint: msg`One on each line` },
    whatCame: msg`What was the result?`,
    wouldAgain: {
      label: msg`Would you do it again?`,
      codes: { 'in-part': msg({ context: 'answer to “Would you do it again?”', message: 'In part' }) },
    },
    reviewOn: msg`Look back on`,
    words: { label: msg`Anything else?`, rare: true },
  },
})
