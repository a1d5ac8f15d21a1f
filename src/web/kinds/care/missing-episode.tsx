import { msg } from '@lingui/core/macro'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(missingEpisode, {
  group: 'rare',
  order: 1,
  icon: 'search',
  ask: msg({
    message: '{p, select, she {She is} he {He is} they {They are} other {The child is}} missing, or is back',
  }),
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'missing child, runaway, abducted, kidnapped, absconded, ran away, disappeared',
  }),
  name: msg`Missing`,
  titled: (body, { code }) => code(body.is),
  lined: (body, { said, say, day }) =>
    (body.is === 'back' ? body.childSays && said(body.childSays) : body.since && say(msg`since ${day(body.since)}`)) ??
    null,
  fields: {
    episode: GENERATED,
    is: msg`Situation now`,
    since: msg`Missing since`,
    lastSeen: msg`Where and when was the child last seen?`,
    perhapsWith: { label: msg`With whom might the child be?`, rare: true },
    safeThere: msg`Is the child safe there?`,
    lawAsksReport: {
      label: msg`Does the law ask for a report?`,
      hint: msg`The app sends no report by itself. A person decides.`,
    },
    report: {
      label: msg`What was decided about a report?`,
      fields: {
        decided: msg`What was decided about a report?`,
        to: msg`To whom?`,
        on: msg`When?`,
        by: msg`Who decided?`,
        reference: { label: msg`Number`, rare: true },
        because: msg`Why not?`,
      },
    },
    leads: { label: msg`Who leads the search?`, rare: true },
    asked: {
      label: msg`Whom did you ask?`,
      hint: msg`Think first whether it is safe to ask them.`,
      add: msg`Add a person who was asked`,
      rare: true,
      fields: {
        whom: msg`Whom?`,
        on: msg`When?`,
        decidedBy: msg`Who decided that it is safe?`,
        cameOfIt: { label: msg`What was the result?`, rare: true },
      },
    },
    phoneOn: { label: msg`Does the phone answer?`, calledFor: { ages: ['12-14', '15-17', '18-24'] } },
    pulledBy: {
      label: msg`What might have drawn the child away?`,
      calledFor: { ages: ['6-11', '12-14', '15-17', '18-24'] },
    },
    backOn: msg`Back since`,
    childSays: { label: msg`What does the child say?`, hint: msg`Ask how the child is. Do not question.` },
    talk: {
      label: msg`A talk after coming back`,
      hint: msg`With somebody the child chooses. The child may say no.`,
      rare: true,
      fields: {
        is: msg`A talk after coming back`,
        by: msg`Who offered it?`,
        with: msg`With whom?`,
        on: msg`When?`,
        chosenByChild: msg`Did the child choose this person?`,
      },
    },
    wasHarmed: { label: msg`Was the child harmed?`, hint: msg`What you think. Do not ask the child.`, rare: true },
    wentBecause: { label: msg`What drew the child away?`, rare: true },
    whatHelped: { label: msg`What helped?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
