import { msg } from '@lingui/core/macro'
import { closure } from '#domain/kinds/closure/closure.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(closure, {
  group: 'rare',
  order: 90,
  icon: 'folder',
  calledFor: { steps: ['transition', 'inclusion', 'aftercare'] },
  ask: msg`Close the file`,
  fresh: true,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'case closure, close the case, exit',
  }),
  name: msg`Asked to close`,
  titled: ({ reason }, { code, say }) =>
    reason === 'own-wish-of-age' ? code(reason) : say(msg`Asked to close: ${code(reason)}`),
  lined: (body) => body.reasons,
  fields: {
    reason: msg`Why now?`,
    reasons: { label: msg`In your words`, hint: msg`The child may hear this.` },
    childTold: {
      label: msg`Was the child told?`,
      fields: {
        told: {
          label: msg`Was the child told?`,
          codes: {
            yes: msg({ context: 'answer to “Was the child told?”', message: 'Yes' }),
            'not-told': msg({ context: 'answer to “Was the child told?”', message: 'Not told' }),
          },
        },
        on: msg`When?`,
        by: msg`Who told the child?`,
        childSays: msg`What did the child say?`,
        because: msg`Why not?`,
      },
    },
    aftercare: {
      label: msg`What happens after`,
      hint: msg`Who can be called, who follows up, and when.`,
      fields: {
        call: {
          label: msg`Whom can the child call?`,
          add: msg`Add another`,
          fields: { who: msg`Who?`, how: msg`How?` },
        },
        contacts: {
          label: msg`Who follows up, and when?`,
          add: msg`Another day`,
          fields: { on: msg`When?`, who: msg`Who?`, how: msg`How?` },
        },
        until: msg`Until when?`,
        shorterBecause: { label: msg`Why shorter than usual?`, rare: true },
      },
    },
    helped: {
      label: msg`What helped?`,
      hint: msg`Others learn from this, and a child who comes back is not offered again what did not help.`,
    },
    didNotHelp: msg`What did not help?`,
    open: {
      label: msg`What happens with what is still open?`,
      fields: {
        answer: {
          label: msg`What happens with it?`,
          codes: {
            'carried-on': msg`Another person will do this`,
            'not-wanted': msg`The child does not want it`,
            'out-of-reach': msg({ context: 'answer to “What happens with it?”', message: 'Not possible' }),
            given: msg`The child has the papers and a number`,
          },
        },
        thing: GENERATED,
        by: msg`Who will do this?`,
        until: msg`Until when?`,
        says: msg`What did the child say?`,
        because: msg`Why not?`,
        papers: msg`Which papers does the child have?`,
        number: msg`Which number can the child call?`,
      },
    },
    wishForFile: {
      label: msg`What should happen to the file?`,
      fields: {
        wishes: {
          label: msg`What should happen to the file?`,
          codes: {
            'as-the-agency-keeps': msg`Keep it as long as the agency keeps files`,
            'no-longer-than-law-asks': msg`Keep it only as long as the law asks`,
            'kept-for-me': msg`Keep it longer, for me`,
          },
        },
        until: msg`Until when?`,
      },
    },
    stillToWatch: { label: msg`What must still be watched?`, hint: msg`One on each line` },
  },
})
