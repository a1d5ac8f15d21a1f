import { msg } from '@lingui/core/macro'
import { proceeding } from '#domain/kinds/rights/proceeding.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(proceeding, {
  group: 'rare',
  order: 70,
  icon: 'scales',
  ask: msg`A court or office case`,
  askMore: msg`help never depends on it`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'court case, police case, criminal case, asylum, residence permit',
  }),
  name: msg`A court or office case`,
  titled: (body, { code, say }) =>
    say(
      msg`${code(body.sort)}: ${code(body.stands === 'decided' ? body.outcome : body.stands === 'ended' ? body.why : body.stage)}`,
    ),
  lined: (body, { said }) => (body.stands === 'decided' ? body.says : said(body.childSays)),
  fields: {
    proceeding: GENERATED,
    sort: {
      label: msg`Which kind?`,
      codes: {
        criminal: msg({ context: 'answer to “Which kind?”', message: 'Criminal case' }),
        civil: msg({ context: 'answer to “Which kind?”', message: 'Civil case' }),
        compensation: msg({ context: 'answer to “Which kind?”', message: 'Compensation' }),
        'protection-measure': msg({ context: 'answer to “Which kind?”', message: 'Protection measure' }),
      },
    },
    childIs: msg`What is the child’s role?`,
    body: msg`Which court or office?`,
    stands: { label: msg`Status`, codes: { ended: msg`It ended without a decision` } },
    stage: msg`Which stage is it?`,
    wantsToTakePart: {
      label: msg`Does the child want to take part?`,
      hint: msg`A no has no disadvantage.`,
      codes: {
        yes: msg({ context: 'answer to “Does the child want to take part?”', message: 'Yes' }),
        no: msg({ context: 'answer to “Does the child want to take part?”', message: 'No' }),
      },
    },
    outcome: { label: msg`What was the decision?` },
    says: msg`What does the decision say?`,
    why: msg`Why did it end?`,
    underPressure: {
      label: msg`Was somebody put under pressure to end it?`,
      hint: msg`If so, also write “I am worried”.`,
    },
    childSays: msg`What does the child say?`,
    childTold: msg`Does the child know how it ended?`,
    paid: {
      label: msg`Was money paid?`,
      codes: { all: msg`All of it`, part: msg({ context: 'answer to “Was money paid?”', message: 'A part' }) },
    },
    awarded: { label: msg`How much was awarded?`, rare: true },
    payBy: { label: msg`By when must it be paid?`, rare: true },
    appealUntil: { label: msg`Until when is an appeal possible?`, rare: true },
    mayBeOpenedUntil: { label: msg`Until when can the case be reopened?`, rare: true },
    lawyer: { label: msg`Who is the child’s lawyer?`, rare: true },
    reference: { label: msg`Number`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
