import { msg } from '@lingui/core/macro'
import { planForNextStage, returnPlan } from '#domain/kinds/care/return-plan.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(returnPlan, {
  group: 'rare',
  order: 70,
  icon: 'carry',
  ask: msg`Going to live with a family or in a country`,
  fresh: true,
  goesOn: planForNextStage,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'return, voluntary return, repatriation, family reunification, AVRR',
  }),
  name: msg`Return plan`,
  titled: (body, { code, say }) =>
    say(msg`Going to ${body.to}: ${body.stage === 'received' ? say(msg`Arrived and received`) : code(body.stage)}`),
  lined: (body, { said }) => said(body.childSays),
  fields: {
    to: { label: msg`Where to?`, hint: msg`Do not write the address here, but in Whereabouts.` },
    place: msg`Has the child lived there?`,
    with: msg`With whom?`,
    stage: { label: msg`Status`, codes: { received: msg`Arrived and received` } },
    childSays: msg`What does the child say?`,
    prepared: {
      label: msg`How was it prepared?`,
      fields: {
        child: msg`With the child`,
        family: msg`With the family`,
        community: { label: msg`With the community`, rare: true },
      },
    },
    handOver: {
      label: msg`The journey`,
      fields: {
        travelsWith: msg`Who travels with the child?`,
        receivedBy: msg`Who receives the child?`,
        papers: { label: msg`Which papers go with the child?`, hint: msg`One on each line` },
      },
    },
    firstVisitBy: msg`First visit by`,
    ifItFails: msg`What if it does not work?`,
  },
})
